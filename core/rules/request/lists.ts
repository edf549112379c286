import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import { requestData } from './data.ts';
import { controllersOf, deskOf, isWithdrawn, scopeOf } from './read-request.ts';

/** The person who asked: a guest of the desk that the request came to. */
export function requester(aCase: Case): Participant[] {
  const organizationId = deskOf(aCase);
  return [{ scope: organizationId, organizationId, ...guestOf(aCase) }];
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
    .map(({ organizationId }) => ({ scope: organizationId, organizationId, ...guestOf(aCase) }))
    .sort((left, right) => (left.scope < right.scope ? -1 : 1));
}

/** Nobody where there is no mail address: then the desk does it for the person. */
function guestOf(aCase: Case): Pick<Participant, 'guest'> {
  const { name, email } = requestData(aCase).request;
  return email === undefined ? {} : { guest: { name, email } };
}
