import { Temporal } from 'temporal-polyfill';

import { IN_FORCE } from '../agreement/agreement-entry.ts';
import type { Organization } from '../organization.ts';
import type { CalendarPicture, OrganizationsMap } from '../picture/picture.ts';
import type { Assembled, PlanDate } from './data.ts';
import { organizationsDrawn } from '../picture/organizations-drawn.ts';

/** A picture of more says nothing; the tables do. */
const MOST_DRAWN = 24;
const MOST_DATES = 60;

/** The organizations with their agreements as lines; of several between two the one in force is drawn. */
export function organizationsMap(
  { parts }: Pick<Assembled, 'parts'>,
  organizations: readonly Organization[],
): OrganizationsMap {
  const drawn = organizations.slice(0, MOST_DRAWN);
  const ids = drawn.map(({ id }) => id);
  const lines = new Map<string, OrganizationsMap['lines'][number]>();
  for (const { agreements, organizationId: from } of parts) {
    for (const { parties, more: label, state } of agreements) {
      for (const to of parties.filter((id) => id !== from && ids.includes(id) && ids.includes(from))) {
        const key = [from, to].sort().join('|');
        const known = lines.get(key);
        if (known?.state === 'active') continue;
        lines.set(key, { from, to, label, state: IN_FORCE.includes(state) ? 'active' : 'draft' });
      }
    }
  }
  return {
    kind: 'organizations-map',
    organizations: organizationsDrawn(drawn),
    lines: [...lines.values()],
  };
}

/** The months from the assembly on, with what is planned in them. */
export function calendarPicture({ at }: Pick<Assembled, 'at'>, dates: readonly PlanDate[]): CalendarPicture {
  const from = at.slice(0, 10);
  return {
    kind: 'calendar',
    from,
    until: Temporal.PlainDate.from(from).add({ months: 12 }).toString(),
    entries: dates.slice(0, MOST_DATES).map(({ on, label }) => ({ on, label })),
  };
}
