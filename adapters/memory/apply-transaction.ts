import type { Entities, EntityName, Transaction, Write } from '../../core/ports/transaction.ts';
import { mayChange } from '../../core/rules/transitions.ts';
import { itemKey, writeKey, type WriteOf } from './item-key.ts';
import type { Tables } from './tables.ts';

/** The limit of DynamoDB's TransactWriteItems. */
export const MAX_TRANSACTION_ITEMS = 100;

/** A transaction that no store would take, whatever it holds: a defect of the caller. */
export class TransactionRefused extends Error {
  constructor(
    public override readonly name:
      'store.transaction-too-large' | 'store.empty' | 'store.same-item-twice' | 'store.bad-write',
    message: string,
  ) {
    super(message);
  }
}

/** Applies all of it, or nothing: `conflict` when an item is not as the transaction says it is. */
export function applyTransaction(tables: Tables, transaction: Transaction): 'committed' | 'conflict' {
  refuseDefects(transaction);
  const asExpected =
    transaction.writes.every((write) => isAsExpected(tables, write) && changesStatusLawfully(write)) &&
    transaction.events.every((event) => (tables.events.get(event.runId)?.length ?? 0) < event.seq);
  if (!asExpected) return 'conflict';

  for (const write of transaction.writes) applyWrite(tables, write);
  for (const event of transaction.events) {
    const chain = tables.events.get(event.runId) ?? [];
    chain.push(structuredClone(event));
    tables.events.set(event.runId, chain);
  }
  return 'committed';
}

function refuseDefects({ writes, events }: Transaction): void {
  const keys = [
    ...writes.map((write) => `${write.entity}|${requiredKey(write)}`),
    ...events.map((event) => `event|${event.runId}|${event.seq}`),
  ];
  if (keys.length === 0)
    throw new TransactionRefused('store.empty', 'a transaction changes at least one item');
  if (keys.length > MAX_TRANSACTION_ITEMS)
    throw new TransactionRefused('store.transaction-too-large', `${keys.length} items in one transaction`);
  if (new Set(keys).size !== keys.length)
    throw new TransactionRefused(
      'store.same-item-twice',
      keys.filter((key, at) => keys.indexOf(key) !== at).join(', '),
    );
  for (const write of writes) refuseBadVersion(write);
}

function requiredKey<E extends EntityName>(write: WriteOf<E>): string {
  const key = writeKey(write);
  if (key === undefined)
    throw new TransactionRefused('store.bad-write', `a write of ${write.entity} has no image`);
  return key;
}

function refuseBadVersion<E extends EntityName>({ entity, before, after }: WriteOf<E>): void {
  if (before !== undefined && after !== undefined && itemKey(entity, before) !== itemKey(entity, after))
    throw new TransactionRefused('store.bad-write', `a write of ${entity} changes its key`);
  if (after !== undefined && after.version !== (before?.version ?? 0) + 1)
    throw new TransactionRefused(
      'store.bad-write',
      `${entity} ${itemKey(entity, after)} has version ${after.version}`,
    );
}

function isAsExpected<E extends EntityName>(tables: Tables, { entity, before, after }: WriteOf<E>): boolean {
  const table: Map<string, Entities[E]> = tables.items[entity];
  if (before === undefined) return after === undefined || !table.has(itemKey(entity, after));
  const stored = table.get(itemKey(entity, before));
  return stored?.version === before.version;
}

function changesStatusLawfully({ entity, before, after }: Write): boolean {
  if (before === undefined || after === undefined) return true;
  if (entity === 'task') return mayChange('task', before.status, after.status);
  if (entity === 'run') return mayChange('run', before.status, after.status);
  if (entity === 'clock') return mayChange('clock', before.status, after.status);
  return true;
}

function applyWrite<E extends EntityName>(tables: Tables, { entity, before, after }: WriteOf<E>): void {
  const table: Map<string, Entities[E]> = tables.items[entity];
  if (after !== undefined) table.set(itemKey(entity, after), structuredClone(after));
  else if (before !== undefined) table.delete(itemKey(entity, before));
}
