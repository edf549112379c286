import { escalate, tellingRole, thenExpire, toCoordinator, toRole } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';

/** The register keeper's work: the officer joins, then the head and the coordinator. It stays open. */
export const toDpo = escalate({
  remindBefore: [workingDays(5), workingDays(1)],
  to: [toRole('dpo'), toRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** Records that the officer confirms afterwards: the officer is told, and the head may see to them. */
export const confirmedWorkIsLate = escalate({
  remindBefore: [workingDays(5), workingDays(1)],
  to: [tellingRole('dpo'), toRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** Nobody answers for the officer. What is never confirmed is published as not confirmed. */
export const staysUnconfirmed = thenExpire(
  escalate({
    remindBefore: [workingDays(2)],
    to: [toRole('accountable'), toCoordinator()],
    every: workingDays(3),
  }),
  { after: workingDays(10), outcome: 'expired' },
);

export const toHeadOfLead = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('accountable')],
  every: workingDays(2),
});
