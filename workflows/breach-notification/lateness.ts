import { escalate, toCoordinator, toRole } from '../language/deadlines.ts';
import { hours, workingDays } from '../language/spans.ts';

export const toDpoThenCoordinator = escalate({
  remindBefore: [hours(2)],
  to: [toRole('dpo'), toCoordinator()],
  every: hours(2),
});
export const toHeadThenCoordinator = escalate({
  remindBefore: [hours(2)],
  to: [toRole('accountable'), toCoordinator()],
  every: hours(4),
});
export const clockRunsOut = escalate({
  remindBefore: [hours(24), hours(6), hours(2)],
  to: [toRole('accountable'), toCoordinator()],
  every: hours(4),
});
/**
 * Work that somebody else approves is only escalated to roles that do not decide on it: nobody approves what they had
 * a hand in.
 */
const APART = [toRole('privacy-lead'), toCoordinator()];

/** The head approves it. */
export const notificationIsLate = escalate({
  remindBefore: [hours(24), hours(6), hours(2)],
  to: APART,
  every: hours(4),
});
/** The DPO approves it. */
export const messageIsLate = escalate({ remindBefore: [hours(2)], to: APART, every: hours(2) });
export const dayByDay = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(2),
});
