import { escalate, thenExpire, toCoordinator, toRole } from '../language/deadlines.ts';
import { hours, workingDays } from '../language/spans.ts';

/** The month of the law runs: remind in good time, then the head, then the coordinator. */
export const clockRunsOut = escalate({
  remindBefore: [workingDays(5), workingDays(2), hours(24)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(1),
});

/** Work of days. Whoever approves it is not called in to do it. */
export const dayByDay = escalate({
  remindBefore: [workingDays(1)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(1),
});

/** An organization that does not answer holds up nobody's answer: that it did not is on record, and said. */
export const searchLapses = thenExpire(
  escalate({
    remindBefore: [workingDays(5), workingDays(1)],
    to: [toRole('dpo'), toRole('accountable'), toCoordinator()],
    every: workingDays(1),
  }),
  { after: workingDays(4), outcome: 'expired' },
);

/** Silence extends nothing. */
export const extensionLapses = thenExpire(
  escalate({
    remindBefore: [workingDays(3), workingDays(1)],
    to: [toRole('accountable')],
    every: workingDays(1),
  }),
  { after: workingDays(3), outcome: 'not-extended' },
);

/** The person may take their time; the clock stands still only where the law says so. */
export const personIsSilent = thenExpire(
  escalate({ remindBefore: [workingDays(15), workingDays(5)], to: [], every: workingDays(1) }),
  { after: hours(1), outcome: 'no-answer' },
);

export const notCollected = thenExpire(
  escalate({ remindBefore: [workingDays(10), workingDays(2)], to: [], every: workingDays(1) }),
  { after: hours(1), outcome: 'not-collected' },
);
