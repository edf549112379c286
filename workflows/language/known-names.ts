import { COMPUTATIONS } from '../../core/rules/computations.ts';
import { EFFECTS } from '../../core/rules/effects.ts';
import { MOMENTS } from '../../core/rules/moments.ts';
import { PARTICIPANT_LISTS } from '../../core/rules/participants.ts';
import { PRODUCTS } from '../../core/rules/products.ts';
import { QUORUMS } from '../../core/rules/quorums.ts';
import { REGIME_RULES } from '../../core/rules/regimes/table.ts';
import { RUN_STARTS } from '../../core/rules/run-starts.ts';
import type { KnownNames } from './check/fault.ts';

/** What definitions may name: read from the tables of the rules; functions and products by their folder or name. */
export const KNOWN_NAMES: KnownNames = {
  lists: Object.keys(PARTICIPANT_LISTS),
  effects: Object.keys(EFFECTS),
  functions: ['assess-breach', 'draft-filing', 'compute-step'],
  computations: Object.keys(COMPUTATIONS),
  products: Object.keys(PRODUCTS),
  quorums: Object.keys(QUORUMS),
  moments: Object.keys(MOMENTS),
  runStarts: Object.keys(RUN_STARTS),
  clocks: [...new Set(REGIME_RULES.map(({ purpose }) => purpose))],
};
