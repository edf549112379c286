import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { CodedError } from '../../core/rules/coded-error.ts';

/** Where a page of an index ended: the order there, and the key of the item. */
export interface Position {
  order: string;
  pk: string;
  sk: string;
}

const Part = z.string().check(z.minLength(1), z.maxLength(2048));
const Token = z.tuple([Part, Part, Part, Part]);

/**
 * Opaque text from which the next page of the same list starts. It says nothing of which list that is beyond a
 * fingerprint: the partition that is read always comes from the caller, never from a token.
 */
export function pageTokenOf(list: string, { order, pk, sk }: Position): string {
  return Buffer.from(JSON.stringify([fingerprintOf(list), order, pk, sk])).toString('base64url');
}

/** Throws `store.bad-page-token` (the caller's fault) for a token of another list, or none of ours. */
export function readPageToken(list: string, token: string): Position {
  const parsed = Token.safeParse(parseJson(Buffer.from(token, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data[0] !== fingerprintOf(list))
    throw new CodedError('store.bad-page-token', 'this is no token of this list');
  const [, order, pk, sk] = parsed.data;
  return { order, pk, sk };
}

function fingerprintOf(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 8);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
