import { escalate, thenExpire, toCoordinator, toRole } from '../language/deadlines.ts';
import { hours, workingDays } from '../language/spans.ts';

/** The head of the organization is told, then the coordinator. */
export const toHeadThenCoordinator = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(2),
});

/** The data protection officer approves it, so only the head is brought in: nobody approves what they had a hand in. */
export const toHead = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('accountable')],
  every: workingDays(2),
});

/** The consultation is closed on a day; who has not answered then has not answered. */
export const untilItCloses = thenExpire(
  escalate({ remindBefore: [workingDays(15), workingDays(3)], to: [], every: workingDays(2) }),
  { after: hours(1), outcome: 'no-answer' },
);
