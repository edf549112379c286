import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod/mini';
import type { Page, PageRequest } from '../../../core/ports/page.ts';
import type { StoreTable } from '../entities.ts';
import type { Key } from '../keys.ts';
import { pageTokenOf, readPageToken, type Position } from '../page-token.ts';
import { INDEXES } from '../table-names.ts';

export type IndexName = Exclude<keyof typeof INDEXES, 'due'>;

/** An entry of an index: the item's key and its place there, under the index's own attribute name. */
const Entry = z.looseObject({ pk: z.string(), sk: z.string() });

export interface IndexList {
  index: IndexName;
  partition: string;
  newestFirst?: boolean;
}

/**
 * The keys of one page of an index's partition, in its order. Asks for one entry more than the page holds: that is
 * how the last page knows that it is the last. An index follows the table within a moment.
 */
export async function readIndexPage(
  table: StoreTable,
  list: IndexList,
  request: PageRequest,
): Promise<Page<Key>> {
  const { name, pk, sk } = INDEXES[list.index];
  const listName = `${list.index} ${list.partition}`;
  const from = request.after === undefined ? undefined : readPageToken(listName, request.after);
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ index: name, partition: list.partition })
    .options({
      limit: request.limit + 1,
      reverse: list.newestFirst ?? false,
      ...(from === undefined
        ? {}
        : { exclusiveStartKey: { [pk]: list.partition, [sk]: from.order, pk: from.pk, sk: from.sk } }),
    })
    .send();
  const positions = Items.map((item): Position => {
    const entry = Entry.parse(item);
    return { order: z.string().parse(entry[sk]), pk: entry.pk, sk: entry.sk };
  });
  const page = positions.slice(0, request.limit);
  const last = page.at(-1);
  return {
    items: page.map((position) => ({ pk: position.pk, sk: position.sk })),
    ...(positions.length > page.length && last !== undefined ? { next: pageTokenOf(listName, last) } : {}),
  };
}

/** Every key of an index's partition, for lists that stay short (an organization's sources). */
export async function readWholeIndex(table: StoreTable, list: IndexList): Promise<Key[]> {
  const keys: Key[] = [];
  let after: string | undefined;
  do {
    const page = await readIndexPage(table, list, { limit: 200, ...(after === undefined ? {} : { after }) });
    keys.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return keys;
}
