import type { WorkProduct } from '../work-product.ts';

/**
 * Where documents are kept that hold what was found about a person, for that person to take away. They are no evidence:
 * they can be erased, and are once their run is over, or after ninety days.
 */
const HANDED_OVER = 'handed-over/';

/** How long such a document is kept at most. */
export const HANDED_OVER_DAYS = 90;

/** The folder of a product's files. */
export function productFolder(
  { organizationId, id }: Pick<WorkProduct, 'organizationId' | 'id'>,
  { forOutsider = false }: { forOutsider?: boolean },
): string {
  return `${forOutsider ? HANDED_OVER : ''}products/${organizationId}/${id}`;
}

export function isHandedOver(key: string): boolean {
  return key.startsWith(HANDED_OVER);
}
