import type { WorkProduct } from '../work-product.ts';

/** States in which a version stands for its series: not being made any more, and not taken back. */
const STANDING: readonly WorkProduct['state'][] = ['published', 'in-force', 'under-review'];

/** `governance-report.3`; unique in an organization, and two that publish the same series at once cannot both have it. */
export function productId(series: string, number: number): string {
  return `${series}.${number}`;
}

/** 1 for the first of a series; numbers of versions taken back are not given again. */
export function nextNumber(products: readonly WorkProduct[], series: string): number {
  return (
    1 + Math.max(0, ...products.filter((product) => product.series === series).map(({ number }) => number))
  );
}

/** Whether others than its organization find it: shared, and the version that stands for its series. */
export function isShared({ audience, state }: Pick<WorkProduct, 'audience' | 'state'>): boolean {
  return audience !== 'organization' && STANDING.includes(state);
}

/** The version that stands for each series, in the order of the series' names. */
export function latestOfSeries(products: readonly WorkProduct[]): WorkProduct[] {
  const latest = new Map<string, WorkProduct>();
  for (const product of products.filter(({ state }) => STANDING.includes(state))) {
    const key = `${product.organizationId}|${product.series}`;
    const known = latest.get(key);
    if (known === undefined || known.number < product.number) latest.set(key, product);
  }
  return [...latest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, product]) => product);
}
