import { Entity } from 'dynamodb-toolbox/entity';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { Table } from 'dynamodb-toolbox/table';
import { decodeBody, encodeBody } from './body-codec.ts';
import type { Bodies } from './row.ts';
import type { StoreContext } from './store-context.ts';
import { EXPIRES_ATTRIBUTE, INDEXES, TABLE_KEY } from './table-names.ts';

const text = { type: 'string' } as const;

export function createTable({ client, tableName }: StoreContext) {
  return new Table({
    documentClient: client,
    name: tableName,
    partitionKey: { name: TABLE_KEY.pk, type: 'string' },
    sortKey: { name: TABLE_KEY.sk, type: 'string' },
    entityAttributeSavedAs: 'type',
    indexes: {
      [INDEXES.openTasks.name]: {
        type: 'global',
        partitionKey: { name: INDEXES.openTasks.pk, ...text },
        sortKey: { name: INDEXES.openTasks.sk, ...text },
      },
      [INDEXES.due.name]: {
        type: 'global',
        partitionKey: { name: INDEXES.due.pk, ...text },
        sortKey: { name: INDEXES.due.sk, ...text },
      },
      [INDEXES.lists.name]: {
        type: 'global',
        partitionKey: { name: INDEXES.lists.pk, ...text },
        sortKey: { name: INDEXES.lists.sk, ...text },
      },
    },
  });
}
export type StoreTable = ReturnType<typeof createTable>;

/** What is read by a plain query, or written outside a transaction, goes through an entity. */
export function createEntities(table: StoreTable) {
  return {
    event: entityOf(table, 'event'),
    outbox: entityOf(table, 'outbox'),
    membership: entityOf(table, 'membership'),
    session: expiringEntityOf(table, 'session'),
    guestSession: expiringEntityOf(table, 'guestSession'),
    idempotency: expiringEntityOf(table, 'idempotency'),
  };
}
export type StoreEntities = ReturnType<typeof createEntities>;

const shared = { timestamps: false, entityAttribute: { name: 'type', hidden: true } } as const;

function entityOf<T extends keyof Bodies>(table: StoreTable, name: T) {
  return new Entity({ ...shared, name, table, schema: item(attributesOf(name)) });
}

/** What the table may drop by itself some time after it expired. */
function expiringEntityOf<T extends keyof Bodies>(table: StoreTable, name: T) {
  return new Entity({
    ...shared,
    name,
    table,
    schema: item({ ...attributesOf(name), expiresAt: string(), [EXPIRES_ATTRIBUTE]: number() }),
  });
}

function attributesOf<T extends keyof Bodies>(_name: T) {
  return {
    pk: string().key(),
    sk: string().key(),
    version: number().optional(),
    body: any().castAs<Bodies[T]>().transform({ encode: encodeBody, decode: decodeBody }),
  };
}
