import * as z from 'zod';
import { parseJson } from '../json.ts';

/** What a task token says: which attempt of which frame it ends, and the secret that proves it was given out. */
export type TaskToken = { execution: string; frame: string; turn: number; secret: string };

const Encoded = z.tuple([z.string(), z.string(), z.number(), z.string()]);

export function encodeToken(token: TaskToken): string {
  const text = JSON.stringify([token.execution, token.frame, token.turn, token.secret]);
  return Buffer.from(text).toString('base64url');
}

/** Null when the text never was one of our tokens. */
export function decodeToken(text: string): TaskToken | null {
  const parsed = Encoded.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
  if (!parsed.success) return null;
  const [execution, frame, turn, secret] = parsed.data;
  return { execution, frame, turn, secret };
}
