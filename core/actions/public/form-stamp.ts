import * as z from 'zod';
import type { Ports } from '../../ports.ts';
import { LEAST_SECONDS, MOST_HOURS } from '../../rules/public/limits.ts';

const Stamp = z.strictObject({ form: z.string(), at: z.string(), nonce: z.string() });

const CONTEXT = { purpose: 'public-form' };

/** What a public form carries instead of a session: which form it is and when it was drawn, sealed. */
export async function drawStamp(ports: Pick<Ports, 'vault' | 'now' | 'ids'>, form: string): Promise<string> {
  const stamp = { form, at: ports.now(), nonce: ports.ids.secret(16) };
  return Buffer.from(await ports.vault.seal(JSON.stringify(stamp), CONTEXT)).toString('base64url');
}

export type StampVerdict =
  /** `nonce`: the same form sent twice says the same. */
  { result: 'good'; nonce: string } | { result: 'too-fast' | 'too-old' | 'foreign' };

export async function readStamp(
  ports: Pick<Ports, 'vault' | 'now'>,
  form: string,
  sent: string,
): Promise<StampVerdict> {
  const stamp = Stamp.safeParse(await openQuietly(ports, sent)).data;
  if (stamp?.form !== form) return { result: 'foreign' };
  const age = Date.parse(ports.now()) - Date.parse(stamp.at);
  if (age < LEAST_SECONDS * 1000) return { result: 'too-fast' };
  return age > MOST_HOURS * 3_600_000 ? { result: 'too-old' } : { result: 'good', nonce: stamp.nonce };
}

/** What does not open was not drawn here, whatever is wrong with it. */
async function openQuietly(ports: Pick<Ports, 'vault'>, sent: string): Promise<unknown> {
  if (sent.length > 2000) return undefined;
  try {
    return JSON.parse(await ports.vault.open(Buffer.from(sent, 'base64url').toString(), CONTEXT));
  } catch {
    return undefined;
  }
}
