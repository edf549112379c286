import { describe, expect, test } from '@jest/globals';
import { mayBecome, nextStates, PRODUCT_TRANSITIONS } from '../../../../core/rules/product-states.ts';
import { isShared, latestOfSeries, nextNumber } from '../../../../core/rules/product/series.ts';
import { PRODUCT_STATES, type ProductState } from '../../../../core/rules/work-product.ts';
import { sampleProduct } from '../../../support/store-samples.ts';

describe('the states of a work product', () => {
  test('lead from a draft to every other', () => {
    const reached = new Set<ProductState>(['draft']);
    for (const state of reached) for (const next of nextStates(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...PRODUCT_STATES].sort());
  });

  test.each(['superseded', 'withdrawn'] as const)('%s is the end', (state) => {
    expect(PRODUCT_TRANSITIONS[state]).toEqual([]);
  });

  test('everything that stands can be superseded or withdrawn, and a draft cannot be published unread', () => {
    for (const state of ['published', 'in-force', 'under-review'] as const) {
      expect(mayBecome(state, 'superseded')).toBe(true);
      expect(mayBecome(state, 'withdrawn')).toBe(true);
    }
    expect(mayBecome('draft', 'published')).toBe(false);
    expect(mayBecome('in-review', 'draft')).toBe(true);
  });
});

describe('a series', () => {
  const version = (number: number, state: ProductState) =>
    sampleProduct({ id: `plan.${number}`, series: 'plan', number, state });

  test('goes on counting after versions that were taken back', () => {
    expect(nextNumber([], 'plan')).toBe(1);
    expect(nextNumber([version(1, 'superseded'), version(4, 'withdrawn')], 'plan')).toBe(5);
    expect(nextNumber([version(3, 'published')], 'other')).toBe(1);
  });

  test('is stood for by its highest version that is neither a draft nor taken back', () => {
    const all = [
      version(1, 'superseded'),
      version(2, 'in-force'),
      version(3, 'withdrawn'),
      version(4, 'draft'),
    ];
    expect(latestOfSeries(all).map(({ number }) => number)).toEqual([2]);
    expect(latestOfSeries([version(1, 'withdrawn')])).toEqual([]);
    const other = sampleProduct({ organizationId: 'transit', series: 'plan', number: 9 });
    expect(latestOfSeries([...all, other]).map(({ number }) => number)).toEqual([2, 9]);
  });

  test('is found by others only while it stands and is meant for them', () => {
    expect(isShared({ audience: 'public', state: 'in-force' })).toBe(true);
    expect(isShared({ audience: 'public', state: 'superseded' })).toBe(false);
    expect(isShared({ audience: 'organization', state: 'published' })).toBe(false);
  });
});
