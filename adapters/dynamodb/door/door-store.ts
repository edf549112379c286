import type { Store } from '../../../core/ports/store.ts';
import { planTransaction } from '../plan-transaction.ts';
import { createPointReads, type PointReads } from '../point-reads.ts';
import { rowOf } from '../row.ts';
import { sourceNoteUpdate } from '../source-note-update.ts';
import { fromAttributes, toAttributes } from './attributes.ts';
import { commitAtDoor } from './commit-at-door.ts';
import { outputOf, type DoorCall } from './door-call.ts';

/** The part of the store that a function at the door needs: single reads by id, and transactions. */
export type DoorStore = PointReads & Pick<Store, 'commit' | 'noteSource'>;

/**
 * The store without the AWS SDK, for functions that answer the outside at once: its clients would be most of their
 * bundle and of their start. Same items, same conditions, same answers as `createReceivingStore`.
 */
export function createDoorStore({ call, tableName }: { call: DoorCall; tableName: string }): DoorStore {
  return {
    ...createPointReads(async (type, { pk, sk }) => {
      const { Item } = outputOf(
        await call('GetItem', {
          TableName: tableName,
          Key: toAttributes({ pk, sk }),
          ConsistentRead: true,
        }),
      );
      return Item === undefined ? undefined : rowOf(type, fromAttributes(Item));
    }),
    commit: (transaction) => commitAtDoor(call, planTransaction(tableName, transaction)),
    async noteSource(note) {
      const { Key, ExpressionAttributeValues, ...update } = sourceNoteUpdate(note);
      const values = toAttributes(ExpressionAttributeValues);
      outputOf(
        await call('UpdateItem', {
          TableName: tableName,
          Key: toAttributes({ ...Key }),
          ExpressionAttributeValues: values,
          ...update,
        }),
      );
    },
  };
}
