import type { Store } from '../../../core/ports/store.ts';
import { isShared } from '../../../core/rules/product/series.ts';
import type { WorkProduct } from '../../../core/rules/work-product.ts';
import { pageOf } from '../page-of.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** Work products: an organization's own, and what is shared. */
export function createProducts({
  product: products,
}: Pick<Items, 'product'>): Pick<Store, 'products' | 'product' | 'publicProducts' | 'ecosystemProducts'> {
  const shared = (audience: WorkProduct['audience']) =>
    look(() =>
      [...products.values()]
        .filter((product) => product.audience === audience && isShared(product))
        .sort((left, right) => (sharedOrder(left) < sharedOrder(right) ? 1 : -1)),
    );
  return {
    async products(organizationId, page) {
      await Promise.resolve();
      const own = [...products.values()].filter((product) => product.organizationId === organizationId);
      return pageOf(own, (product) => `${product.at}|${product.id}`, page, -1);
    },
    async product(organizationId, id) {
      return look(() => products.get(`${organizationId}|${id}`));
    },
    async publicProducts() {
      return shared('public');
    },
    async ecosystemProducts() {
      return shared('ecosystem');
    },
  };
}

function sharedOrder({ at, organizationId, id }: WorkProduct): string {
  return `${at}#${organizationId}#${id}`;
}
