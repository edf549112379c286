import type { Page, PageRequest } from '../../core/ports/page.ts';

/**
 * One page of a list sorted by `position`, which must differ for every item. A page starts after the position the
 * last one ended at, so items that come or go between two pages neither repeat nor hide others.
 */
export function pageOf<T>(
  items: T[],
  position: (item: T) => string,
  request: PageRequest,
  order: 1 | -1 = 1,
): Page<T> {
  const after = request.after;
  const sorted = items
    .map((item) => ({ item, at: position(item) }))
    .sort((a, b) => (a.at < b.at ? -order : a.at > b.at ? order : 0))
    .filter(({ at }) => after === undefined || (order === 1 ? at > after : at < after));
  const page = sorted.slice(0, request.limit);
  const last = page.at(-1);
  const items_ = page.map(({ item }) => structuredClone(item));
  return sorted.length > page.length && last !== undefined
    ? { items: items_, next: last.at }
    : { items: items_ };
}
