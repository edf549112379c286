import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type Configuration,
} from 'openid-client';
import type { Identity, PendingSignIn } from '../../core/ports/identity.ts';
import { identityIn } from './claims.ts';
import type { Connect } from './connect-issuer.ts';

const SCOPE = 'openid email profile';

/** First half of the authorization code flow with PKCE. */
export async function beginSignIn(connect: Connect, redirectUri: string): ReturnType<Identity['begin']> {
  const config = await connect();
  const pending: PendingSignIn = {
    state: randomState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
  };
  const url = buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: SCOPE,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, pending };
}

/**
 * Second half: checks state, exchanges the code, checks the ID token (signature by TLS, issuer, audience, times,
 * nonce). Faults of the network and of our own configuration are thrown.
 */
export async function finishSignIn(
  connect: Connect,
  callbackUrl: string,
  pending: PendingSignIn,
): ReturnType<Identity['finish']> {
  const config = await connect();
  try {
    const tokens = await authorizationCodeGrant(config, new URL(callbackUrl), {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    const identity =
      identityIn(claims) ??
      (claims === undefined
        ? undefined
        : identityIn(await fetchUserInfo(config, tokens.access_token, claims.sub)));
    return identity === undefined
      ? { result: 'refused', reason: 'no verified email address' }
      : { result: 'signed-in', identity };
  } catch (error) {
    const reason = refusalIn(error);
    if (reason !== undefined) return { result: 'refused', reason };
    throw error;
  }
}

/** Why a sign-in is not one, unless the fault is ours (a wrong client secret) or the network's. */
function refusalIn(error: unknown): string | undefined {
  if (error instanceof AuthorizationResponseError) return error.error;
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return error.error;
  if (error instanceof ClientError && error.code !== 'OAUTH_TIMEOUT') return error.code ?? error.message;
  return undefined;
}

/** Where the provider's own session is ended, if it says where that is. */
export function signOutUrlOf(config: Configuration, returnTo: string): string | undefined {
  if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
  // Cognito has its own name for where to go afterwards; others pass over what they do not know.
  return buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo, logout_uri: returnTo }).href;
}
