import { isResidents } from './fact-words.ts';
import type { EntityFacts, FactName, IncidentFacts } from './facts.ts';
import { liesIn } from './territories.ts';

/** What is known when a condition is asked; an absent part is unknown in every point. */
export interface KnownFacts {
  organization?: EntityFacts | undefined;
  incident?: IncidentFacts | undefined;
}

/** A fact's value; a word alone is a list of one. `undefined`: not recorded. */
export type FactValue = boolean | number | readonly string[] | undefined;

/** The value of a fact. The place of an organization is its own and every other whose law reaches it. */
export function readFact(fact: FactName, { organization, incident }: KnownFacts): FactValue {
  if (isResidents(fact)) return residentsOf(fact.slice('residents.'.length), incident);
  if (fact === 'organization.place') {
    return organization && [organization.place, ...(organization.establishments ?? [])];
  }
  const value = fact.startsWith('organization.')
    ? entry(organization, fact.slice('organization.'.length))
    : entry(incident, fact.slice('incident.'.length));
  return typeof value === 'string' ? [value] : value;
}

function entry(facts: EntityFacts | IncidentFacts | undefined, key: string): FactValue | string {
  const values: Record<string, unknown> = facts ?? {};
  const value = values[key];
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  // An empty list says of nothing that it is so, and of nothing that it is not.
  return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
}

/**
 * People who live in a place. A count for a whole country says nothing about its regions; where counts are recorded at
 * all, a place that none of them touches has nobody.
 */
function residentsOf(place: string, incident: IncidentFacts | undefined): number | undefined {
  const residents = incident?.residents;
  if (!residents) return undefined;
  const known = Object.entries(residents);
  if (known.length === 0) return undefined;
  const inside = known.filter(([id]) => liesIn(id, place));
  const around = known.some(([id, people]) => id !== place && liesIn(place, id) && people > 0);
  if (inside.length === 0 && around) return undefined;
  return inside.reduce((sum, [, people]) => sum + people, 0);
}
