import { PRODUCT_STATES, type ProductState } from './work-product.ts';

/**
 * From each state of a work product, the ones it may change to. A newer version supersedes whatever stood before it;
 * what was taken back or superseded stays so.
 */
export const PRODUCT_TRANSITIONS = {
  draft: ['in-review', 'withdrawn'],
  'in-review': ['approved', 'draft', 'withdrawn'],
  approved: ['published', 'withdrawn'],
  published: ['in-force', 'under-review', 'superseded', 'withdrawn'],
  'in-force': ['under-review', 'superseded', 'withdrawn'],
  'under-review': ['in-force', 'superseded', 'withdrawn'],
  superseded: [],
  withdrawn: [],
} as const satisfies Record<ProductState, readonly ProductState[]>;

/** Whether a work product may change from one state to another. */
export function mayBecome(from: ProductState, to: ProductState): boolean {
  const next: readonly ProductState[] = PRODUCT_TRANSITIONS[from];
  return next.includes(to);
}

/** The states a work product may change to, in their order. */
export function nextStates(from: ProductState): ProductState[] {
  return PRODUCT_STATES.filter((to) => mayBecome(from, to));
}
