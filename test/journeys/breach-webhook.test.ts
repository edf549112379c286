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
  await cloud.settle();
  const again = await cloud.sendIncident(body, { id: 'msg_duplicate' });
  const other = await cloud.sendIncident(
    { ...body, data: { ...body.data, title: 'Another title' } },
    { id: 'msg_duplicate' },
  );
  expect([first.status, again.status, other.status]).toEqual([202, 200, 409]);
  expect(first.json).toEqual({ result: 'accepted' });
  expect(again.json).toMatchObject({ result: 'duplicate', run: expect.any(String) });
  await cloud.settle();
});

test('a further alert of an open incident joins its run; after the run has ended it starts a new one', async () => {
  const breach = await openBreach(cloud, 'INC-JOIN');
  const joined = await cloud.sendIncident(await sampleIncident('INC-JOIN', cloud.now()));
  expect(joined.json).toEqual({ result: 'attached', run: breach.runId });
  await cloud.settle();
  expect(countTypes(await breach.events())).toMatchObject({ 'run-started': 1, 'alert-attached': 1 });
  await breach.play({ script: FALSE_ALARM_SCRIPT });
  const anew = await cloud.reportIncident(await sampleIncident('INC-JOIN', cloud.now()));
  expect(anew).not.toBe(breach.runId);
});

test('a burst: sixty deliveries of six incidents, with repeats, are all taken, one run per incident', async () => {
  const { coordinator } = await openBreach(cloud, 'INC-BURST-0');
  const bodies = await Promise.all(
    Array.from({ length: 6 }, (_, index) => sampleIncident(`INC-BURST-${index + 1}`, cloud.now())),
  );
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      // Five messages for each incident, each sent twice.
      cloud.sendIncident(bodies[index % 6], { id: `msg_burst_${index % 30}` }),
    ),
  );
  expect(answers.map(({ status }) => status).filter((status) => status === 202)).toHaveLength(30);
  expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(30);
  await cloud.settle();
  const runs = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      cloud.sendIncident(bodies[index % 6], { id: `msg_burst_${index}` }),
    ),
  );
  const runIds = new Set(runs.map(({ json }) => (json as { run?: string }).run));
  expect(runIds.size).toBe(6);
  expect(runIds).not.toContain(undefined);
  const { items } = await coordinator.api.call('/api/v1/runs?limit=100', RunPage);
  expect(items.filter(({ id }) => runIds.has(id))).toHaveLength(6);
  expect(await cloud.deadLetters()).toEqual([]);
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

test('a source of another kind: made and tested in the API, its sender attaches and resolves, the handshake is answered', async () => {
  const dpo = await cloud.as('priya.nandakumar@mobility-agency.example');
  const created = await dpo.send('POST', '/api/v1/sources', {
    ...{ organizationId: 'mobility-agency', name: 'On call', sender: 'bearer' },
  });
  const { source, secret } = created.json as { source: { id: string }; secret: string };
  const url = new URL(`/hooks/mobility-agency/${source.id}`, cloud.url);
  const path = `/api/v1/sources/${source.id}`;
  expect(await dpo.send('POST', `${path}/test`)).toMatchObject({ status: 200, json: { status: 202 } });
  const post = (type: string) =>
    fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ type, timestamp: cloud.now() },
        data: { id: 'INC-ON-CALL', title: 'Badge reader dumps names', summary: 'Seen in a log.' },
      }),
    });
  expect((await post('incident.resolved')).status).toBe(202);
  await cloud.settle();
  expect((await post('incident.created')).status).toBe(202);
  await cloud.settle();
  const listed = await dpo.get(`${path}/deliveries`);
  const { items } = listed.json as { items: { status: string; effect?: string; phase: string }[] };
  expect(items.map(({ status, effect = '', phase }) => `${status} ${effect} ${phase}`).sort()).toEqual([
    'taken attached resolves',
    'taken started opens',
    'test  opens',
  ]);
  expect(listed.json).toMatchObject({ notes: [{ what: expect.stringContaining('secret:'), count: 1 }] });
  const handshake = await fetch(url, {
    method: 'OPTIONS',
    headers: { 'webhook-request-origin': 'siem.example.com' },
  });
  expect([handshake.status, handshake.headers.get('webhook-allowed-origin')]).toEqual([
    200,
    'siem.example.com',
  ]);
});

test('a finding of GuardDuty on the event bus starts a run of the organization whose account it is about', async () => {
  const coordinator = await cloud.as('ingrid.falk@coordination-office.example');
  const aws = { organizationId: 'mobility-agency', name: 'AWS', sender: 'aws', account: '111122223333' };
  expect((await coordinator.send('POST', '/api/v1/sources', aws)).status).toBe(201);
  const put = (severity: number, id: string) =>
    cloud.putEvent({
      ...{ source: 'aws.guardduty', detailType: 'GuardDuty Finding', time: cloud.now() },
      detail: {
        ...{ accountId: '111122223333', id, type: 'Exfiltration:S3/AnomalousBehavior', severity },
        ...{ title: `Finding ${id}`, createdAt: cloud.now(), updatedAt: cloud.now(), service: {} },
      },
    });
  await Promise.all([put(8, 'f-high'), put(5, 'f-medium'), put(2, 'f-low')]);
  await cloud.putEvent({
    ...{ source: 'aws.securityhub', detailType: 'Findings Imported V2', time: cloud.now() },
    detail: {
      findings: [
        {
          ...{ class_uid: 2004, severity_id: 5, cloud: { account: { uid: '111122223333' } } },
          finding_info: { uid: 'ocsf-1', title: 'Finding of OCSF' },
        },
      ],
    },
  });
  await cloud.settle();
  const responder = await cloud.as('priya.nandakumar@mobility-agency.example');
  const { json } = await responder.get('/api/v1/sources/aws-111122223333/deliveries');
  const { items } = json as { items: { title: string; status: string }[] };
  expect(items.map(({ title, status }) => `${title}: ${status}`).sort()).toEqual([
    'Finding f-high: taken',
    'Finding f-medium: kept',
    'Finding of OCSF: taken',
  ]);
  expect(await cloud.deadLetters()).toEqual([]);
});
