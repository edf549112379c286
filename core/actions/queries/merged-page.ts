import type { Page, PageRequest } from '../../ports.ts';

/** One of several lists that are shown as one; `key` names it in the cursor. */
export interface PageSource<T> {
  key: string;
  read: (page: PageRequest) => Promise<Page<T>>;
}

/**
 * The next page of every list, merged. Each page is in order; the cursor holds one position per list, so a page costs
 * the same however long the lists are. A cursor nobody gave out is read as the beginning.
 */
export async function mergedPage<T>(
  sources: PageSource<T>[],
  request: PageRequest,
  merge: { idOf: (item: T) => string; order: (a: T, b: T) => number },
): Promise<Page<T>> {
  const positions = readCursor(request.after);
  const open = positions === undefined ? sources : sources.filter(({ key }) => Object.hasOwn(positions, key));
  const pages = await Promise.all(
    open.map(async ({ key, read }) => {
      const after = positions?.[key];
      return {
        key,
        page: await read(after === undefined ? { limit: request.limit } : { limit: request.limit, after }),
      };
    }),
  );
  const unique = new Map(pages.flatMap(({ page }) => page.items).map((item) => [merge.idOf(item), item]));
  const items = [...unique.values()].sort(merge.order);
  const further = pages.flatMap(({ key, page }) =>
    page.next === undefined ? [] : [[key, page.next] as const],
  );
  return further.length === 0 ? { items } : { items, next: writeCursor(Object.fromEntries(further)) };
}

function writeCursor(positions: Record<string, string>): string {
  return Buffer.from(JSON.stringify(positions)).toString('base64url');
}

function readCursor(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (typeof read !== 'object' || read === null) return undefined;
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return undefined;
  }
}
