import { escalate, tellingRole, toCoordinator, toRole } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';

/** Work of the privacy lead or the engineer that nobody in the house approves: the head is told. */
export const headIsTold = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** Another organization's part: its data protection officer, then its head. */
export const partIsLate = escalate({
  remindBefore: [workingDays(3), workingDays(1)],
  to: [toRole('dpo'), toRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** What the heads decide on later: they are told, and have no hand in it. */
export const decidedWorkIsLate = escalate({
  remindBefore: [workingDays(2)],
  to: [tellingRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** Work that the data protection officer reviews is only escalated to others: nobody approves what they had a hand in. */
export const reviewedWorkIsLate = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** Nobody advises in place of the data protection officer (GDPR art. 38(3) and (6)): the head is told, no more. */
export const dpoIsLate = escalate({
  remindBefore: [workingDays(2), workingDays(1)],
  to: [tellingRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** A decision of the head; only the coordinator stands above it. */
export const decisionIsLate = escalate({
  remindBefore: [workingDays(2), workingDays(1)],
  to: [toRole('dpo'), toCoordinator()],
  every: workingDays(2),
});

/** The authority's own time: somebody has to look whether it has answered. */
export const authorityTakesLong = escalate({
  remindBefore: [workingDays(5)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(5),
});

/** A measure that is not done on its day. */
export const measureIsLate = escalate({
  remindBefore: [workingDays(5), workingDays(1)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(5),
});
