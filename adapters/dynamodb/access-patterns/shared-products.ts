import type { WorkProduct } from '../../../core/rules/work-product.ts';
import { isShared } from '../../../core/rules/product/series.ts';
import type { StoreTable } from '../entities.ts';
import { sharedProductAt, sharedProductsOf } from '../keys.ts';
import type { StoreContext } from '../store-context.ts';
import { readWholeIndex } from './index-page.ts';
import { readBodies } from './listed.ts';

/** What an audience may read of all organizations, newest first; superseded since the index was written is left out. */
export async function readSharedProducts(
  context: StoreContext,
  table: StoreTable,
  audience: 'ecosystem' | 'public',
): Promise<WorkProduct[]> {
  const partition = sharedProductsOf(audience);
  const entries = await readWholeIndex(table, { index: 'lists', partition, newestFirst: true });
  return (await readBodies(context, 'product', entries.map(sharedProductAt))).filter(isShared);
}
