/** Who signed in, as the identity provider says it. The email address is one the provider has verified. */
export interface VerifiedIdentity {
  subject: string;
  email: string;
}

/** Kept by the portal (sealed, ten minutes at most) between the two halves of a sign-in. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Sign-in by OpenID Connect. No token leaves this port; the portal keeps its own sessions. */
export interface Identity {
  /** First half: where to send the browser. `redirectUri` is the portal's own callback address. */
  begin(redirectUri: string): Promise<{ url: string; pending: PendingSignIn }>;
  /** Second half: `callbackUrl` is the whole address the browser came back to. */
  finish(
    callbackUrl: string,
    pending: PendingSignIn,
  ): Promise<{ result: 'signed-in'; identity: VerifiedIdentity } | { result: 'refused'; reason: string }>;
  /** Where to send the browser to end the provider's session too; absent when it offers none. */
  signOutUrl(returnTo: string): Promise<string | undefined>;
  /** Checks the access token (JWT) of an API request. */
  verify(
    accessToken: string,
  ): Promise<{ result: 'verified'; identity: VerifiedIdentity } | { result: 'refused'; reason: string }>;
}
