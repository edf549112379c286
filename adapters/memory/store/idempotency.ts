import type { Store } from '../../../core/ports/store.ts';
import type { IdempotencyRecord } from '../../../core/rules/session.ts';

/** First answers under an idempotency key. A record that has expired counts as none. */
export function createIdempotency(
  records: Map<string, IdempotencyRecord>,
): Pick<Store, 'beginIdempotent' | 'finishIdempotent'> {
  return {
    async beginIdempotent(record) {
      const copy = structuredClone(record);
      await Promise.resolve();
      const known = records.get(copy.id);
      if (known !== undefined && known.expiresAt > copy.createdAt) return structuredClone(known);
      records.set(copy.id, copy);
      return 'started';
    },
    async finishIdempotent(record) {
      const copy = structuredClone(record);
      await Promise.resolve();
      records.set(copy.id, copy);
    },
  };
}
