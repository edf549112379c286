import type { Place } from '../calendar/place.ts';
import type { EntityFacts } from './facts.ts';
import type { RegimeRule } from './regime-rule.ts';
import { liesIn } from './territories.ts';

/**
 * Whose holidays and clocks count for a duty of an organization: its own place; or where a law reaches it from
 * another country and names where its acts are done, that place, as closely as an establishment there is known.
 */
export function dutyPlace(
  { doneIn }: Pick<RegimeRule, 'doneIn'>,
  { place, timeZone, establishments = [] }: Pick<EntityFacts, 'place' | 'timeZone' | 'establishments'>,
): Place {
  if (doneIn === undefined || liesIn(place, doneIn.id)) return { id: place, timeZone };
  const there = establishments.find((establishment) => liesIn(establishment, doneIn.id));
  return { id: there ?? doneIn.id, timeZone: doneIn.timeZone };
}
