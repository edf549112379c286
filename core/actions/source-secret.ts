import type { Ids, Vault } from '../ports.ts';

/** Standard Webhooks 1.0.0 wants 24 to 64 random bytes. */
const SECRET_BYTES = 32;

/** What a webhook secret is sealed for: it opens only for the source it was made for. */
export function secretContext(sourceId: string): Record<string, string> {
  return { purpose: 'webhook-secret', sourceId };
}

/** A new secret, `whsec_` and base64; shown once to whoever sets the sender up. */
export function newSourceSecret(ids: Ids): string {
  return `whsec_${Buffer.from(ids.secret(SECRET_BYTES), 'base64url').toString('base64')}`;
}

export async function sealSourceSecret(vault: Vault, sourceId: string, secret: string): Promise<string> {
  return vault.seal(secret, secretContext(sourceId));
}

/** The secrets a delivery may be signed with at an instant: the current one, and the previous one while it overlaps. */
export async function secretsOf(
  vault: Vault,
  source: { id: string; current: { sealed: string }; previous?: { sealed: string; until: string } },
  now: string,
): Promise<string[]> {
  const sealed = [source.current.sealed];
  if (source.previous !== undefined && now < source.previous.until) sealed.push(source.previous.sealed);
  return Promise.all(sealed.map((each) => vault.open(each, secretContext(source.id))));
}
