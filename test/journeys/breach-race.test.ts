import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { endedTasks, openBreach } from './support/breach-world.ts';
import { openTestCloud, type Answer, type TestCloud } from './support/test-cloud.ts';

jest.setTimeout(180_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

const TIMES = 200;

test('one approval decided 200 times at once over different paths: one wins, the others learn who', async () => {
  const breach = await openBreach(cloud, 'INC-RACE');
  await breach.playUntil('approve-filing');
  const head = breach.person('henrik-voss');
  const away = await cloud.as(head.email);
  const standIn = await cloud.as('jonas.adler@mobility-agency.example');
  const delegated = await away.send('PUT', '/api/v1/delegation', {
    toPersonId: 'jonas-adler',
    organizationId: 'mobility-agency',
    from: cloud.now(),
    until: new Date(Date.parse(cloud.now()) + 86_400_000).toISOString(),
    scope: 'approvals',
  });
  expect(delegated.status).toBe(200);
  const task = await breach.openTask(head, 'approve-filing');

  const address = `/api/v1/tasks/${task.id}/decision`;
  const speak = (index: number): Promise<Answer> => {
    const body =
      index % 3 === 0
        ? { outcome: 'changes', reason: `Number ${index} wants changes.` }
        : { outcome: 'approve' };
    const key = { 'idempotency-key': randomUUID() };
    return index % 2 === 0
      ? away.send('POST', address, body, key)
      : standIn.send('POST', address, { ...body, onBehalfOf: 'henrik-voss' }, key);
  };
  const answers = await Promise.all(Array.from({ length: TIMES }, (_, index) => speak(index)));
  await cloud.settle();

  const won = answers.filter(({ status }) => status === 200);
  expect(won).toHaveLength(1);
  const winner = answers.findIndex(({ status }) => status === 200) % 2 === 0 ? 'Henrik Voss' : 'Jonas Adler';
  const lost = answers.filter(({ status }) => status !== 200);
  expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([409]));
  for (const { json } of lost)
    expect(json).toMatchObject({ code: 'task.already-decided', detail: expect.stringContaining(winner) });

  const events = await breach.events();
  expect(
    endedTasks(events, 'approval-decided').filter((ended) => ended === `approve-filing (${task.scope})`),
  ).toHaveLength(1);
  expect(await breach.verdict()).toMatchObject({ ok: true });
  await breach.play();
  expect((await breach.detail()).run.status).toBe('completed');
});

test('one task answered 200 times at once by everybody who may: one wins, the others learn who', async () => {
  const breach = await openBreach(cloud, 'INC-RACE-TASK');
  const responder = breach.person('priya-nandakumar');
  const task = await breach.openTask(responder, 'triage');
  const first = await cloud.as(responder.email);
  const second = await cloud.as('selma.okafor@mobility-agency.example');
  const answers = await Promise.all(
    Array.from({ length: TIMES }, (_, index) =>
      (index % 2 === 0 ? first : second).send('POST', `/api/v1/tasks/${task.id}/complete`, {
        answers: {
          assessment: index % 2 === 0 ? 'false-alarm' : 'not-personal-data',
          reason: `Number ${index}.`,
        },
      }),
    ),
  );
  await cloud.settle();
  const statuses = answers.map((answer) => answer.status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(TIMES - 1);
  expect(endedTasks(await breach.events())).toEqual(['triage']);
  expect((await breach.detail()).run.status).toBe('completed');
});
