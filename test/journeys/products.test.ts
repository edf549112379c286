import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as z from 'zod';
import { readPdf } from '../unit/adapters/pdf/read-pdf.ts';
import { openBreach } from './support/breach-world.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

const RESPONDER = 'priya.nandakumar@mobility-agency.example';
const DPO = 'selma.okafor@mobility-agency.example';

const Tasks = z.object({ items: z.array(z.looseObject({ id: z.string(), runId: z.string() })) });
const Products = z.object({
  items: z.array(z.looseObject({ organizationId: z.string(), id: z.string(), sha256: z.string() })),
});
const Files = z.object({
  json: z.object({ sha256: z.string(), text: z.string() }),
  pdf: z.object({ sha256: z.string(), base64: z.string() }),
});

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
}, 60_000);
afterAll(async () => {
  await cloud.close();
});

test('a dossier is sealed as data and as tagged PDF, and comes back byte for byte through the API', async () => {
  const { runId } = await openBreach(cloud, 'INC-PDF');
  const responder = await cloud.as(RESPONDER);
  const { items: tasks } = Tasks.parse((await responder.get('/api/v1/tasks')).json);
  const triage = tasks.find((task) => task.runId === runId)?.id ?? '';
  const answers = { assessment: 'false-alarm', reason: 'Only test data.' };
  const answered = await responder.send(
    'POST',
    `/api/v1/tasks/${triage}/complete`,
    { answers },
    { 'Idempotency-Key': 'false-alarm-1' },
  );
  expect(answered.status).toBe(200);
  await cloud.settle();

  const dpo = await cloud.as(DPO);
  const { items } = Products.parse((await dpo.get('/api/v1/products?kind=breach-dossier')).json);
  const [product] = items;
  expect(product).toMatchObject({ runId, number: 1, state: 'published', audience: 'organization' });
  const address = `/api/v1/products/${product?.organizationId ?? ''}/${product?.id ?? ''}`;
  const files = Files.parse((await dpo.get(`${address}/files`)).json);
  expect(createHash('sha256').update(files.json.text).digest('hex')).toBe(product?.sha256);
  const bytes = Buffer.from(files.pdf.base64, 'base64');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(files.pdf.sha256);
  const pdf = await readPdf(bytes);
  expect(pdf.marked).toBe(true);
  expect(pdf.texts.join(' ')).toContain('False alarm');

  const outsider = await cloud.as('gustav.lind@citizens-forum.example');
  expect((await outsider.get(address)).status).toBe(404);
  expect((await outsider.get(`${address}/files`)).status).toBe(404);
}, 120_000);
