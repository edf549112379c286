import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createCourier, type CourierSetup } from '../../../adapters/partner/courier.ts';
import { postTo, type Sending } from '../../../adapters/partner/post-to.ts';
import { isPublicAddress } from '../../../adapters/partner/public-address.ts';
import { selfSigned } from '../../support/self-signed.ts';
import { NOT_ADDRESSES, NOT_PUBLIC, PUBLIC } from './support/ssrf-corpus.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function taking(answer: Answer) {
  return (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => (body += text));
    request.on('end', () => {
      answer(request, response, body);
    });
  };
}

const sending = (port: number, more: Partial<Sending> = {}): Sending => ({
  url: new URL(`http://localhost:${port}/hook`),
  ...{ address: '127.0.0.1', headers: { 'webhook-id': 'evt_1' }, body: '{"type":"x"}', timeoutMs: 5000 },
  ...more,
});

const MESSAGE = { id: 'evt_1', at: '2026-05-22T08:00:00.000Z', body: '{"type":"x"}', secrets: ['a', 'b'] };

describe('one try', () => {
  test('posts the body with its headers, and brings back status and answer', async () => {
    const seen: unknown[] = [];
    const port = await listen(
      createHttp(
        taking(({ method, url, headers }, response, body) => {
          seen.push({ method, url, id: headers['webhook-id'], length: headers['content-length'], body });
          response.writeHead(503, { 'retry-after': '120' }).end('busy\u0000\u202e now');
        }),
      ),
    );
    const posted = await postTo(sending(port));
    expect(posted).toMatchObject({ status: 503, answer: 'busy now', retryAfterSeconds: 120 });
    expect(seen).toEqual([{ method: 'POST', url: '/hook', id: 'evt_1', length: '12', body: '{"type":"x"}' }]);
  });

  test('follows no redirect', async () => {
    const visited: (string | undefined)[] = [];
    const port = await listen(
      createHttp(
        taking(({ url }, response) => {
          visited.push(url);
          response.writeHead(307, { location: '/elsewhere' }).end();
        }),
      ),
    );
    expect(await postTo(sending(port))).toMatchObject({ status: 307 });
    expect(visited).toEqual(['/hook']);
  });

  test('reads 64 KB at most and keeps one', async () => {
    let written = 0;
    const port = await listen(
      createHttp(
        taking((_, response) => {
          const chunk = 'x'.repeat(16 * 1024);
          const more = (): void => {
            if (response.destroyed) return;
            written += chunk.length;
            response.write(chunk, more);
          };
          response.writeHead(200);
          more();
        }),
      ),
    );
    const posted = await postTo(sending(port));
    expect(posted).toMatchObject({ status: 200, answer: 'x'.repeat(1024) });
    expect(written).toBeLessThan(50 * 1024 * 1024);
  });

  test.each([
    ['never answers', () => undefined],
    [
      'never ends its answer',
      (_: IncomingMessage, response: ServerResponse) => {
        response.writeHead(200).write('x');
      },
    ],
  ])('gives up on a receiver that %s', async (_, answer: Answer) => {
    const port = await listen(createHttp(taking(answer)));
    expect(await postTo(sending(port, { timeoutMs: 200 }))).toMatchObject({ error: 'timeout' });
  });

  test('a receiver that answers with another protocol is a failed try, and ends', async () => {
    const server = createHttp();
    server.on('connection', (socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n');
      });
    });
    server.removeAllListeners('request');
    const posted = await postTo(sending(await listen(server)));
    expect(posted).toMatchObject({ error: 'upgrade-answered' });
  });

  test('faults on the way are named by their code', async () => {
    const port = await listen(createHttp());
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await postTo(sending(port))).toMatchObject({ error: 'ECONNREFUSED' });
  });

  test('https: the certificate has to be made out to the name and be trusted, whatever the address', async () => {
    const own = selfSigned('partner.example.org');
    const names: unknown[] = [];
    const port = await listen(
      createHttps(
        own,
        taking(({ headers }, response) => {
          names.push(headers.host);
          response.writeHead(204).end();
        }),
      ),
    );
    const to = (name: string, ca?: string) =>
      postTo(
        sending(port, { url: new URL(`https://${name}:${port}/`), ...(ca === undefined ? {} : { ca }) }),
      );
    expect(await to('partner.example.org', own.cert)).toMatchObject({ status: 204 });
    expect(await to('partner.example.org')).toMatchObject({ error: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(await to('other.example.org', own.cert)).toMatchObject({ error: 'ERR_TLS_CERT_ALTNAME_INVALID' });
    expect(names).toEqual([`partner.example.org:${port}`]);
  });
});

describe('the courier (SSRF corpus)', () => {
  function set(more: Partial<CourierSetup> = {}) {
    const sent: Sending[] = [];
    const lookedUp: string[] = [];
    const courier = createCourier({
      ...{ loopback: false, sign: ({ secret }) => `v1a,${secret}` },
      resolve: (name) => {
        lookedUp.push(name);
        return Promise.resolve(['8.8.8.8']);
      },
      send: (one) => {
        sent.push(one);
        return Promise.resolve({ milliseconds: 1, status: 204, answer: '' });
      },
      ...more,
    });
    return { courier, sent, lookedUp };
  }

  test.each(NOT_ADDRESSES)('%s: refused when saved and when sent, and no name is asked for', async (url) => {
    const { courier, sent, lookedUp } = set();
    expect(await courier.problemOf(url)).toEqual(expect.any(String));
    expect(await courier.post({ url, ...MESSAGE })).toMatchObject({ error: 'address-not-allowed' });
    expect([sent, lookedUp]).toEqual([[], []]);
  });

  test.each(NOT_PUBLIC)('a name that leads to %s: refused when saved and when sent', async (address) => {
    const url = 'https://partner.example.org/hook';
    expect(isPublicAddress(address)).toBe(false);
    for (const addresses of [[address], ['8.8.8.8', address], [address, '8.8.8.8']]) {
      const { courier, sent } = set({ resolve: () => Promise.resolve(addresses) });
      expect(await courier.problemOf(url)).toEqual(expect.any(String));
      expect(await courier.post({ url, ...MESSAGE })).toMatchObject({ error: 'address-not-public' });
      expect(sent).toEqual([]);
    }
  });

  test.each(PUBLIC)('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('a name that changes after the check changes nothing: it is looked up once and that address is taken', async () => {
    const answers = [['8.8.8.8'], ['169.254.169.254']];
    let count = 0;
    const { courier, sent } = set({ resolve: () => Promise.resolve(answers[count++] ?? []) });
    await courier.post({ url: 'https://partner.example.org/hook', ...MESSAGE });
    expect(count).toBe(1);
    expect(sent).toMatchObject([{ address: '8.8.8.8' }]);
    const again = await courier.post({ url: 'https://partner.example.org/hook', ...MESSAGE });
    expect(again).toMatchObject({ error: 'address-not-public' });
    expect(sent).toHaveLength(1);
  });

  test('tries at the same time share the look-up of a name: one that hangs takes no more than one thread', async () => {
    let asked = 0;
    const found: ((addresses: string[]) => void)[] = [];
    const { courier, sent } = set({
      resolve: () => {
        asked += 1;
        return new Promise((resolve) => found.push(resolve));
      },
    });
    const post = () => courier.post({ url: 'https://partner.example.org/hook', ...MESSAGE });
    const both = [post(), post()];
    found.forEach((answer) => {
      answer(['8.8.8.8']);
    });
    await Promise.all(both);
    expect([asked, sent.length]).toEqual([1, 2]);
    const later = post();
    found.at(-1)?.(['8.8.8.8']);
    await later;
    expect(asked).toBe(2);
  });

  test('a name that leads nowhere is a failed try', async () => {
    const { courier } = set({ resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await courier.problemOf('https://nowhere.example.org/')).toContain('leads nowhere');
    expect(await courier.post({ url: 'https://nowhere.example.org/', ...MESSAGE })).toMatchObject({
      error: 'name-not-found',
    });
  });

  test('signs with each secret, at the time of the try', async () => {
    const { courier, sent } = set();
    await courier.post({ url: 'https://partner.example.org/hook', ...MESSAGE });
    expect(sent[0]?.headers).toMatchObject({
      ...{ 'webhook-id': 'evt_1', 'webhook-timestamp': '1779436800', 'webhook-signature': 'v1a,a v1a,b' },
      'content-type': 'application/json',
    });
  });

  test('a rehearsal may send to this machine, and its name must lead there', async () => {
    const at = (addresses: string[]) =>
      set({ loopback: true, resolve: () => Promise.resolve(addresses) }).courier;
    const url = 'http://localhost:3000/hook';
    expect(await at(['127.0.0.1']).post({ url, ...MESSAGE })).toMatchObject({ status: 204 });
    expect(await at(['10.0.0.1']).post({ url, ...MESSAGE })).toMatchObject({ error: 'address-not-public' });
    const inner = { url: 'https://partner.example.org/', ...MESSAGE };
    expect(await at(['127.0.0.1']).post(inner)).toMatchObject({ error: 'address-not-public' });
  });
});
