import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import type { Store } from '../../../core/ports/store.ts';
import type { IdempotencyRecord } from '../../../core/rules/session.ts';
import type { StoreEntities } from '../entities.ts';
import { epochOf } from '../epoch-of.ts';
import { keys } from '../keys.ts';

/** First answers under an idempotency key. A record that has expired counts as none, dropped or not. */
export function createIdempotency({
  idempotency: entity,
}: Pick<StoreEntities, 'idempotency'>): Pick<Store, 'beginIdempotent' | 'finishIdempotent'> {
  const itemOf = (record: IdempotencyRecord) => ({
    ...keys.idempotency(record.id),
    body: record,
    expiresAt: record.expiresAt,
    expiresEpoch: epochOf(record.expiresAt),
  });
  return {
    async beginIdempotent(record) {
      for (;;) {
        try {
          await entity
            .build(PutItemCommand)
            .item(itemOf(record))
            .options({
              condition: {
                or: [
                  { attr: 'pk', exists: false },
                  { attr: 'expiresAt', lte: record.createdAt },
                ],
              },
            })
            .send();
          return 'started';
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
        }
        const { Item } = await entity
          .build(GetItemCommand)
          .key(keys.idempotency(record.id))
          .options({ consistent: true })
          .send();
        // Absent: the table dropped it between the two looks, so the next put succeeds.
        if (Item !== undefined) return Item.body;
      }
    },
    async finishIdempotent(record) {
      await entity.build(PutItemCommand).item(itemOf(record)).send();
    },
  };
}
