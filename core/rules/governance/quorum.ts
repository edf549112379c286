import type { Case } from '../case.ts';
import type { Quorum } from '../task.ts';
import type { Charter } from './answers.ts';
import { openingOf } from './read-case.ts';

/** How many members must agree, as the charter of the cycle says. */
export function governanceQuorum(aCase: Case): Quorum | undefined {
  const charter = openingOf(aCase)?.charter;
  return charter === undefined ? undefined : charterQuorum(charter);
}

/** A charter's decision rule. Unanimity needs no number of its own: all who vote must agree. */
export function charterQuorum({ rule, atLeast }: Pick<Charter, 'rule' | 'atLeast'>): Quorum {
  return rule === 'unanimous' ? { rule: 'all' } : { rule, atLeast };
}
