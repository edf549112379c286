import { escalate, tellingRole, thenExpire, toCoordinator, toRole } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';

const REMINDERS = [workingDays(3), workingDays(1)];

export const draftIsLate = escalate({
  remindBefore: REMINDERS,
  to: [toRole('dpo'), toCoordinator()],
  every: workingDays(3),
});

/** A review may lapse, on record; it agrees to nothing. */
export const answerLapses = thenExpire(
  escalate({ remindBefore: REMINDERS, to: [toRole('accountable'), toCoordinator()], every: workingDays(3) }),
  { after: workingDays(5), outcome: 'expired' },
);

/** So may an opinion; nobody gives one in place of the data protection officer. */
export const opinionLapses = thenExpire(
  escalate({
    remindBefore: REMINDERS,
    to: [tellingRole('accountable'), toCoordinator()],
    every: workingDays(3),
  }),
  { after: workingDays(5), outcome: 'expired' },
);

/** Silence is never a signature: it leaves the agreement unsigned, and the coordinator decides how to go on. */
export const staysUnsigned = thenExpire(
  escalate({ remindBefore: REMINDERS, to: [toCoordinator()], every: workingDays(5) }),
  { after: workingDays(10), outcome: 'unsigned' },
);

/** An agreement nobody looks at stays in force and counts as unreviewed. */
export const staysUnreviewed = thenExpire(
  escalate({ remindBefore: REMINDERS, to: [toCoordinator()], every: workingDays(5) }),
  { after: workingDays(10), outcome: 'unreviewed' },
);

export const toHead = escalate({
  remindBefore: REMINDERS,
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(3),
});
