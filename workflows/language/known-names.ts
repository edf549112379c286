import { EFFECTS } from '../../core/rules/effects.ts';
import { PARTICIPANT_LISTS } from '../../core/rules/participants.ts';
import { RULE_IDS } from '../../core/rules/regimes.ts';
import type { KnownNames } from './check/fault.ts';

/** What definitions may name: read from the tables of the rules; functions and products by their folder or name. */
export const KNOWN_NAMES: KnownNames = {
  lists: Object.keys(PARTICIPANT_LISTS),
  effects: Object.keys(EFFECTS),
  functions: ['assess-breach', 'draft-filing'],
  products: ['breach-dossier'],
  clocks: RULE_IDS,
};
