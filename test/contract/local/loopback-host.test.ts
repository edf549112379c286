import { request } from 'node:http';
import { afterAll, expect, test } from '@jest/globals';
import { serveEndpoints } from '../../../local/endpoints/endpoint-server.ts';
import type { Engine } from '../../../local/states/open-engine.ts';
import { serveEngine } from '../../../local/states/serve-engine.ts';

const service = {
  name: 'any',
  takes: () => true,
  answer: () => Promise.resolve({ status: 200 }),
  failure: () => ({ status: 500 }),
};
const engine: Engine = {
  region: 'eu-central-1',
  account: '000000000000',
  call: () => Promise.resolve({}),
  fault: () => undefined,
  idle: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
const servers = [await serveEndpoints([service], 0), await serveEngine(engine)];

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

/** Status of a request as a page sends it whose host name was made to mean this machine. */
function ask(url: string, host: string): Promise<number | undefined> {
  const headers = {
    host,
    authorization: 'AWS4-HMAC-SHA256 made-up',
    'x-amz-target': 'AWSStepFunctions.ListStateMachines',
  };
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end('{}');
  });
}

test('services on loopback answer to their own address only', async () => {
  for (const { url } of servers) {
    expect(await ask(url, new URL(url).host)).toBe(200);
    expect(await ask(url, `rebound.example:${new URL(url).port}`)).toBe(403);
  }
});
