import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { commandLineClient } from './clients.ts';

const Tokens = z.object({ access_token: z.string(), expires_in: z.number() });

/** Epoch milliseconds for `expiresAt`. */
export interface SignedIn {
  accessToken: string;
  expiresAt: number;
}

/**
 * Signs a demo person in without a browser: the authorization code flow with PKCE of the command line's client,
 * with the pick on the sign-in page made by address. `origin` like `http://localhost:8027`. Throws
 * `sign-in.refused` when there is no such person or no embedded cloud at that address.
 */
export async function signInAs(origin: string, email: string): Promise<SignedIn> {
  const verifier = randomBytes(32).toString('base64url');
  const cookies = new Map<string, string>();
  const interaction = await follow(cookies, authorizationUrl(origin, verifier));
  const picked = await follow(cookies, interaction, new URLSearchParams({ email }));
  const redirect = await follow(cookies, picked);
  const code = redirect.searchParams.get('code');
  if (code === null)
    throw new SignInRefused(
      `${origin} did not sign ${email} in: ${redirect.searchParams.get('error_description') ?? 'no code'}.`,
    );
  return exchange(origin, code, verifier);
}

export class SignInRefused extends Error {
  override readonly name = 'sign-in.refused';
}

function authorizationUrl(origin: string, verifier: string): URL {
  const url = new URL('/oidc/auth', origin);
  url.search = new URLSearchParams({
    client_id: commandLineClient.clientId,
    redirect_uri: commandLineClient.redirectUri,
    response_type: 'code',
    scope: 'openid email profile',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return url;
}

/** One request with the cookies so far; answers where it leads. */
async function follow(cookies: Map<string, string>, url: URL, form?: URLSearchParams): Promise<URL> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form ? { method: 'POST', body: form } : {}),
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  await response.arrayBuffer();
  const location = response.headers.get('location');
  if (response.status === 422)
    throw new SignInRefused(
      `${form?.get('email') ?? 'The person'} is not one of the demo people of ${url.origin}.`,
    );
  if (location === null)
    throw new SignInRefused(
      `${url.origin} does not offer the demo sign-in (it answered ${response.status}).`,
    );
  return new URL(location, url);
}

async function exchange(origin: string, code: string, verifier: string): Promise<SignedIn> {
  const response = await fetch(new URL('/oidc/token', origin), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: commandLineClient.clientId,
      redirect_uri: commandLineClient.redirectUri,
      code,
      code_verifier: verifier,
    }),
  });
  const tokens = Tokens.parse(await response.json());
  return { accessToken: tokens.access_token, expiresAt: Date.now() + tokens.expires_in * 1000 };
}
