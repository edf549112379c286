import { escalate, toCoordinator, toRole } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';

/** Work of the engineer or the privacy lead that the data protection officer has a say in later: the head is told. */
export const headIsTold = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** A supplier does not answer: whoever buys from it is told. */
export const buyerIsTold = escalate({
  remindBefore: [workingDays(5), workingDays(1)],
  to: [toRole('privacy-lead'), toRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** Another organization's requirement waits to be verified. */
export const ownerIsLate = escalate({
  remindBefore: [workingDays(3), workingDays(1)],
  to: [toRole('privacy-lead'), toRole('accountable'), toCoordinator()],
  every: workingDays(3),
});

/** Those who decide; only the head and the coordinator stand above them. */
export const gateIsLate = escalate({
  remindBefore: [workingDays(2), workingDays(1)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(2),
});

/** A condition that is not met on its day. */
export const conditionIsLate = escalate({
  remindBefore: [workingDays(5), workingDays(1)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(5),
});
