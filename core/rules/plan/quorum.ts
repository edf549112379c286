import type { Case } from '../case.ts';
import { charterQuorum } from '../governance/quorum.ts';
import type { Quorum } from '../task.ts';
import { planDataOf } from './data.ts';

/** How many members must adopt the plan, as the charter in the last governance report says. */
export function planQuorum(aCase: Case): Quorum | undefined {
  const charter = planDataOf(aCase).assembled?.governance?.charter;
  return charter === undefined ? undefined : charterQuorum(charter);
}
