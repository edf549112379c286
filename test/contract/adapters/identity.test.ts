import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { createIdentity } from '../../../adapters/identity/open-id-identity.ts';
import type { Identity } from '../../../core/ports/identity.ts';
import { createIdentityProvider } from '../../../local/oidc/identity-provider.ts';
import { signInAs } from '../../../local/oidc/scripted-sign-in.ts';

/** Sign-in against a real OpenID provider: the one of the embedded cloud, over http on this machine. */
const CALLBACK = 'http://127.0.0.1:9/callback';
const EMAIL = 'ada@mobility.example';

let server: Server;
let origin: string;
let clientSecret: string;
let identity: Identity;

beforeAll(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  clientSecret = randomBytes(16).toString('hex');
  const person = {
    id: 'ada',
    name: 'Ada Example',
    email: EMAIL,
    memberships: [],
    delegations: [],
    version: 1,
  };
  const provider = await createIdentityProvider({
    issuer: `${origin}/oidc`,
    keys: {
      signing: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }],
      cookies: ['test-cookie-key'],
      clientSecret,
    },
    people: [person],
    choices: [
      { organization: 'Mobility', people: [{ id: 'ada', name: person.name, email: EMAIL, roles: 'dpo' }] },
    ],
    portal: {
      clientId: 'portal',
      redirectUris: [CALLBACK],
      signedOutUris: ['http://127.0.0.1:9/signed-out'],
    },
  });
  server.on('request', (request, response) => {
    void provider.serve(request, response);
  });
  identity = createIdentity({ issuer: `${origin}/oidc`, clientId: 'portal', clientSecret });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

describe('signing in at the portal', () => {
  test('ends with the address the provider verified', async () => {
    const { url, pending } = await identity.begin(CALLBACK);
    const query = new URL(url).searchParams;
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('state')).toBe(pending.state);
    const back = await pick(url, EMAIL);
    expect(await identity.finish(back.href, pending)).toEqual({
      result: 'signed-in',
      identity: { subject: 'ada', email: EMAIL },
    });
    // A code works once.
    expect(await identity.finish(back.href, pending)).toEqual({ result: 'refused', reason: 'invalid_grant' });
  });

  test("is refused with another sign-in's state, verifier or nonce", async () => {
    const other = (await identity.begin(CALLBACK)).pending;
    for (const part of ['state', 'codeVerifier', 'nonce'] as const) {
      const { url, pending } = await identity.begin(CALLBACK);
      const back = await pick(url, EMAIL);
      expect((await identity.finish(back.href, { ...pending, [part]: other[part] })).result).toBe('refused');
    }
  });

  test('is refused when the provider says so, or comes back with nothing', async () => {
    const { pending } = await identity.begin(CALLBACK);
    const denied = `${CALLBACK}?error=access_denied&state=${pending.state}&iss=${encodeURIComponent(`${origin}/oidc`)}`;
    expect(await identity.finish(denied, pending)).toEqual({ result: 'refused', reason: 'access_denied' });
    expect((await identity.finish(CALLBACK, pending)).result).toBe('refused');
    expect((await identity.finish(`${CALLBACK}?code=guessed&state=${pending.state}`, pending)).result).toBe(
      'refused',
    );
  });

  test('fails with a wrong client secret: that is no fault of the person', async () => {
    const stranger = createIdentity({
      issuer: `${origin}/oidc`,
      clientId: 'portal',
      clientSecret: 'guessed',
    });
    const { url, pending } = await stranger.begin(CALLBACK);
    const back = await pick(url, EMAIL);
    await expect(stranger.finish(back.href, pending)).rejects.toThrow();
  });

  test('can be ended at the provider too', async () => {
    const url = new URL((await identity.signOutUrl('http://127.0.0.1:9/signed-out')) ?? '');
    expect(url.origin).toBe(origin);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe('http://127.0.0.1:9/signed-out');
    expect(url.searchParams.get('client_id')).toBe('portal');
  });
});

describe('access tokens', () => {
  test('of the command line are verified', async () => {
    const { accessToken } = await signInAs(origin, EMAIL);
    expect(await identity.verify(accessToken)).toEqual({
      result: 'verified',
      identity: { subject: 'ada', email: EMAIL },
    });
    const [head = '', body = '', signature = ''] = accessToken.split('.');
    const forged = Buffer.from(
      Buffer.from(body, 'base64url').toString('utf8').replace(EMAIL, 'eve@mobility.example'),
    ).toString('base64url');
    expect((await identity.verify([head, forged, signature].join('.'))).result).toBe('refused');
  });
});

test('a provider that was not there at first is found later', async () => {
  const waiting = createServer();
  waiting.listen(0, '127.0.0.1');
  await once(waiting, 'listening');
  const address = waiting.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  waiting.close();
  await once(waiting, 'close');
  const late = createIdentity({ issuer, clientId: 'portal', clientSecret });
  await expect(late.begin(CALLBACK)).rejects.toThrow();

  const now = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        response_types_supported: ['code'],
      }),
    );
  }).listen(address.port, '127.0.0.1');
  await once(now, 'listening');
  try {
    expect((await late.begin(CALLBACK)).url).toContain(`${issuer}/auth?`);
    expect(await late.signOutUrl(CALLBACK)).toBeUndefined();
  } finally {
    now.closeAllConnections();
    now.close();
  }
});

/** What a browser does: follows the way through the sign-in page, where a person is picked, to the callback. */
async function pick(start: string, email: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(start);
  let form: URLSearchParams | undefined;
  for (let hop = 0; hop < 8; hop += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    await response.arrayBuffer();
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    form = location === null ? new URLSearchParams({ email }) : undefined;
    if (location !== null) url = new URL(location, url);
    if (url.href.startsWith(CALLBACK)) return url;
  }
  throw new Error(`did not come back from ${url.href}`);
}
