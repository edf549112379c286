import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { ClientError, fetchUserInfo, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import * as z from 'zod/mini';
import type { Identity, VerifiedIdentity } from '../../core/ports/identity.ts';
import { identityIn } from './claims.ts';
import type { Connect } from './connect-issuer.ts';

/** Only signatures made with a private key: a shared secret or `none` could be made by anybody who can read. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 5;
const REMEMBERED_TOKENS = 1000;

/** The audience of access tokens for the API, where the issuer writes one (RFC 9068; Cognito names the client only). */
export const API_AUDIENCE = 'urn:clause8:api';

const Access = z.object({
  sub: z.string(),
  exp: z.number(),
  client_id: z.string(),
  token_use: z.optional(z.string()),
  aud: z.optional(z.union([z.string(), z.array(z.string())])),
});

/**
 * Checks access tokens: signed by the issuer's keys, from the issuer, unexpired, an access token (`token_use: access`
 * or type `at+jwt`; an ID token is none), made for one of `clientIds` or for the API's audience. The email address
 * comes from the token or else from the issuer's userinfo endpoint, asked once per token.
 */
export function createAccessTokenCheck(connect: Connect, clientIds: string[]): Identity['verify'] {
  const keys = keysOf(connect);
  const known = new Map<string, VerifiedIdentity>();

  return async (accessToken) => {
    try {
      const config = await connect();
      const { payload, protectedHeader } = await jwtVerify(accessToken, await keys(), {
        issuer: config.serverMetadata().issuer,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      const access = Access.safeParse(payload);
      if (!access.success) return { result: 'refused', reason: 'claims are missing' };
      const { token_use: use, client_id: clientId, aud, sub } = access.data;
      const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '');
      if (use === undefined ? type !== 'at+jwt' : use !== 'access')
        return { result: 'refused', reason: 'no access token' };
      if (!clientIds.includes(clientId) && ![aud].flat().includes(API_AUDIENCE))
        return { result: 'refused', reason: 'made for another audience' };

      const name = createHash('sha256').update(accessToken).digest('base64url');
      const identity =
        identityIn(payload) ?? known.get(name) ?? identityIn(await fetchUserInfo(config, accessToken, sub));
      if (identity === undefined) return { result: 'refused', reason: 'no verified email address' };
      if (known.size >= REMEMBERED_TOKENS) known.clear();
      known.set(name, identity);
      return { result: 'verified', identity };
    } catch (error) {
      if (isRefusal(error)) return { result: 'refused', reason: error.message };
      throw error;
    }
  };
}

/** The issuer's keys; read again when a token names an unknown one, at most every half minute. */
function keysOf(connect: Connect): () => Promise<JWTVerifyGetKey> {
  let keys: JWTVerifyGetKey | undefined;
  return async () => {
    if (keys !== undefined) return keys;
    const address = (await connect()).serverMetadata().jwks_uri;
    if (address === undefined) throw new errors.JOSEError('the issuer names no keys');
    keys = createRemoteJWKSet(new URL(address));
    return keys;
  };
}

/** Faults of the token; a key set that cannot be read is none. */
function isRefusal(error: unknown): error is Error {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  if (error instanceof errors.JOSEError) return error.code !== 'ERR_JOSE_GENERIC';
  return (
    error instanceof WWWAuthenticateChallengeError ||
    error instanceof ResponseBodyError ||
    (error instanceof ClientError && error.code !== 'OAUTH_TIMEOUT')
  );
}
