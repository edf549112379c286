import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { peopleByOrganization, readDemoCity } from '../../../local/city/city.ts';
import { createSystemClock } from '../../../local/clock.ts';
import { openDataFolder, type DataFolder } from '../../../local/data-folder.ts';
import { startFrontServer, type FrontServer } from '../../../local/http/front-server.ts';
import { createLambdaHost } from '../../../local/lambda-host/lambda-host.ts';
import { createMailbox, type Mailbox } from '../../../local/mailbox/mailbox.ts';
import { createMeters } from '../../../local/meters.ts';
import { openIdentityKeys } from '../../../local/oidc/identity-keys.ts';
import { createIdentityProvider } from '../../../local/oidc/identity-provider.ts';
import { signInAs } from '../../../local/oidc/scripted-sign-in.ts';
import { portFor } from '../../../local/ports.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const place = { region: 'eu-central-1', account: '000000000000' };
const selma = 'selma.okafor@mobility-agency.example';

let url: string;
let folder: DataFolder;
let front: FrontServer;
let mailbox: Mailbox;
let dataDir: string;

async function open(): Promise<void> {
  const city = await readDemoCity();
  const port = await portFor('front');
  url = `http://localhost:${port}`;
  folder = await openDataFolder(dataDir);
  mailbox = createMailbox(folder.state);
  const identity = await createIdentityProvider({
    issuer: `${url}/oidc`,
    keys: await openIdentityKeys(join(dataDir, 'keys', 'identity.json')),
    people: city.people,
    choices: peopleByOrganization(city),
    portal: {
      clientId: 'clause8-portal',
      redirectUris: [`${url}/signed-in`],
      signedOutUris: [`${url}/`],
    },
  });
  const lambda = createLambdaHost({
    place,
    functions: [
      {
        name: 'echo',
        handler: 'echo.ts',
        environment: {},
        timeoutSeconds: 1,
        memoryMegabytes: 128,
        asyncRetries: 0,
      },
    ],
    handlers: () => Promise.resolve((event) => answerOf(event as EchoEvent)),
    meters: createMeters(),
    concurrency: 5,
  });
  front = await startFrontServer({
    port,
    host: '127.0.0.1',
    place,
    routes: [
      { routeKey: 'POST /hooks/{organization}/{source}', functionName: 'echo' },
      { routeKey: 'ANY /{proxy+}', functionName: 'echo' },
    ],
    lambda,
    identity,
    mailbox,
    clock: createSystemClock(),
    onTrouble: () => undefined,
  });
}

type EchoEvent = { rawPath: string };

function answerOf(event: EchoEvent): unknown {
  switch (event.rawPath) {
    case '/fail':
      throw new Error('broken');
    case '/slow':
      return new Promise(() => undefined);
    case '/cookies':
      return {
        statusCode: 201,
        headers: { 'x-one': '1' },
        cookies: ['a=1; Path=/', 'b=2'],
        body: Buffer.from('bytes').toString('base64'),
        isBase64Encoded: true,
      };
    case '/empty':
      return { statusCode: 204 };
    default:
      return event;
  }
}

async function close(): Promise<void> {
  await front.close();
  await folder.close();
}

beforeAll(async () => {
  dataDir = join(await temporaryFolder(), 'data');
  await open();
});
afterAll(close);

describe('signing in', () => {
  test('a picked person gets a signed access token that names them', async () => {
    const { accessToken } = await signInAs(url, selma);
    const keys = createRemoteJWKSet(new URL(`${url}/oidc/jwks`));
    const { payload } = await jwtVerify(accessToken, keys, {
      issuer: `${url}/oidc`,
      audience: 'urn:clause8:api',
    });
    expect(payload).toMatchObject({
      client_id: 'clause8-cli',
      email: selma,
      email_verified: true,
      sub: 'selma-okafor',
    });
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ typ: 'at+jwt', alg: 'RS256' });
  });

  test('somebody who is not offered cannot sign in', async () => {
    await expect(signInAs(url, 'mallory@elsewhere.example')).rejects.toMatchObject({
      name: 'sign-in.refused',
    });
  });

  test('tokens are still good after a restart', async () => {
    const { accessToken } = await signInAs(url, selma);
    await close();
    await open();
    const keys = createRemoteJWKSet(new URL(`${url}/oidc/jwks`));
    expect((await jwtVerify(accessToken, keys)).payload).toMatchObject({ email: selma });
  });

  test('a sign-in that nobody began has ended', async () => {
    const response = await fetch(`${url}/oidc/interaction/made-up`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('This sign-in has ended');
  });

  test('the page offers everybody, in a form that needs no script', async () => {
    const begun = await fetch(
      `${url}/oidc/auth?client_id=clause8-portal&redirect_uri=${encodeURIComponent(`${url}/signed-in`)}&response_type=code&scope=openid&code_challenge=${'x'.repeat(43)}&code_challenge_method=S256`,
      { redirect: 'manual' },
    );
    const cookie = begun.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const page = await fetch(new URL(begun.headers.get('location') ?? '', url), { headers: { cookie } });
    const text = await page.text();
    for (const { email } of (await readDemoCity()).people) expect(text).toContain(`value="${email}"`);
    expect(text).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a portal address that is not registered is refused', async () => {
    const response = await fetch(
      `${url}/oidc/auth?client_id=clause8-portal&redirect_uri=https%3A%2F%2Fevil.example&response_type=code&scope=openid`,
      { redirect: 'manual' },
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Signing in did not work');
  });
});

/** A browser's part in a sign-in: requests that keep cookies and do not follow. */
function createVisitor(): (path: string, form?: Record<string, string>) => Promise<Response> {
  const cookies = new Map<string, string>();
  return async (path, form) => {
    const response = await fetch(new URL(path, url), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=', 2);
      cookies.set(name, value);
    }
    return response;
  };
}

const locationOf = (response: Response): string => response.headers.get('location') ?? '';
const authorization = `/oidc/auth?client_id=clause8-cli&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcallback&response_type=code&scope=openid&code_challenge=${'x'.repeat(43)}&code_challenge_method=S256`;

test('who is signed in and signs in again is asked again who they are', async () => {
  const visit = createVisitor();
  const interaction = locationOf(await visit(authorization));
  const callback = locationOf(await visit(locationOf(await visit(interaction, { email: selma }))));
  expect(callback).toContain('http://127.0.0.1/callback?code=');
  expect(locationOf(await visit(authorization))).toContain('/oidc/interaction/');
});

test('signing out asks once, on a page that needs no script, and leads back', async () => {
  const visit = createVisitor();
  const interaction = locationOf(await visit(authorization));
  await visit(locationOf(await visit(interaction, { email: selma })));
  const page = await visit(
    `/oidc/session/end?client_id=clause8-portal&post_logout_redirect_uri=${encodeURIComponent(`${url}/`)}`,
  );
  const text = await page.text();
  expect(text).toContain('Sign out?');
  expect(text).not.toContain('<script');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const done = await visit('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
  expect(locationOf(done)).toBe(`${url}/`);
});

describe('the HTTP API', () => {
  const echo = async (path: string, init?: RequestInit) => (await fetch(`${url}${path}`, init)).json();

  test('hands a request over as payload format 2.0', async () => {
    const event = await echo('/hooks/a/s?x=1&x=2&y=%20', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: 'a=1; b=2', 'X-Mixed': 'Case' },
      body: '{"n":1}',
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /hooks/{organization}/{source}',
      rawPath: '/hooks/a/s',
      rawQueryString: 'x=1&x=2&y=%20',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { x: '1,2', y: ' ' },
      pathParameters: { organization: 'a', source: 's' },
      body: '{"n":1}',
      isBase64Encoded: false,
      requestContext: {
        stage: '$default',
        http: { method: 'POST', path: '/hooks/a/s', sourceIp: '127.0.0.1' },
      },
    });
    expect(event).toHaveProperty(['headers', 'x-mixed'], 'Case');
    expect(event).not.toHaveProperty(['headers', 'cookie']);
  });

  test('bytes that are no text come as base64', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0x61]);
    const expected = { body: bytes.toString('base64'), isBase64Encoded: true };
    expect(
      await echo('/x', { method: 'POST', headers: { 'content-type': 'application/json' }, body: bytes }),
    ).toMatchObject(expected);
    expect(
      await echo('/x', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
      }),
    ).toMatchObject(expected);
    expect(await echo('/x', { method: 'POST', body: new URLSearchParams({ a: '1' }) })).toMatchObject({
      isBase64Encoded: true,
    });
  });

  test('gives status, headers, cookies and bytes of the answer', async () => {
    const response = await fetch(`${url}/cookies`);
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(response.headers.get('x-one')).toBe('1');
    expect(await response.text()).toBe('bytes');
    expect((await fetch(`${url}/empty`)).status).toBe(204);
  });

  test.each<[string, string, RequestInit, number]>([
    ['a function that throws', '/fail', {}, 500],
    ['a function that takes too long', '/slow', {}, 503],
    ['a body over 10 MB', '/x', { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) }, 413],
    ['a path without a route', '/', {}, 404],
  ])('%s is answered with its status', async (_name, path, init, status) => {
    expect((await fetch(`${url}${path}`, init)).status).toBe(status);
  });

  test('a body of some megabytes is taken', async () => {
    const body = Buffer.alloc(4 * 1024 * 1024, 'a');
    expect(
      await echo('/x', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }),
    ).toMatchObject({ body: body.toString() });
  });

  test('a name that is not ours is not answered', async () => {
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(url, { headers: { host: 'rebound.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test('a browser on the number is led to the name, where cookies belong', async () => {
    const response = await fetch(`${url.replace('localhost', '127.0.0.1')}/tasks?a=1`, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    });
    expect(response.headers.get('location')).toBe(`${url}/tasks?a=1`);
  });
});

describe('the mailbox', () => {
  test('shows mails without running anything in them', async () => {
    const text = 'Look at https://example.org/a?b=1&c=2. Thanks';
    await mailbox.add({
      id: 'm1',
      at: '2026-05-22T14:30:00.000Z',
      from: 'clause8@example.org',
      to: ['Ada <ada@a.example>'],
      subject: 'Task <b>for you</b>',
      text,
      html: '<p>Hello</p><script>alert(1)</script>',
      headers: {},
    });
    const list = await (await fetch(`${url}/local/mailbox`)).text();
    expect(list).toContain('Task &lt;b&gt;for you&lt;/b&gt;');
    const mail = await fetch(`${url}/local/mailbox/m1`);
    expect(await mail.text()).toContain('<a href="https://example.org/a?b=1&amp;c=2">');
    expect(mail.headers.get('content-security-policy')).toContain("default-src 'none'");
    const formatted = await fetch(`${url}/local/mailbox/m1/html`);
    expect(formatted.headers.get('content-security-policy')).toContain('sandbox');
    expect(formatted.headers.get('content-security-policy')).not.toContain('allow-scripts');
    expect((await fetch(`${url}/local/mailbox/none`)).status).toBe(404);
  });

  test('hands out what is attached as a file to save, and shows headers, tags and where answers go', async () => {
    await mailbox.add({
      id: 'm2',
      at: '2026-05-22T14:30:00.000Z',
      from: 'clause8@example.org',
      to: ['ada@a.example'],
      replyTo: ['r+abc@mail.example'],
      subject: 'A deadline',
      text: 'words',
      html: '',
      headers: { references: '<task-1@mail.example>' },
      tags: { run: 'run-1' },
      attachments: [
        {
          name: 'dead"line.ics',
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
          base64: Buffer.from('BEGIN:VCALENDAR').toString('base64'),
        },
      ],
    });
    const mail = await (await fetch(`${url}/local/mailbox/m2`)).text();
    for (const shown of ['r+abc@mail.example', '&lt;task-1@mail.example&gt;', 'tag run', 'run-1'])
      expect(mail).toContain(shown);
    const [, path = ''] = /href="(\/local\/mailbox\/m2\/attachments\/0)"/.exec(mail) ?? [];
    const file = await fetch(`${url}${path}`);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="dead_line.ics"');
    expect(await file.text()).toBe('BEGIN:VCALENDAR');
    expect((await fetch(`${url}/local/mailbox/m2/attachments/1`)).status).toBe(404);
  });
});
