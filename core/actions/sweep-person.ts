import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import { placeOf } from '../rules/calendar/place.ts';
import { isDigestDay, nextDigestAt } from '../rules/digest.ts';
import type { Person } from '../rules/organization.ts';
import { routesOf } from '../rules/preferences.ts';
import { digestContent, hasUrgent, stillHeld } from './digest/digest-content.ts';
import { outboxWrite } from './outbox-write.ts';
import { withRetry } from './with-retry.ts';

/**
 * Orders the digest of a person whose time has come: on a working day when there is something new in it, on any day when
 * something in it is urgent. Either way the next one is a day later. Answers whether anything was changed.
 */
export async function sweepPerson(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  personId: string,
): Promise<boolean> {
  return withRetry<boolean>(ports, async () => {
    const before = await ports.store.person(personId);
    if (before?.nextAt === undefined || before.nextAt > ports.now()) return false;
    const committed = await ports.store.commit({ writes: await dueWrites(ports, before), events: [] });
    return committed === 'conflict' ? committed : true;
  });
}

async function dueWrites(ports: Pick<Ports, 'store' | 'now' | 'ids'>, before: Person): Promise<Write[]> {
  const { nextAt: _nextAt, ...rest } = before;
  const version = before.version + 1;
  const digest = before.preferences?.digest;
  if (digest === undefined) return [{ entity: 'person', before, after: { ...rest, version } }];
  const now = ports.now();
  const held = before.held ?? [];
  const content = await digestContent(ports, before, held);
  const isMailed = routesOf(before).includes('email');
  const goes =
    isMailed && (hasUrgent(content) || (content.news && (await isWorkingDay(ports, before, digest))));
  const person: Person = { ...rest, nextAt: nextDigestAt(digest, now), version };
  if (!goes) return [{ entity: 'person', before, after: person }];
  const after = { ...person, held: stillHeld(held, content) };
  const extra = { personId: before.id };
  return [
    { entity: 'person', before, after },
    outboxWrite(ports, { kind: 'notify', runId: '', message: 'digest', extra, held }),
  ];
}

/** At the place of the first organization that the person belongs to. */
async function isWorkingDay(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  { memberships }: Person,
  digest: Parameters<typeof isDigestDay>[0],
): Promise<boolean> {
  const [membership] = memberships;
  const organization =
    membership === undefined ? undefined : await store.organization(membership.organizationId);
  return organization === undefined || isDigestDay(digest, placeOf(organization), now());
}
