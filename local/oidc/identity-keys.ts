import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { keepSecretFile } from '../secret-file.ts';

const IdentityKeys = z.object({
  /** Private signing keys (JWK). */
  signing: z.array(z.record(z.string(), z.unknown())),
  cookies: z.array(z.string()),
  clientSecret: z.string(),
});
export type IdentityKeys = z.infer<typeof IdentityKeys>;

/** The identity provider's secrets, made once per data folder so that sessions and tokens outlive a restart. */
export function openIdentityKeys(path: string): Promise<IdentityKeys> {
  return keepSecretFile(path, IdentityKeys, async (known) => known ?? (await createKeys()));
}

async function createKeys(): Promise<IdentityKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const secret = (): string => randomBytes(32).toString('base64url');
  return {
    signing: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }],
    cookies: [secret()],
    clientSecret: secret(),
  };
}
