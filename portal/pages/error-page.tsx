import type { Language } from '../../core/rules/preferences.ts';
import { Layout } from '../parts/layout.tsx';
import type { Visitor } from '../session/current-session.ts';
import { htmlResponse, inWantedLanguage } from './page-response.ts';

interface Failure {
  status: number;
  title: string;
  text: string;
  /** The way out. */
  way: { href: string; label: string };
  /** Quoted by the person when they ask for help; ties to the log. */
  reference?: string;
  language?: Language;
}

/** A page that says what went wrong and where to go from here. */
export async function errorResponse(failure: Failure, visitor?: Visitor): Promise<Response> {
  return htmlResponse(
    <Layout title={failure.title} visitor={visitor} language={failure.language}>
      <div class="narrow stack">
        <h1>{failure.title}</h1>
        <p class="lede">{failure.text}</p>
        {failure.reference !== undefined && (
          <p class="soft small">
            Reference: <code>{failure.reference}</code>
          </p>
        )}
        <p>
          <a class="button" href={failure.way.href}>
            {failure.way.label}
          </a>
        </p>
      </div>
    </Layout>,
    failure.status,
  );
}

/** A link or a visit that opens nothing: whose it was is not known, so the page is in the language the browser wants. */
export function opensNothingResponse(
  wanted: Language,
  failure: Omit<Failure, 'reference' | 'language'>,
): Promise<Response> {
  return inWantedLanguage(errorResponse({ ...failure, language: wanted }));
}

/** The same words for what does not exist and for what this person may not see. */
export function notFoundResponse(visitor?: Visitor): Promise<Response> {
  return errorResponse(
    {
      status: 404,
      title: 'We could not find that',
      text: 'It does not exist, or it is not shown to you. If a colleague sent you the address, ask which organization it belongs to.',
      way:
        visitor === undefined
          ? { href: '/sign-in', label: 'Sign in' }
          : { href: '/', label: 'Go to your inbox' },
    },
    visitor,
  );
}

export function foreignFormResponse(visitor?: Visitor): Promise<Response> {
  return errorResponse(
    {
      status: 403,
      title: 'That form is no longer good',
      text: 'It was drawn for another session or sent from another site, so nothing was changed. Open the page again and repeat it there.',
      way: { href: '/', label: 'Go to your inbox' },
    },
    visitor,
  );
}

export function signInNeededResponse(): Promise<Response> {
  return errorResponse({
    status: 401,
    title: 'You are signed out',
    text: 'Your session has ended, so nothing was changed. Sign in and send the form again; drafts you saved are kept.',
    way: { href: '/sign-in', label: 'Sign in' },
  });
}

export function fileTooLargeResponse(visitor?: Visitor): Promise<Response> {
  return errorResponse(
    {
      status: 413,
      title: 'The file is too large',
      text: 'A file may have up to 4 MB; nothing of it was read. Save it as an Excel workbook (.xlsx), which is much smaller than CSV, or split it.',
      way: { href: '/registers', label: 'Go to the registers' },
    },
    visitor,
  );
}

export function tooLargeResponse(visitor?: Visitor): Promise<Response> {
  return errorResponse(
    {
      status: 413,
      title: 'That is too much text',
      text: 'A form may hold up to 256 KB. Nothing was changed; shorten the longest answers or refer to a document instead.',
      way: { href: '/', label: 'Go to your inbox' },
    },
    visitor,
  );
}
