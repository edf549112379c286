import type { Ports } from '../ports.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import type { EvidenceEvent } from '../rules/evidence-event.ts';
import { localTime } from '../rules/instant.ts';
import type { Person } from '../rules/organization.ts';
import { lateTasks, owersOf } from '../rules/organization-rows.ts';
import { commitRun } from './commit-run.ts';
import { outboxWrite } from './outbox-write.ts';
import { withRetry } from './with-retry.ts';

export type RemindLateResult =
  /** How many questions people were reminded of now, and of how many they had been today; the organizations of both. */
  | { result: 'reminded'; now: number; before: number; organizations: number }
  | { result: 'run-over' }
  | { result: 'not-found' }
  | { result: 'not-allowed' };

/** Messages of one transaction; the run and the evidence need room too. */
const MOST_PER_BATCH = 90;

/**
 * The coordinator reminds everybody who is late, of each open question once a day (in the lead's place) however often it
 * is asked for. A call that was cut off is completed by its repetition.
 */
export async function remindLate(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  request: { runId: string; person: Person; channel: Channel },
): Promise<RemindLateResult> {
  let now = 0;
  for (;;) {
    const batch = await withRetry<Batch>(ports, () => remindBatch(ports, request));
    if (!('reminded' in batch)) return batch;
    now += batch.reminded;
    if (batch.left > 0) continue;
    return { result: 'reminded', now, before: batch.before - now, organizations: batch.organizations };
  }
}

type Batch =
  | { reminded: number; left: number; before: number; organizations: number }
  | Exclude<RemindLateResult, { result: 'reminded' }>;

async function remindBatch(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  { runId, person, channel }: { runId: string; person: Person; channel: Channel },
): Promise<Batch | 'conflict'> {
  const found = await ports.store.case(runId);
  if (found === undefined || !may(person, 'see-run', found)) return { result: 'not-found' };
  if (!may(person, 'oversee-run', found)) return { result: 'not-allowed' };
  const { run } = found;
  if (run.status !== 'running') return { result: 'run-over' };
  const at = ports.now();
  const lead = await ports.store.organization(run.leadOrganizationId);
  const day =
    localTime(at, lead?.timeZone ?? 'UTC')
      ?.toPlainDate()
      .toString() ?? at.slice(0, 10);
  const done = remindedOn(await ports.store.events(runId), day);
  const late = lateTasks(found, at);
  const missing = late.filter(({ id }) => !done.has(id));
  const organizations = new Set(late.flatMap(owersOf)).size;
  const batch = missing.slice(0, MOST_PER_BATCH);
  const counts = {
    reminded: batch.length,
    left: missing.length - batch.length,
    before: late.length - missing.length + batch.length,
    organizations,
  };
  if (batch.length === 0) return counts;
  const actor = {
    kind: 'person',
    personId: person.id,
    organizationId: run.leadOrganizationId,
    channel,
  } as const;
  const taskIds = batch.map(({ id }) => id);
  const committed = await commitRun(ports, run, {
    writes: taskIds.map((taskId) =>
      outboxWrite(ports, { kind: 'notify', runId, message: 'task-reminder', taskId }),
    ),
    events: [{ at, type: 'late-reminded', actor, data: { day, taskIds } }],
  });
  return committed === 'conflict' ? committed : counts;
}

/** Tasks whose people were all reminded on a day. */
function remindedOn(events: readonly EvidenceEvent[], day: string): Set<string> {
  return new Set(
    events
      .filter(({ type, data }) => type === 'late-reminded' && data.day === day)
      .flatMap(({ data }) => (Array.isArray(data.taskIds) ? data.taskIds.map(String) : [])),
  );
}
