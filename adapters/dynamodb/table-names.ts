/**
 * Names of the one table's attributes and indexes, for the template as for the store. All key attributes are
 * strings and every index projects keys only: an entry then costs one write unit whatever the size of its item,
 * and none while its keys stay the same.
 */
export const TABLE_KEY = { pk: 'pk', sk: 'sk' } as const;

export const INDEXES = {
  /** Open tasks of one role of one organization, by due time; what is held back for an endpoint, by when it happened. */
  openTasks: { name: 'open-tasks', pk: 'openPk', sk: 'openSk' },
  /** Tasks and clocks at which the sweep must look, by shard and time. */
  due: { name: 'due', pk: 'duePk', sk: 'dueSk' },
  /** All other lists: runs, sources, registers and products of an organization, tasks a person claimed, … */
  lists: { name: 'lists', pk: 'listPk', sk: 'listSk' },
} as const;

/** Attribute (seconds since 1970) after which the table may drop sessions and idempotency records by itself. */
export const EXPIRES_ATTRIBUTE = 'expiresEpoch';

/** What the partition key of every outbox entry begins with; the stream's filter for the relay. */
export const OUTBOX_KEY_PREFIX = 'OUTBOX#';

/** What the sort key of every evidence event, and the partition key of every announcement, begins with. */
export const EVENT_KEY_PREFIX = '~EVENT#';
export const ANNOUNCEMENT_KEY_PREFIX = 'ANNOUNCEMENT#';
/** Status of an announcement that is to be sent now. */
export const READY = 'ready';
