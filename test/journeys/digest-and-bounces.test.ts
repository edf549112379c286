import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

jest.setTimeout(120_000);

const DPO = 'selma.okafor@mobility-agency.example';
const ADMINISTRATOR = 'jonas.adler@mobility-agency.example';
const RESPONDER = 'priya.nandakumar@mobility-agency.example';

let cloud: TestCloud;
beforeAll(async () => {
  // A Friday, 16:30 in Berlin.
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

const mailsTo = (to: string) => cloud.mailbox.list({ limit: 100, to });

async function reportAddress(by: string, address: string): Promise<void> {
  const person = await cloud.as(by);
  const started = await person.send(
    'POST',
    '/api/v1/runs',
    { processId: 'contact-repair', organizationId: 'mobility-agency', answers: { address, what: 'told' } },
    { 'idempotency-key': `journey-${address}-${by}` },
  );
  expect(started).toMatchObject({ status: 201 });
  await cloud.settle();
}

test('what can wait comes once a day on a working day, and one click brings single mails back', async () => {
  const dpo = await cloud.as(DPO);
  const digest = { at: '08:30', timeZone: 'Europe/Berlin' };
  expect(await dpo.send('PUT', '/api/v1/me/preferences', { language: 'de', digest })).toMatchObject({
    status: 200,
  });
  await reportAddress(ADMINISTRATOR, RESPONDER);
  expect(await mailsTo(ADMINISTRATOR)).toHaveLength(1);
  expect(await mailsTo(DPO)).toHaveLength(0);

  // Over the weekend and Whit Monday: what is due on Wednesday is not urgent before.
  await cloud.advanceTo('2026-05-25T12:00:00.000Z');
  const urgentOnly = await mailsTo(DPO);
  await cloud.advanceTo('2026-05-26T07:00:00.000Z');
  const [last] = await mailsTo(DPO);
  expect(urgentOnly.length).toBeLessThan((await mailsTo(DPO)).length);
  expect(last).toMatchObject({ headers: { 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' } });
  const address = /<(.*)>/.exec(last?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';

  const seen = await fetch(address);
  expect(seen.status).toBe(200);
  expect(await dpo.get('/api/v1/me/preferences')).toMatchObject({ json: { preferences: { digest } } });
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  expect((await fetch(address, { method: 'POST', body: form })).status).toBe(200);
  expect(await dpo.get('/api/v1/me/preferences')).toMatchObject({
    json: { preferences: { language: 'de' } },
  });
});

test('a bounced address becomes a task within five minutes, and mails go to the corrected one', async () => {
  const decided = await fetch(new URL('/local/mailbox', cloud.url), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(cloud.url).origin },
    body: new URLSearchParams({ address: ADMINISTRATOR, fate: 'bounces' }),
  });
  expect(decided.status).toBe(303);
  const began = Date.parse(cloud.now());
  await reportAddress(DPO, 'lena.hartwig@mobility-agency.example');
  const dpo = await cloud.as(DPO);
  const tasks = (await dpo.get('/api/v1/tasks?scope=mine&limit=50')).json as {
    items: { id: string; stepId: string; title: string; openedAt: string; runId: string }[];
  };
  const repairs = tasks.items.filter(
    ({ stepId, openedAt }) => stepId === 'repair' && Date.parse(openedAt) >= began,
  );
  expect(repairs).toHaveLength(2);
  for (const { openedAt } of repairs) expect(Date.parse(openedAt) - began).toBeLessThan(5 * 60_000);
  const runs = await Promise.all(repairs.map(({ runId }) => dpo.get(`/api/v1/runs/${runId}`)));
  const index = runs.findIndex(({ text }) => text.includes(`Mails to ${ADMINISTRATOR} do not arrive`));
  const repair = repairs[index];
  expect(repair).toBeDefined();

  const answers = { result: 'new-address', newAddress: 'j.adler@mobility-agency.example' };
  const done = await dpo.send(
    'POST',
    `/api/v1/tasks/${repair?.id ?? ''}/complete`,
    { answers },
    {
      'idempotency-key': 'journey-repaired',
    },
  );
  expect(done).toMatchObject({ status: 200 });
  await cloud.settle();
  // The new address counts once the code that was mailed there has been typed.
  const [check] = await mailsTo('j.adler@mobility-agency.example');
  const link = /https?:\/\/\S+\/address\/\S+/.exec(check?.text ?? '')?.[0] ?? '';
  const code = /\b\d{6}\b/.exec(check?.text ?? '')?.[0] ?? '';
  const confirmed = await fetch(link, {
    method: 'POST',
    headers: { origin: new URL(cloud.url).origin },
    body: new URLSearchParams({ code }),
  });
  expect(confirmed.status).toBe(200);
  await cloud.settle();
  const told = await mailsTo('j.adler@mobility-agency.example');
  expect(told.map(({ subject }) => subject)).toContainEqual(
    expect.stringMatching(/^Look through: mails reach you again \(\d+ open\)$/),
  );
  expect(cloud.trouble).toEqual([]);
});
