import type { Ports } from '../../ports.ts';
import { keyContext, keyOf } from '../../rules/partner/endpoint-key.ts';
import type { EndpointKey, EndpointScheme } from '../../rules/partner/endpoint.ts';

/** A new key of one endpoint, sealed; `shown` is what the receiver needs: the secret of `v1`, which is told only once. */
export async function newEndpointKey(
  { ids, vault, now }: Pick<Ports, 'ids' | 'vault' | 'now'>,
  endpointId: string,
  scheme: EndpointScheme,
): Promise<{ key: EndpointKey; shown: string }> {
  const { kid, secret, publicKey } = keyOf(scheme, ids.secret(32));
  const sealed = await vault.seal(secret, keyContext(endpointId));
  return {
    key: { kid, sealed, ...(publicKey === undefined ? {} : { publicKey }), since: now() },
    shown: publicKey ?? secret,
  };
}
