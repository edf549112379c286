import type { EntityName } from '../../core/ports/transaction.ts';
import type { StoredBody } from './body-codec.ts';
import type { Key, Place } from './keys.ts';
import type { EXPIRES_ATTRIBUTE } from './table-names.ts';

/** What an item is; stored with it. */
export type ItemType =
  | EntityName
  | 'run-data'
  | 'organization-listed'
  | 'token'
  | 'task-role'
  | 'shared-product'
  | 'membership'
  | 'email'
  | 'event'
  | 'delivery-of-run'
  | 'sourceNote'
  | 'definition'
  | 'session'
  | 'guest-link'
  | 'slack-user'
  | 'guestSession'
  | 'uses'
  | 'idempotency';

/** An item of the table. What conditions and indexes look at are attributes; all the rest is `body`. */
export interface StoredItem extends Key {
  type: ItemType;
  body: StoredBody;
  version?: number;
  status?: string;
  /** Seconds since 1970 after which the table may drop the item. */
  [EXPIRES_ATTRIBUTE]?: number;
  openPk?: string;
  openSk?: string;
  duePk?: string;
  dueSk?: string;
  listPk?: string;
  listSk?: string;
}

export function inOpenTasks(place: Place): Pick<StoredItem, 'openPk' | 'openSk'> {
  return { openPk: place.partition, openSk: place.order };
}

export function inDue(place: Place): Pick<StoredItem, 'duePk' | 'dueSk'> {
  return { duePk: place.partition, dueSk: place.order };
}

export function inLists(place: Place): Pick<StoredItem, 'listPk' | 'listSk'> {
  return { listPk: place.partition, listSk: place.order };
}
