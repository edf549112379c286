import { personOfDigestToken } from '../../../core/actions/digest/digest-token.ts';
import { stopDigest } from '../../../core/actions/set-preferences.ts';
import type { Person } from '../../../core/rules/organization.ts';
import { languageOf, type Language } from '../../../core/rules/preferences.ts';
import { htmlResponse, inWantedLanguage } from '../page-response.ts';
import type { OpenFormRequest, PageRoute, PublicRequest } from '../page-route.ts';
import { DigestOffPage } from './digest-off-page.tsx';

/** Where the daily mail is switched off: looking at it changes nothing, and a mail program needs one click (RFC 8058). */
export const DIGEST_PAGES: PageRoute[] = [
  { method: 'get', path: '/digest/:digestToken', open: true, answer: showOff },
  { method: 'post', path: '/digest/:digestToken', open: true, fromAnywhere: true, answer: switchOff },
];

async function showOff(request: PublicRequest): Promise<Response> {
  const person = await personOf(request);
  // An address of an earlier mail is none that is not found, and one that never was looks the same.
  if (person === undefined) return unknown(request, 200);
  const state = person.preferences?.digest === undefined ? 'off' : 'on';
  const language = await languageFor(request, person);
  return htmlResponse(<DigestOffPage state={state} path={request.path} language={language} />);
}

async function switchOff(request: OpenFormRequest): Promise<Response> {
  const person = await personOf(request);
  if (person === undefined) return unknown(request, 404);
  await stopDigest(request.deps.ports, person.id);
  const language = await languageFor(request, person);
  return htmlResponse(<DigestOffPage state="off" path="" language={language} />);
}

function unknown({ wanted }: PublicRequest, status: number): Promise<Response> {
  return inWantedLanguage(htmlResponse(<DigestOffPage state="unknown" path="" language={wanted} />, status));
}

/** As the digest itself is written. */
async function languageFor({ deps }: PublicRequest, person: Person): Promise<Language> {
  const [membership] = person.memberships;
  return languageOf(person, await deps.ports.store.organization(membership?.organizationId ?? ''));
}

function personOf({ deps, params }: PublicRequest) {
  return personOfDigestToken(deps.ports, params.digestToken ?? '');
}
