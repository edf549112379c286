import type { Identity } from '../../core/ports/identity.ts';
import { connectIssuer, type IssuerSettings } from './connect-issuer.ts';
import { beginSignIn, finishSignIn, signOutUrlOf } from './sign-in.ts';
import { createAccessTokenCheck } from './verify-access-token.ts';

/**
 * Sign-in and access tokens of one OpenID Connect issuer (Cognito, the embedded provider, any other that
 * conforms). `apiClientIds`: further clients of the issuer whose access tokens the API takes.
 */
export function createIdentity({
  apiClientIds = [],
  ...settings
}: IssuerSettings & { apiClientIds?: string[] }): Identity {
  const connect = connectIssuer(settings);
  return {
    begin: (redirectUri) => beginSignIn(connect, redirectUri),
    finish: (callbackUrl, pending) => finishSignIn(connect, callbackUrl, pending),
    signOutUrl: async (returnTo) => signOutUrlOf(await connect(), returnTo),
    verify: createAccessTokenCheck(connect, [settings.clientId, ...apiClientIds]),
  };
}
