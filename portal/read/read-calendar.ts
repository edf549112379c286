import { loadCalendar } from '../../core/actions/load-calendar.ts';
import type { Ports } from '../../core/ports.ts';
import { may } from '../../core/rules/authorization.ts';
import type { CalendarItem } from '../../core/rules/calendar-item.ts';
import type { Person } from '../../core/rules/organization.ts';
import { KINDS } from '../../core/rules/registers/kinds.ts';
import { later } from '../../core/rules/later.ts';

export type { CalendarItem } from '../../core/rules/calendar-item.ts';

const YEAR_MS = 366 * 86_400_000;

/**
 * What falls due, as far as the person may know it: time limits of runs they see, what begins by itself for their
 * organizations (for all, to the coordinator), reviews of their own organizations' entries. A year on by default.
 */
export async function readCalendar(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  person: Person,
  days: { from?: string | undefined; until?: string | undefined } = {},
): Promise<CalendarItem[]> {
  const today = now();
  const leadOrganizationId = (await store.organizations()).find(({ lead }) => lead)?.id ?? '';
  const own = [...new Set(person.memberships.map(({ organizationId }) => organizationId))];
  const items = await loadCalendar(store, {
    now: today,
    from: days.from ?? today.slice(0, 10),
    until: days.until ?? later(today, YEAR_MS).slice(0, 10),
    reviewsOf: own.filter((organizationId) =>
      may(person, 'see-register', { register: 'supplier', organizationId, private: false }),
    ),
  });
  const runs = await seenRuns({ store }, person, items);
  return items.filter((item) => {
    if (item.kind === 'clock') return runs.has(item.runId ?? '');
    const { organizationId } = item;
    if (item.kind === 'review') return seesEntry(person, item);
    return may(person, 'see-cycles', { organizationId, leadOrganizationId });
  });
}

/** The title of an entry of a confidential register is for those who may read that register. */
function seesEntry(person: Person, { register, organizationId }: CalendarItem): boolean {
  if (register === undefined) return false;
  const { confidential } = KINDS[register.kind];
  return may(person, 'see-register', { register: register.kind, organizationId, private: confidential });
}

async function seenRuns(
  { store }: Pick<Ports, 'store'>,
  person: Person,
  items: readonly CalendarItem[],
): Promise<Set<string>> {
  const ids = [...new Set(items.flatMap(({ kind, runId }) => (kind === 'clock' ? (runId ?? []) : [])))];
  const found = await Promise.all(ids.map((id) => store.case(id)));
  return new Set(
    found.flatMap((one) => (one !== undefined && may(person, 'see-run', one) ? [one.run.id] : [])),
  );
}
