import type { Ports } from '../ports.ts';
import { OWN_SHARDS, PARTNER_SHARDS, type DueItem } from '../ports/due.ts';
import type { NoticeKind, OutboxEntry } from '../rules/outbox-entry.ts';
import { deliverOutbox, SHOWN_AFTER_MS, type DeliverOutboxPorts } from './deliver-outbox.ts';
import { endLostRun } from './end-lost-run.ts';
import { sweepCycle } from './start-cycle.ts';
import { sweepClock } from './sweep-clock.ts';
import { sweepRun } from './sweep-run.ts';
import { sweepAnnouncement } from './partner/sweep-announcement.ts';
import { sweepEndpoint } from './partner/sweep-endpoint.ts';
import { sweepPerson } from './sweep-person.ts';
import { sweepStuck } from './sweep-stuck.ts';
import { sweepTask } from './sweep-task.ts';
import { later } from '../rules/later.ts';

/** Work younger than this is the relay's. */
const OLD_MS = 120_000;
/**
 * After so long a sweep begins nothing more for partners: it may take 55 seconds, and one that is cut off says nothing
 * of what it did for people.
 */
const PARTNERS_WITHIN_MS = 35_000;

export interface Swept {
  /** Tasks and clocks that were looked at and changed. */
  settled: number;
  /** Outbox entries that were delivered or reconciled. */
  delivered: number;
  /** Messages among them. */
  told: { id: string; notice: NoticeKind }[];
  /** Outbox entries that failed for good; a stuck task asks somebody to look, or the evidence names the messages. */
  undeliverable: { id: string; error: string }[];
  /** Messages that could not be sent for half an hour, and are tried on. */
  overdue: { id: string; notice: NoticeKind }[];
  /** What failed, by id and code; it is still due and comes again with the next sweep. */
  failed: { id: string; error: string }[];
}

/**
 * Does everything that has fallen due: tells, reminds, escalates, ends lapsed tasks, warns of clocks and marks missed
 * ones, ends runs whose execution has ended unheard, and delivers outbox entries that the relay has left lying; last of
 * all, what partners have yet to be told. `limit` bounds each shard and the outbox. What it has done it does not do
 * again: each change moves the item's next moment in the same transaction.
 */
export async function sweepDue(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'> & DeliverOutboxPorts,
  { limit }: { limit: number },
): Promise<Swept> {
  const now = ports.now();
  const swept: Swept = { settled: 0, delivered: 0, told: [], undeliverable: [], overdue: [], failed: [] };
  const runs = new Set<string>();
  const sweepShards = async (shards: readonly number[], goesOn: () => boolean = () => true) => {
    for (const shard of shards)
      for (const item of await read(swept, `due.${shard}`, () => ports.store.due(shard, now, limit))) {
        if (!goesOn()) return;
        await attempt(swept, idOf(item), async () => {
          for (const runId of runsOf(item)) runs.add(runId);
          if (await sweepItem(ports, item)) swept.settled += 1;
        });
      }
  };
  await sweepShards(OWN_SHARDS);
  // Nobody answers in a run that has ended: sooner or later something in it falls due.
  for (const runId of runs)
    await attempt(swept, runId, async () => {
      if (await endLostRun(ports, runId)) swept.settled += 1;
    });
  const before = later(now, -OLD_MS);
  const longAgo = later(now, -SHOWN_AFTER_MS);
  const waiting = await read(swept, 'outbox', () => ports.store.waitingOutbox(before, limit));
  for (const entry of waiting) await attempt(swept, entry.id, () => deliverOld(ports, entry, swept));
  for (const { id, work, createdAt } of waiting)
    if (work.kind === 'notify' && createdAt < longAgo && swept.failed.some((failed) => failed.id === id))
      swept.overdue.push({ id, notice: work.message });
  const until = Date.parse(now) + PARTNERS_WITHIN_MS;
  await sweepShards(PARTNER_SHARDS, () => Date.parse(ports.now()) < until);
  return swept;
}

async function sweepItem(ports: DeliverOutboxPorts, item: DueItem): Promise<boolean> {
  switch (item.kind) {
    case 'clock':
      return sweepClock(ports, item.clock);
    case 'cycle':
      return sweepCycle(ports, item.cycle.id);
    case 'run':
      return sweepRun(ports, item.run.id);
    case 'person':
      return sweepPerson(ports, item.person.id);
    case 'announcement':
      return sweepAnnouncement(ports, item.announcement.id);
    case 'endpoint':
      return sweepEndpoint(ports, item.endpoint.id);
    case 'task':
      return item.task.kind === 'stuck' ? sweepStuck(ports, item.task.id) : sweepTask(ports, item.task.id);
  }
}

async function deliverOld(ports: DeliverOutboxPorts, entry: OutboxEntry, swept: Swept): Promise<void> {
  const answer = await deliverOutbox(ports, entry);
  if (answer.result === 'delivered' || answer.result === 'reconciled') swept.delivered += 1;
  if (answer.result === 'delivered' && entry.work.kind === 'notify')
    swept.told.push({ id: entry.id, notice: entry.work.message });
  if (answer.result === 'failed') swept.undeliverable.push({ id: entry.id, error: answer.error });
}

/** One item that fails does not keep the others waiting. */
async function attempt(swept: Swept, id: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    swept.failed.push({ id, error: error instanceof Error ? error.name : 'unknown' });
  }
}

/** One list that cannot be read does not keep the others waiting. */
async function read<T>(swept: Swept, id: string, list: () => Promise<T[]>): Promise<T[]> {
  let items: T[] = [];
  await attempt(swept, id, async () => {
    items = await list();
  });
  return items;
}

/** Not everything belongs to a run. */
function runsOf(item: DueItem): string[] {
  switch (item.kind) {
    case 'task':
      return [item.task.runId];
    case 'clock':
      return [item.clock.runId];
    case 'run':
      return [item.run.id];
    case 'cycle':
    case 'person':
    case 'announcement':
    case 'endpoint':
      return [];
  }
}

function idOf(item: DueItem): string {
  switch (item.kind) {
    case 'task':
      return item.task.id;
    case 'clock':
      return `${item.clock.runId}~${item.clock.id}`;
    case 'run':
      return item.run.id;
    case 'cycle':
      return item.cycle.id;
    case 'person':
      return item.person.id;
    case 'announcement':
      return item.announcement.id;
    case 'endpoint':
      return item.endpoint.id;
  }
}
