import type { Page, PageRequest } from '../../../core/ports/page.ts';
import { batchRead } from '../batch-read.ts';
import type { StoreTable } from '../entities.ts';
import { nameOf, type Key } from '../keys.ts';
import { rowOf, type Bodies } from '../row.ts';
import type { StoreContext } from '../store-context.ts';
import { readIndexPage, readWholeIndex, type IndexList } from './index-page.ts';

/** Types that are stored as one item, with themselves as its body. */
export type PlainType =
  | 'party'
  | 'register'
  | 'product'
  | 'organization'
  | 'source'
  | 'person'
  | 'delivery'
  | 'cycle'
  | 'contribution'
  | 'keptMail'
  | 'slackInstall'
  | 'endpoint'
  | 'announcement';

/** One page of a list, read from the table itself: what the index names but is gone by now is left out. */
export async function readListed<T extends PlainType>(
  context: StoreContext,
  table: StoreTable,
  type: T,
  list: IndexList,
  request: PageRequest,
): Promise<Page<Bodies[T]>> {
  const page = await readIndexPage(table, list, request);
  return { ...page, items: await readBodies(context, type, page.items) };
}

export async function readAllListed<T extends PlainType>(
  context: StoreContext,
  table: StoreTable,
  type: T,
  list: IndexList,
): Promise<Bodies[T][]> {
  return readBodies(context, type, await readWholeIndex(table, list));
}

/** The bodies of these items, in this order. */
export async function readBodies<T extends PlainType>(
  context: StoreContext,
  type: T,
  keys: Key[],
): Promise<Bodies[T][]> {
  const found = await batchRead(context, keys);
  return keys.flatMap((key) => {
    const item = found.get(nameOf(key));
    return item === undefined ? [] : [rowOf(type, item).body];
  });
}
