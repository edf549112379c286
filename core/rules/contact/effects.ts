import { NO_EFFECT, type Effect } from '../effect.ts';
import { ContactStart, Repair } from './answers.ts';

/** What is to become of somebody's address; people are looked up where it is done. */
export interface ContactRepair {
  /** As it was when the repair began. */
  address: string;
  repair: Repair;
}

/** A person is reached again: by the same address, by another, or by somebody who acts for them. */
export const contactRepaired: Effect = ({ case: { run }, task }) => {
  const start = ContactStart.safeParse(run.data.start);
  const repair = Repair.safeParse(task.answers);
  if (!start.success || !repair.success) return NO_EFFECT;
  return { ...NO_EFFECT, contact: { address: start.data.address, repair: repair.data } };
};
