import type { Page, PageRequest } from '../ports/page.ts';

/** One sorted list in the store, page by page. */
export type Lane<T> = (page: PageRequest) => Promise<Page<T>>;

interface Order<T> {
  /** Sorts the lanes and the result; unique. */
  keyOf: (item: T) => string;
  /** 1: smallest key first; -1: largest first. */
  direction: 1 | -1;
}

/**
 * A page of several sorted lists at once, doubles left out. The first page reads one page of each list; later ones read
 * the lists up to where they begin. `after` is the key of the last item seen.
 */
export async function mergePages<T>(lanes: Lane<T>[], order: Order<T>, page: PageRequest): Promise<Page<T>> {
  const after = page.after === undefined ? undefined : Buffer.from(page.after, 'base64url').toString();
  const wanted = page.limit + 1;
  const lists = await Promise.all(lanes.map((lane) => readBehind(lane, order, after, wanted)));
  const byKey = new Map(lists.flat().map((item) => [order.keyOf(item), item]));
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -order.direction : order.direction));
  const items = sorted.slice(0, page.limit);
  const last = items.at(-1);
  return {
    items: items.map(([, item]) => item),
    ...(sorted.length > page.limit && last !== undefined
      ? { next: Buffer.from(last[0]).toString('base64url') }
      : {}),
  };
}

async function readBehind<T>(
  lane: Lane<T>,
  { keyOf, direction }: Order<T>,
  after: string | undefined,
  wanted: number,
): Promise<T[]> {
  const behind: T[] = [];
  let next: string | undefined;
  do {
    const page: Page<T> = await lane({ limit: wanted, ...(next === undefined ? {} : { after: next }) });
    behind.push(
      ...page.items.filter((item) => after === undefined || compare(keyOf(item), after) === direction),
    );
    next = page.next;
  } while (next !== undefined && behind.length < wanted);
  return behind;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a > b ? 1 : -1;
}
