import { describe, expect, test } from '@jest/globals';
import { createApiHandler } from '../../../functions/api/api-handler.ts';
import { memoryLog } from './support/memory-log.ts';

function api(fetch: (request: Request) => Response | Promise<Response>) {
  return createApiHandler({ portal: { fetch }, portalUrl: 'https://portal.example', log: memoryLog().log });
}
const event = {
  rawPath: '/tasks/run-1~write~1~',
  rawQueryString: 'a=1&b=2',
  headers: { 'content-type': 'text/plain', host: 'attacker.example' },
  requestContext: { http: { method: 'POST' } },
};

describe('the api function', () => {
  test('hands the request on as it came, under the portal’s own address', async () => {
    let seen: { url: string; method: string; cookie: string | null; body: string } | undefined;
    const handler = api(async (request) => {
      seen = {
        url: request.url,
        method: request.method,
        cookie: request.headers.get('cookie'),
        body: await request.text(),
      };
      return new Response('ok');
    });
    await handler({
      ...event,
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('Grüße').toString('base64'),
      isBase64Encoded: true,
    });
    expect(seen).toEqual({
      url: 'https://portal.example/tasks/run-1~write~1~?a=1&b=2',
      method: 'POST',
      cookie: 'a=1; b=2',
      body: 'Grüße',
    });
  });

  test('answers text as text, bytes as base64, and every cookie', async () => {
    const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
    headers.append('set-cookie', 'one=1; Path=/');
    headers.append('set-cookie', 'two=2; Path=/');
    const page = await api(() => new Response('<p>ä</p>', { status: 201, headers }))(event);
    expect(page).toMatchObject({
      statusCode: 201,
      body: '<p>ä</p>',
      isBase64Encoded: false,
      cookies: ['one=1; Path=/', 'two=2; Path=/'],
    });
    expect(page.headers['set-cookie']).toBeUndefined();
    const bytes = await api(
      () => new Response(Buffer.from([0xff, 0x00]), { headers: { 'content-type': 'image/png' } }),
    )(event);
    expect(bytes).toMatchObject({ body: '/wA=', isBase64Encoded: true });
  });

  test('a GET has no body, and an event that is none is refused by name', async () => {
    const get = { ...event, requestContext: { http: { method: 'GET' } }, body: 'x' };
    const answer = await api(async (request) => new Response(await request.text()))(get);
    expect(answer.body).toBe('');
    await expect(api(() => new Response('x'))({ rawPath: 7 })).rejects.toMatchObject({
      name: 'event.invalid',
    });
  });
});
