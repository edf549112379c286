import { ApiError } from './api-error.ts';

export type Page = { maxResults?: number | undefined; nextToken?: string | undefined };

const defaultPageSize = 100;

/** AWS reads 0 as the default. */
export function pageSize({ maxResults }: Page): number {
  return maxResults === undefined || maxResults === 0 ? defaultPageSize : maxResults;
}

/** The place after which a page begins; tokens carry the kind of listing, so none is used for another. */
export function placeOf(listing: string, { nextToken }: Page): string | undefined {
  if (nextToken === undefined) return undefined;
  const text = Buffer.from(nextToken, 'base64url').toString();
  if (!text.startsWith(`${listing}\n`)) throw new ApiError('InvalidToken', `Invalid Token: '${nextToken}'`);
  return text.slice(listing.length + 1);
}

export function tokenFor(listing: string, place: string): string {
  return Buffer.from(`${listing}\n${place}`).toString('base64url');
}

/** Cuts a page from one item more than it holds; the extra one shows that there is a next page. */
export function cutPage<Item>(
  items: Item[],
  size: number,
  listing: string,
  place: (item: Item) => string,
): { page: Item[]; next: { nextToken?: string } } {
  const page = items.slice(0, size);
  const last = page.at(-1);
  if (items.length <= size || last === undefined) return { page, next: {} };
  return { page, next: { nextToken: tokenFor(listing, place(last)) } };
}

/** Epoch milliseconds as the seconds AWS writes. */
export function seconds(ms: number): number {
  return ms / 1000;
}
