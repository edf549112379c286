import type { Page, PageRequest } from '../ports/page.ts';

const PAGE = 100;

/** Every item of a list that is read page by page. */
export async function wholeList<T>(read: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | undefined; ;) {
    const page = await read({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    items.push(...page.items);
    if (page.next === undefined) return items;
    after = page.next;
  }
}
