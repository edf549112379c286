import type { Ids } from '../ports/ids.ts';
import type { Vault } from '../ports/vault.ts';
import type { Scheme } from '../rules/incident-sources/senders.ts';
import type { Source } from '../rules/source.ts';

/** Standard Webhooks 1.0.0 wants 24 to 64 random bytes. */
const SECRET_BYTES = 32;

/** What a webhook secret is sealed for: it opens only for the source it was made for. */
export function secretContext(sourceId: string): Record<string, string> {
  return { purpose: 'webhook-secret', sourceId };
}

/**
 * A new secret, shown once to whoever sets the sender up: `whsec_` and base64 where the sender signs by Standard
 * Webhooks, otherwise a text of letters, digits, - and _.
 */
export function newSourceSecret(ids: Ids, scheme: Scheme = 'standard-v1'): string {
  const secret = ids.secret(SECRET_BYTES);
  if (scheme !== 'standard-v1') return secret;
  return `whsec_${Buffer.from(secret, 'base64url').toString('base64')}`;
}

export async function sealSourceSecret(vault: Vault, sourceId: string, secret: string): Promise<string> {
  return vault.seal(secret, secretContext(sourceId));
}

/** A sealed secret that a delivery may be signed with. `since`: when it came into use; the portal's test has none. */
export interface AcceptedSecret {
  sealed: string;
  since?: string;
  test?: true;
}

/**
 * Those of an instant: the current one, the previous one while it overlaps, and the portal's test while it lasts. What
 * stands in for a secret that the other side has yet to make is none.
 */
export function secretsAt({ current, previous, test, awaitsSecret }: Source, now: string): AcceptedSecret[] {
  return [
    ...(awaitsSecret === true ? [] : [current]),
    ...(previous !== undefined && now < previous.until
      ? [{ sealed: previous.sealed, ...(previous.since === undefined ? {} : { since: previous.since }) }]
      : []),
    ...(test !== undefined && now < test.until ? [{ sealed: test.sealed, test: true as const }] : []),
  ];
}
