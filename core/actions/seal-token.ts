import type { Ports } from '../ports.ts';
import { hashOf } from '../rules/canonical.ts';
import { tokenContext } from './token-context.ts';

/** A task token as it is stored: readable for the relay only, and a hash to know it again by. */
export interface SealedToken {
  sealedToken: string;
  tokenHash: string;
}

/** Seals the token of a waiting state for one wait: it opens for nothing else. */
export async function sealToken(
  ports: Pick<Ports, 'vault'>,
  { runId, token }: { runId: string; token: string },
  waitId: string,
): Promise<SealedToken> {
  return {
    sealedToken: await ports.vault.seal(token, tokenContext(runId, waitId)),
    tokenHash: hashOf(token),
  };
}
