import { EFFECTS } from '../../core/rules/effects.ts';
import { PARTICIPANT_LISTS } from '../../core/rules/participants.ts';
import { REGIME_RULES } from '../../core/rules/regimes/table.ts';
import type { KnownNames } from './check/fault.ts';

/** What definitions may name: read from the tables of the rules; functions and products by their folder or name. */
export const KNOWN_NAMES: KnownNames = {
  lists: Object.keys(PARTICIPANT_LISTS),
  effects: Object.keys(EFFECTS),
  functions: ['assess-breach', 'draft-filing'],
  products: ['breach-dossier'],
  clocks: [...new Set(REGIME_RULES.map(({ purpose }) => purpose))],
};
