import { personOfDigestToken } from '../../../core/actions/digest/digest-token.ts';
import { stopDigest } from '../../../core/actions/set-preferences.ts';
import { htmlResponse } from '../page-response.ts';
import type { OpenFormRequest, PageRoute, PublicRequest } from '../page-route.ts';
import { DigestOffPage } from './digest-off-page.tsx';

/** Where the daily mail is switched off: looking at it changes nothing, and a mail program needs one click (RFC 8058). */
export const DIGEST_PAGES: PageRoute[] = [
  { method: 'get', path: '/digest/:digestToken', open: true, answer: showOff },
  { method: 'post', path: '/digest/:digestToken', open: true, fromAnywhere: true, answer: switchOff },
];

async function showOff(request: PublicRequest): Promise<Response> {
  const person = await personOf(request);
  if (person === undefined) return htmlResponse(<DigestOffPage state="unknown" path="" />, 404);
  const state = person.preferences?.digest === undefined ? 'off' : 'on';
  return htmlResponse(<DigestOffPage state={state} path={request.path} />);
}

async function switchOff(request: OpenFormRequest): Promise<Response> {
  const person = await personOf(request);
  if (person === undefined) return htmlResponse(<DigestOffPage state="unknown" path="" />, 404);
  await stopDigest(request.deps.ports, person.id);
  return htmlResponse(<DigestOffPage state="off" path="" />);
}

function personOf({ deps, params }: PublicRequest) {
  return personOfDigestToken(deps.ports, params.digestToken ?? '');
}
