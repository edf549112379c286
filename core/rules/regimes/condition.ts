import type { FactName } from './facts.ts';

/**
 * When a duty holds, as data: three-valued, because a fact that is not recorded is neither yes nor no.
 * `otherwise` says why it does not apply, as a sentence; a part whose whole has one needs none.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[]; otherwise?: string }
  | { not: Condition; otherwise: string }
  /** The rule, unless the exception is known to hold; while that is not known, it holds with a note. */
  | { unless: Condition; otherwise: string; note: string }
  /** A word, or any word of a list, is one of these. */
  | { fact: FactName; oneOf: readonly string[]; otherwise?: string }
  | { fact: FactName; is: boolean; otherwise?: string }
  | { fact: FactName; atLeast: number; otherwise?: string };
