import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Entities, EntityName, Transaction, Write } from '../../core/ports/transaction.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import { encodeBody } from './body-codec.ts';
import { itemsOf } from './items-of.ts';
import { keys, nameOf, type Key } from './keys.ts';
import type { StoredItem } from './stored-item.ts';
import { isAsRead, isNew, statusesBefore, type Condition } from './write-conditions.ts';

export type PlannedWrite = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The limit of TransactWriteItems. */
const MAX_ITEMS = 100;

/**
 * The puts and deletes of a transaction, each with its condition. Throws `store.transaction-too-large` beyond 100
 * items, `store.empty`, `store.same-item-twice` and `store.bad-write`: defects of the caller, whatever the table holds.
 */
export function planTransaction(tableName: string, transaction: Transaction): PlannedWrite[] {
  const planned = [
    ...transaction.writes.flatMap((write) => planWrite(tableName, write, statusesOf(write))),
    ...transaction.events.map((event) => put(tableName, eventItem(event), isNew())),
  ];
  if (planned.length === 0) throw new CodedError('store.empty', 'a transaction changes at least one item');
  if (planned.length > MAX_ITEMS)
    throw new CodedError('store.transaction-too-large', `${planned.length} items in one transaction`);
  const names = planned.map(keyOf);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new CodedError('store.same-item-twice', twice);
  return planned;
}

function planWrite<E extends EntityName>(
  tableName: string,
  { entity, before, after }: { entity: E; before?: Entities[E]; after?: Entities[E] },
  statuses: readonly string[],
): PlannedWrite[] {
  const [oldMain, ...oldOthers] = before === undefined ? [] : itemsOf(entity, before);
  const [newMain, ...newOthers] = after === undefined ? [] : itemsOf(entity, after);
  refuseBadWrite(entity, oldMain, newMain);

  const condition = before === undefined ? isNew() : isAsRead(before.version, statuses);
  const writes: PlannedWrite[] = [];
  if (newMain !== undefined) writes.push(put(tableName, newMain, condition));
  else if (oldMain !== undefined) writes.push(remove(tableName, oldMain, condition));

  // What stands beside is guarded by the version of the main item; only an email address can belong to another.
  const old = new Map(oldOthers.map((item) => [nameOf(item), item]));
  for (const item of newOthers) {
    const known = old.get(nameOf(item));
    old.delete(nameOf(item));
    if (known === undefined) writes.push(put(tableName, item, item.type === 'email' ? isNew() : undefined));
    else if (!sameItem(known, item)) writes.push(put(tableName, item));
  }
  for (const item of old.values()) writes.push(remove(tableName, item));
  return writes;
}

function statusesOf(write: Write): readonly string[] {
  if (write.before === undefined || write.after === undefined) return [];
  if (write.entity === 'run') return statusesBefore('run', write.before, write.after);
  if (write.entity === 'task') return statusesBefore('task', write.before, write.after);
  if (write.entity === 'clock') return statusesBefore('clock', write.before, write.after);
  return [];
}

function refuseBadWrite(
  entity: EntityName,
  before: StoredItem | undefined,
  after: StoredItem | undefined,
): void {
  if (before === undefined && after === undefined)
    throw new CodedError('store.bad-write', `a write of ${entity} has no image`);
  if (before !== undefined && after !== undefined && nameOf(before) !== nameOf(after))
    throw new CodedError('store.bad-write', `a write of ${entity} changes its key`);
  if (after !== undefined && after.version !== (before?.version ?? 0) + 1)
    throw new CodedError('store.bad-write', `${nameOf(after)} goes to version ${String(after.version)}`);
}

function eventItem(event: EvidenceEvent): StoredItem {
  return { ...keys.event(event.runId, event.seq), type: 'event', body: encodeBody(event) };
}

function put(tableName: string, item: StoredItem, condition?: Condition): PlannedWrite {
  return { Put: { TableName: tableName, Item: item, ...condition } };
}

function remove(tableName: string, { pk, sk }: Key, condition?: Condition): PlannedWrite {
  return { Delete: { TableName: tableName, Key: { pk, sk }, ...condition } };
}

function keyOf({ Put, Delete }: PlannedWrite): string {
  const key: Record<string, unknown> = Put?.Item ?? Delete?.Key ?? {};
  return nameOf({ pk: String(key.pk), sk: String(key.sk) });
}

function sameItem(a: StoredItem, b: StoredItem): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
