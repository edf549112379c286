import type { Ports } from '../../ports.ts';
import { keysAt } from '../../rules/partner/endpoint-key.ts';

/** A public key that signs announcements of an organization. */
export interface PublishedKey {
  kid: string;
  /** `whpk_` and the 32 bytes in base64. */
  key: string;
  scheme: 'v1a';
  /** Which endpoint it signs for; it opens nothing. */
  endpoint: string;
  from: string;
  /** Absent while nobody has made a new one. */
  to?: string;
}

/** All of an organization that may have signed a message of now; undefined for an organization that does not exist. */
export async function publishedKeys(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  organizationId: string,
): Promise<{ organization: string; keys: PublishedKey[] } | undefined> {
  if ((await store.organization(organizationId)) === undefined) return undefined;
  const keys = (await store.endpoints(organizationId)).flatMap((endpoint) =>
    keysAt(endpoint, now()).flatMap(({ kid, publicKey, since }, place): PublishedKey[] => {
      if (publicKey === undefined) return [];
      const to = place > 0 && endpoint.previous !== undefined ? { to: endpoint.previous.until } : {};
      return [{ kid, key: publicKey, scheme: 'v1a', endpoint: endpoint.id, from: since, ...to }];
    }),
  );
  return { organization: organizationId, keys };
}
