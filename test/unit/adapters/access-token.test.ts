import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { createIdentity } from '../../../adapters/identity/open-id-identity.ts';
import type { Identity } from '../../../core/ports/identity.ts';

/** Tokens as Cognito and other issuers write them, and as an attacker would, against a set of keys on this machine. */
const EMAIL = 'ada@mobility.example';
let server: Server;
let issuer: string;
let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
let strangerKeys: typeof keys;
let identity: Identity;
let userinfo: { status: number; body: unknown };
let userinfoAsked: number;
let keysStatus = 200;

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  strangerKeys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((request, response) => {
    const { status, body } = answer(request.url ?? '/', jwk);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  issuer = `http://127.0.0.1:${address.port}/pool`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
beforeEach(() => {
  keysStatus = 200;
  userinfoAsked = 0;
  userinfo = { status: 200, body: { sub: 'ada', email: EMAIL, email_verified: 'true' } };
  identity = createIdentity({ issuer, clientId: 'portal', clientSecret: 's', apiClientIds: ['cli'] });
});

describe('access tokens that are taken', () => {
  const verified = { result: 'verified', identity: { subject: 'ada', email: EMAIL } };

  test('of Cognito: the address comes from userinfo, asked once per token', async () => {
    const token = await signed({ token_use: 'access', client_id: 'portal' });
    expect(await identity.verify(token)).toEqual(verified);
    expect(await identity.verify(token)).toEqual(verified);
    expect(userinfoAsked).toBe(1);
  });

  test('with the address inside, of a further client, or for the audience of the API', async () => {
    const withEmail = { email: EMAIL, email_verified: true };
    expect(
      await identity.verify(await signed({ token_use: 'access', client_id: 'cli', ...withEmail })),
    ).toEqual(verified);
    expect(
      await identity.verify(
        await signed({ client_id: 'another', aud: 'urn:clause8:api', ...withEmail }, { typ: 'at+jwt' }),
      ),
    ).toEqual(verified);
    expect(userinfoAsked).toBe(0);
  });
});

describe('access tokens that are refused', () => {
  const good = { token_use: 'access', client_id: 'portal', email: EMAIL, email_verified: true };

  test.each<[string, Record<string, unknown>]>([
    ['of another client', { ...good, client_id: 'another' }],
    ['that is an ID token of Cognito', { ...good, token_use: 'id', aud: 'portal' }],
    ['that says nothing of its use', { ...good, token_use: undefined }],
    ['of another issuer', { ...good, iss: 'https://elsewhere.example' }],
    ['that has expired', { ...good, exp: Math.floor(Date.now() / 1000) - 60 }],
    ['that is not valid yet', { ...good, nbf: Math.floor(Date.now() / 1000) + 600 }],
    ['without a subject', { ...good, sub: undefined }],
    ['without a client', { ...good, client_id: undefined }],
  ])('one %s', async (_name, claims) => {
    expect((await identity.verify(await signed(claims))).result).toBe('refused');
  });

  test('one signed with another key, by the public key as a secret, or not at all', async () => {
    const claims = { ...good, sub: 'ada', iss: issuer };
    const stranger = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setExpirationTime('5m')
      .sign(strangerKeys.privateKey);
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setExpirationTime('5m')
      .sign(Buffer.from(await exportSPKI(keys.publicKey)));
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('5m').encode();
    for (const token of [stranger, confused, unsigned])
      expect((await identity.verify(token)).result).toBe('refused');
  });

  test('one with a key id that leads elsewhere', async () => {
    for (const kid of ['../../etc/passwd', 'unknown', 'https://evil.example/keys'])
      expect((await identity.verify(await signed(good, { kid }))).result).toBe('refused');
  });

  test.each(['', 'x', 'a.b.c', '..', 'eyJhbGciOiJub25lIn0.e30.', 'x'.repeat(20_000)])('%j', async (token) => {
    expect((await identity.verify(token)).result).toBe('refused');
  });

  test('one whose address is not verified', async () => {
    const claims = { token_use: 'access', client_id: 'portal' };
    userinfo.body = { sub: 'ada', email: EMAIL, email_verified: 'false' };
    expect(await identity.verify(await signed(claims))).toEqual({
      result: 'refused',
      reason: 'no verified email address',
    });
    userinfo.body = { sub: 'eve', email: EMAIL, email_verified: 'true' };
    expect((await identity.verify(await signed(claims))).result).toBe('refused');
    userinfo = { status: 401, body: { error: 'invalid_token' } };
    expect((await identity.verify(await signed(claims))).result).toBe('refused');
  });
});

test('keys that cannot be read are a fault, not a refusal', async () => {
  keysStatus = 500;
  await expect(identity.verify(await signed({ token_use: 'access', client_id: 'portal' }))).rejects.toThrow();
});

test.each(['http://idp.example.org', 'http://127.0.0.1.example.org', 'ftp://127.0.0.1'])(
  'the issuer %s is refused',
  (insecure) => {
    expect(() => createIdentity({ issuer: insecure, clientId: 'c', clientSecret: 's' })).toThrow(
      expect.objectContaining({ name: 'identity.insecure-issuer' }),
    );
  },
);

function signed(
  claims: Record<string, unknown>,
  header: { kid?: string; typ?: string } = {},
): Promise<string> {
  const token = new SignJWT({ sub: 'ada', iss: issuer, exp: Math.floor(Date.now() / 1000) + 300, ...claims });
  return token.setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(keys.privateKey);
}

function answer(path: string, jwk: unknown): { status: number; body: unknown } {
  if (path.endsWith('/.well-known/openid-configuration'))
    return {
      status: 200,
      body: { issuer, jwks_uri: `${issuer}/keys`, userinfo_endpoint: `${issuer}/userinfo` },
    };
  if (path.endsWith('/keys')) return { status: keysStatus, body: { keys: [jwk] } };
  userinfoAsked += 1;
  return userinfo;
}
