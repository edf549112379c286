import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import { requestData } from './data.ts';
import { controllersOf, deskOf, isWithdrawn, scopeOf } from './read-request.ts';

/** The person who asked: a guest of the desk that the request came to. */
export function requester(aCase: Case): Participant[] {
  const organizationId = deskOf(aCase);
  return [{ scope: organizationId, organizationId, guest: guestOf(aCase) }];
}

/** Organizations that may hold data about the person. */
export function searching(aCase: Case): Participant[] {
  return [...new Set(scopeOf(aCase)?.searching ?? [])]
    .sort()
    .map((organizationId) => ({ scope: organizationId, organizationId }));
}

/** Controllers that owe an answer; none when the request was taken back. The person collects each answer as their guest. */
export function answeringControllers(aCase: Case): Participant[] {
  if (isWithdrawn(aCase)) return [];
  return controllersOf(aCase)
    .map(({ organizationId }) => ({ scope: organizationId, organizationId, guest: guestOf(aCase) }))
    .sort((left, right) => (left.scope < right.scope ? -1 : 1));
}

function guestOf(aCase: Case) {
  const { name, email } = requestData(aCase).request;
  return { name, email };
}
