import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import { CodedError } from '../../rules/coded-error.ts';
import type { OutboxEntry, OutboxWork } from '../../rules/outbox-entry.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';
import type { ImportBatch, ImportRow, RegisterImport } from '../../rules/register-import.ts';
import type { DeliverResult } from '../deliver-outbox.ts';
import { outboxWrite } from '../outbox-write.ts';
import { withRetry } from '../with-retry.ts';
import { roundWrites } from './order-round.ts';
import { registerWrites } from './register-writes.ts';

type ImportWork = Extract<OutboxWork, { kind: 'apply-import' }>;
type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

/** So many batches one delivery applies; the rest waits its turn behind other work of the outbox. */
const BATCHES_A_DELIVERY = 10;
const MAX_OVERTAKEN = 100;

/**
 * Applies the next batches of an import. Each is one transaction with the count of batches applied, so a crash loses
 * and repeats nothing: whoever delivers the order next goes on where it stopped. When more is left, a new order takes
 * the place of this one. Throws `import.batch-missing` when rows have gone: a defect.
 */
export async function deliverImport(
  ports: Needs,
  entry: OutboxEntry,
  work: ImportWork,
): Promise<DeliverResult> {
  for (let count = 0; count < BATCHES_A_DELIVERY; count += 1) {
    const standing = await withRetry(ports, () => applyNext(ports, work));
    if (standing === 'over') return remove(ports, entry, []);
  }
  return remove(ports, entry, [outboxWrite(ports, work)]);
}

async function applyNext(ports: Needs, work: ImportWork): Promise<'applied' | 'over' | 'conflict'> {
  const { organizationId, register: kind, importId } = work;
  const before = await ports.store.registerImport(organizationId, kind);
  if (before?.importId !== importId || before.status !== 'applying') return 'over';
  const number = before.applied + 1;
  const batch = await ports.store.importBatch(organizationId, kind, importId, number);
  if (batch === undefined) {
    // Somebody else applied it between the two readings.
    const now = await ports.store.registerImport(organizationId, kind);
    if (now?.version !== before.version) return 'conflict';
    throw new CodedError('import.batch-missing', `batch ${number} of ${importId} is not there`);
  }
  const standing = await Promise.all(
    batch.rows.map(({ id }) => ports.store.registerEntry(organizationId, kind, id)),
  );
  const after = counted(ports, before, batch, standing);
  const changes = batch.rows.map((row, at) => ({
    before: standing[at],
    after: entryOf(ports, before, row, standing[at]),
  }));
  const committed = await ports.store.commit({
    writes: [
      ...changes.flatMap((change) => registerWrites(change.before, change.after)),
      ...(await roundWrites(ports, changes, before.by)),
      { entity: 'registerImport', before, after },
      { entity: 'importBatch', before: batch },
    ],
    events: [],
  });
  if (committed === 'conflict') return 'conflict';
  return after.status === 'done' ? 'over' : 'applied';
}

function entryOf(
  ports: Pick<Ports, 'now'>,
  { organizationId, kind, by }: RegisterImport,
  { id, title, state, data, reviewOn, seen: _seen }: ImportRow,
  before: RegisterEntry | undefined,
): RegisterEntry {
  const at = ports.now();
  return {
    organizationId,
    kind,
    id,
    title,
    state,
    at: before?.at ?? at,
    changedBy: by,
    changedAt: at,
    ...(reviewOn === undefined ? {} : { reviewOn }),
    data,
    version: (before?.version ?? 0) + 1,
  };
}

function counted(
  ports: Pick<Ports, 'now'>,
  before: RegisterImport,
  { number, rows }: ImportBatch,
  standing: readonly (RegisterEntry | undefined)[],
): RegisterImport {
  const overtaken = rows.filter(({ seen }, at) => (standing[at]?.version ?? 0) !== seen).map(({ id }) => id);
  const isLast = number >= before.batches;
  return {
    ...before,
    applied: number,
    rowsApplied: before.rowsApplied + rows.length,
    overtaken: [...before.overtaken, ...overtaken].slice(0, MAX_OVERTAKEN),
    ...(isLast ? { status: 'done' as const, endedAt: ports.now() } : {}),
    version: before.version + 1,
  };
}

async function remove(ports: Needs, entry: OutboxEntry, next: Write[]): Promise<DeliverResult> {
  const writes: Write[] = [{ entity: 'outbox', before: entry }, ...next];
  const committed = await ports.store.commit({ writes, events: [] });
  // Another delivery of the same order has ended it: both did the work together.
  return committed === 'committed' ? { result: 'delivered' } : { result: 'gone' };
}
