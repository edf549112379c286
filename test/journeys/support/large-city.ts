import type { City, CityPerson } from '../../../local/city/city.ts';

/** So many organizations one person stands for: their roles fit into one transaction. */
const PER_PERSON = 24;

export interface LargeCity {
  city: City;
  /** The lead's organization first. */
  organizationIds: string[];
  /** Email of whoever answers and comments for an organization. */
  officerOf: (organizationId: string) => string;
  /** Organizations with a seat, each with a member. */
  seats: string[];
  coordinator: string;
}

/**
 * A city of `count` generated organizations and the lead. To keep sign-ins few, each officer stands for two dozen
 * organizations, each with a DPO and a head of its own beside.
 */
export function largeCity(count: number): LargeCity {
  const ids = Array.from({ length: count }, (_, at) => `org-${String(at + 1).padStart(3, '0')}`);
  const groups = Array.from({ length: Math.ceil(count / PER_PERSON) }, (_, at) =>
    ids.slice(at * PER_PERSON, (at + 1) * PER_PERSON),
  );
  const lead = 'lead-office';
  const officers = groups.flatMap((group, at) => [
    person(`officer-${String(at)}`, group, ['privacy-lead']),
    person(`dpo-${String(at)}`, group, ['dpo']),
    person(`head-${String(at)}`, group, ['accountable']),
  ]);
  const members = [lead, ...ids.slice(0, 2)].map((id) => person(`member-of-${id}`, [id], ['member']));
  const own = [
    person('coordinator', [lead], ['dpo', 'privacy-lead']),
    person('lead-head', [lead], ['accountable']),
  ];
  const groupOf = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)));
  return {
    city: {
      name: 'Large city',
      organizations: [lead, ...ids].map((id) => ({
        id,
        name: id === lead ? 'Lead Office' : `Organization ${id.slice(4)}`,
        lead: id === lead,
        country: 'DE',
        timeZone: 'Europe/Berlin',
        legalRole: id === lead ? 'other' : 'controller',
        version: 1,
      })),
      people: [...own, ...members, ...officers],
      sources: [],
    },
    organizationIds: [lead, ...ids],
    officerOf: (id) =>
      (id === lead ? 'coordinator' : `officer-${String(groupOf.get(id) ?? 0)}`) + '@large.example',
    seats: [lead, ...ids.slice(0, 2)],
    coordinator: 'coordinator@large.example',
  };
}

function person(id: string, organizationIds: string[], roles: string[]): CityPerson {
  return {
    id,
    name: `Person ${id}`,
    email: `${id}@large.example`,
    memberships: organizationIds.map((organizationId) => ({ organizationId, roles })),
    delegations: [],
    version: 1,
  };
}
