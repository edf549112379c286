import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { verifyStandardWebhookV1a } from '../../adapters/webhooks/standard-webhook-v1a.ts';
import { WAITS_MS } from '../../core/rules/partner/retry-plan.ts';
import { startProcess } from './support/process-case.ts';
import { AGREEMENT_START, agreementScript } from './support/scripts/exchange-agreement.ts';
import { openTestCloud, type TestCloud, type TestPerson } from './support/test-cloud.ts';

jest.setTimeout(120_000);

const Created = z.object({ endpoint: z.object({ id: z.string() }), shown: z.string() });
const Keys = z.object({ keys: z.array(z.object({ kid: z.string(), key: z.string() })) });
const Sent = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      status: z.string(),
      attempts: z.array(z.object({ status: z.number().optional() })),
    }),
  ),
});
const Body = z.object({
  type: z.string(),
  data: z.strictObject({
    ...{ organization: z.string(), run: z.string(), process: z.string(), sequence: z.number() },
    ...{ task: z.string().optional(), dueAt: z.string().optional(), link: z.url() },
    ...{ products: z.array(z.string()).optional(), clock: z.string().optional() },
  }),
});

interface Got {
  path: string;
  headers: Record<string, string | undefined>;
  body: string;
}

let cloud: TestCloud;
let receiver: Server;
let dpo: TestPerson;
let loopback: string | undefined;
const got: Got[] = [];
let brokenAnswers = 500;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => (body += text));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      got.push({ path: request.url ?? '', headers, body });
      response.writeHead(request.url === '/broken' ? brokenAnswers : 204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  loopback = process.env.LOOPBACK_ENDPOINTS;
  process.env.LOOPBACK_ENDPOINTS = 'allowed';
  // Only what is due is swept: the plan of tries is three days long.
  cloud = await openTestCloud({ schedulesAtLeastMilliseconds: 24 * 3_600_000 });
  dpo = await cloud.as('selma.okafor@mobility-agency.example');
});
afterAll(async () => {
  await cloud.close();
  if (loopback === undefined) delete process.env.LOOPBACK_ENDPOINTS;
  else process.env.LOOPBACK_ENDPOINTS = loopback;
  await new Promise((resolve) => receiver.close(resolve));
});

async function add(path: string, types: string[]): Promise<z.infer<typeof Created>> {
  const { port } = receiver.address() as AddressInfo;
  const answer = await dpo.send('POST', '/api/v1/endpoints', {
    ...{ organizationId: 'mobility-agency', name: `Receiver ${path}`, scheme: 'v1a', types },
    url: `http://localhost:${port}${path}`,
  });
  return Created.parse(answer.json);
}

const sentTo = async (id: string) =>
  Sent.parse((await dpo.get(`/api/v1/endpoints/${id}/announcements?limit=100`)).json).items;

test('a partner is told of a run from its start to its end, signed; one that fails is tried for days and redriven', async () => {
  const good = await add('/good', []);
  const broken = await add('/broken', ['run.completed']);

  const run = await startProcess(cloud, {
    ...{ processId: 'exchange-agreement', personId: 'jonas-adler', answers: AGREEMENT_START },
  });
  await run.play(agreementScript);
  expect((await run.detail()).run.status).toBe('completed');

  // The receiver checks with the published key, and finds the same one that was shown when the endpoint was made.
  const published = Keys.parse(
    await (await fetch(new URL('/public/keys/mobility-agency.json', cloud.url))).json(),
  );
  expect(published.keys.map(({ key }) => key)).toEqual(expect.arrayContaining([good.shown, broken.shown]));
  const taken = got.filter(({ path }) => path === '/good');
  for (const { headers, body } of taken)
    expect(
      verifyStandardWebhookV1a({
        publicKeys: [good.shown],
        ...{ id: headers['webhook-id'], timestamp: headers['webhook-timestamp'] },
        signatureHeader: headers['webhook-signature'],
        rawBody: Buffer.from(body),
        now: new Date(Number(headers['webhook-timestamp']) * 1000).toISOString(),
      }),
    ).toEqual({ result: 'ok' });

  // Thin, of this organization only, each event once.
  const bodies = taken.map(({ body }) => Body.parse(JSON.parse(body)));
  expect(bodies.every(({ data }) => data.run === run.runId && data.organization === 'mobility-agency')).toBe(
    true,
  );
  expect(new Set(bodies.map(({ data }) => data.sequence)).size).toBe(bodies.length);
  const types = bodies.map(({ type }) => type);
  for (const type of ['run.started', 'task.opened', 'task.settled', 'product.published', 'run.completed'])
    expect(types).toContain(type);
  const { tasks } = await run.detail();
  const asked = bodies.flatMap(({ type, data }) => (type === 'task.opened' ? [data.task] : []));
  const own = tasks.filter(({ organizationId }) => organizationId === 'mobility-agency').map(({ id }) => id);
  expect(asked).toEqual(expect.arrayContaining(own));

  // The other one: ten tries by the plan on the virtual clock, then it is dead and waits for somebody.
  for (const wait of WAITS_MS) await cloud.advance({ minutes: Math.ceil((wait * 1.1) / 60_000) + 1 });
  const tries = got.filter(({ path }) => path === '/broken');
  expect(tries).toHaveLength(10);
  expect(new Set(tries.map(({ headers, body }) => `${headers['webhook-id'] ?? ''} ${body}`)).size).toBe(1);
  expect(new Set(tries.map(({ headers }) => headers['webhook-timestamp'])).size).toBeGreaterThan(8);
  expect(await sentTo(broken.endpoint.id)).toMatchObject([{ status: 'dead', type: 'run.completed' }]);

  brokenAnswers = 200;
  const redriven = await dpo.send('POST', `/api/v1/endpoints/${broken.endpoint.id}/redrive`);
  expect(redriven.json).toEqual({ count: 1 });
  await cloud.settle();
  expect(await sentTo(broken.endpoint.id)).toMatchObject([{ status: 'delivered' }]);
  expect(got.at(-1)?.headers['webhook-id']).toBe(tries[0]?.headers['webhook-id']);

  // Nothing was sent twice to the one that works, and nothing was given up on our side.
  expect((await sentTo(good.endpoint.id)).every(({ attempts }) => attempts.length === 1)).toBe(true);
  expect(await cloud.deadLetters()).toEqual([]);
});
