import type { GuestLinkState } from '../../../core/rules/guest/guest-link-state.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import type { StepWords } from '../../../core/rules/process-titles.ts';
import { GUEST_PAGE_TEXTS } from '../../../core/rules/texts/guest-page-texts.ts';
import { PAGE_TEXTS } from '../../../core/rules/texts/page-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { CodeForms } from '../../parts/code-forms.tsx';
import { LinkSaid } from '../../parts/link-said.tsx';
import { PublicLayout } from '../../parts/public-layout.tsx';
import { StepText } from '../../parts/step-text.tsx';
import { TextAround } from '../../parts/text-around.tsx';
import { formatInstant, timeLeft } from '../../words/times.ts';

/** What the page of a personal link shows: nothing that anybody has answered. */
export interface GuestLinkShown {
  /** Address of this page. */
  path: string;
  /** That of the mails to this guest. */
  language: Language;
  link: GuestLinkState;
  organizationName: string;
  /** Of the step, in the language. */
  title: string;
  /** Of the step, as the process has it. */
  text: StepWords;
  dueAt: string | undefined;
  endedAt: string | undefined;
  /** Answered by the guest, or by somebody for them. */
  endedByGuest: boolean;
  timeZone: string;
  now: string;
  problem?: { field: 'code' | ''; message: string };
  said: string | null;
}

/** Who asks what, why and by when; and the way in, by a code that is mailed. */
export function GuestLinkPage({ shown }: { shown: GuestLinkShown }) {
  const { link, organizationName, title, problem, language } = shown;
  const words = GUEST_PAGE_TEXTS[language];
  return (
    <PublicLayout
      title={problem === undefined ? title : say(PAGE_TEXTS, language, 'error-title', { title })}
      owner={organizationName}
      timeZone={shown.timeZone}
      language={language}
    >
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>{title}</h1>
          <p class="lede">
            <Asks shown={shown} />.
          </p>
        </div>
        {problem !== undefined && (
          <ErrorSummary
            language={language}
            problems={[{ field: problem.field === 'code' ? 'code' : '', message: problem.message }]}
          />
        )}
        <LinkSaid said={shown.said} language={language} />
        <StateNote shown={shown} />
        {link.state === 'open' && (
          <section class="card" aria-labelledby="why">
            <h2 id="why">{words.about}</h2>
            <StepText said={shown.text} language={language} />
          </section>
        )}
        {(link.state === 'open' || link.state === 'done') && (
          <CodeForms
            path={shown.path}
            language={language}
            title={link.state === 'open' ? words.answer : words['see-answers']}
            why={words['code-why']}
            enter={link.state === 'open' ? words['to-questions'] : words['to-answers']}
            asked={shown.said === 'code'}
            problem={problem?.field === 'code' ? problem.message : undefined}
          />
        )}
      </div>
    </PublicLayout>
  );
}

/** Who asks, and by when as long as it can be answered. */
function Asks({ shown }: { shown: GuestLinkShown }) {
  const { link, dueAt, now, timeZone, language, organizationName: who } = shown;
  if (link.state !== 'open' || dueAt === undefined)
    return <>{say(GUEST_PAGE_TEXTS, language, 'asks', { who })}</>;
  const left = timeLeft(now, dueAt, language);
  return (
    <TextAround text={GUEST_PAGE_TEXTS[language]['asks-by']} values={{ who, left }}>
      <time datetime={dueAt}>{formatInstant(dueAt, timeZone, language)}</time>
    </TextAround>
  );
}

/** The state of the link in plain words, with the way on where there is one. */
function StateNote({ shown }: { shown: GuestLinkShown }) {
  const { link, language } = shown;
  if (link.state === 'open') return <></>;
  const again = link.state === 'replaced' || link.state === 'expired';
  return (
    <section class="note" aria-labelledby="state">
      <h2 id="state">{say(GUEST_PAGE_TEXTS, language, `${link.state}-title`)}</h2>
      <p>{stateInWords(shown, link.state)}</p>
      {again && (
        <form method="post" action={shown.path}>
          <button class="button" name="do" value="link">
            {GUEST_PAGE_TEXTS[language].again}
          </button>
        </form>
      )}
    </section>
  );
}

function stateInWords(shown: GuestLinkShown, state: Exclude<GuestLinkState['state'], 'open'>): string {
  const { organizationName: who, endedAt, language } = shown;
  const when = formatInstant(endedAt ?? shown.now, shown.timeZone, language);
  switch (state) {
    case 'done':
      return shown.endedByGuest
        ? say(GUEST_PAGE_TEXTS, language, 'done-own', { when })
        : say(GUEST_PAGE_TEXTS, language, 'done-for-you', { who, when });
    case 'lapsed':
      return say(GUEST_PAGE_TEXTS, language, 'lapsed', { who, when });
    case 'withdrawn':
      // The link may have been taken back while the task is still open.
      return endedAt === undefined
        ? say(GUEST_PAGE_TEXTS, language, 'withdrawn', { who })
        : say(GUEST_PAGE_TEXTS, language, 'withdrawn-at', { who, when });
    case 'locked':
      return say(GUEST_PAGE_TEXTS, language, 'locked', { who });
    case 'replaced':
    case 'expired':
      return say(GUEST_PAGE_TEXTS, language, state);
  }
}
