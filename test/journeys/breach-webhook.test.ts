import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { sampleIncident } from '../../cli/demo/sample-incident.ts';
import { FALSE_ALARM_SCRIPT } from '../../cli/demo/breach-script.ts';
import { RunPage } from '../../cli/client/answers.ts';
import { countTypes, openBreach } from './support/breach-world.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

jest.setTimeout(180_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

test('the same message again is a duplicate, another body under its id a conflict, and neither starts anything', async () => {
  const body = await sampleIncident('INC-DUPLICATE', cloud.now());
  const first = await cloud.sendIncident(body, { id: 'msg_duplicate' });
  const again = await cloud.sendIncident(body, { id: 'msg_duplicate' });
  const other = await cloud.sendIncident(
    { ...body, data: { ...body.data, title: 'Another title' } },
    { id: 'msg_duplicate' },
  );
  expect([first.status, again.status, other.status]).toEqual([202, 200, 409]);
  expect(again.json).toMatchObject({ run: (first.json as { run: string }).run });
  await cloud.settle();
});

test('a further alert of an open incident joins its run; after the run has ended it starts a new one', async () => {
  const breach = await openBreach(cloud, 'INC-JOIN');
  const joined = await cloud.sendIncident(await sampleIncident('INC-JOIN', cloud.now()));
  expect(joined.json).toMatchObject({ run: breach.runId });
  expect(countTypes(await breach.events())).toMatchObject({ 'run-started': 1, 'alert-attached': 1 });
  await breach.play({ script: FALSE_ALARM_SCRIPT });
  const anew = await cloud.sendIncident(await sampleIncident('INC-JOIN', cloud.now()));
  expect(anew.status).toBe(202);
  expect(anew.json).not.toMatchObject({ run: breach.runId });
  await cloud.settle();
});

test('a hundred copies at once start one run', async () => {
  const body = await sampleIncident('INC-HUNDRED', cloud.now());
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => cloud.sendIncident(body, { id: `msg_hundred_${index % 10}` })),
  );
  await cloud.settle();
  const runIds = new Set(answers.map(({ json }) => (json as { run?: string }).run));
  expect(answers.map(({ status }) => status).filter((status) => status !== 202 && status !== 200)).toEqual(
    [],
  );
  expect(runIds.size).toBe(1);
  const coordinator = (await openBreach(cloud, 'INC-OTHER')).coordinator;
  const { items } = await coordinator.api.call('/api/v1/runs?limit=100', RunPage);
  const [runId] = [...runIds];
  expect(items.filter(({ id }) => id === runId)).toHaveLength(1);
});

test.each([
  ['a wrong secret', 401, { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }, undefined],
  ['a body that is no JSON', 400, {}, '{"type": '],
  [
    'a body of another kind',
    400,
    {},
    '{"type": "tea.made", "timestamp": "2026-05-22T14:30:00.000Z", "data": {}}',
  ],
  ['a body that is too large', 413, {}, JSON.stringify({ data: 'x'.repeat(5_000_000) })],
])('%s is refused with %d in the form of a problem', async (_, status, options, body) => {
  const answer = await cloud.sendIncident(
    body ?? (await sampleIncident('INC-REFUSED', cloud.now())),
    options,
  );
  expect(answer.status).toBe(status);
  expect(answer.json).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
});
