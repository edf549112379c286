import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { sampleIncident } from '../../../cli/demo/sample-incident.ts';
import { openTestCloud, type TestCloud } from '../../journeys/support/test-cloud.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

let cloud: TestCloud | undefined;
afterEach(async () => {
  await cloud?.close();
  cloud = undefined;
});

const priya = 'priya.nandakumar@mobility-agency.example';

async function tasksOf(open: TestCloud, email: string): Promise<unknown> {
  const answer = await (await open.as(email)).get('/api/v1/tasks?scope=mine');
  return answer.json;
}

describe('the embedded cloud', () => {
  test('runs the template: a webhook becomes a task, a mail and counted work', async () => {
    cloud = await openTestCloud({ countUnits: true });
    expect(await cloud.sendIncident(await sampleIncident('INC-1', cloud.now()))).toMatchObject({
      status: 202,
    });
    await cloud.settle();
    expect(await tasksOf(cloud, priya)).toMatchObject({
      items: [{ organizationId: 'mobility-agency', status: 'open' }],
    });
    expect((await cloud.mailbox.list({ limit: 10 })).flatMap(({ to }) => to).join()).toContain(priya);
    const meters = cloud.meters();
    expect(meters.invocations['clause8-open-task']).toMatchObject({ count: 1 });
    expect(meters.stateTransitions).toBeGreaterThan(0);
    expect(meters.writeUnits).toBeGreaterThan(0);
    expect(meters.readUnits).toBeGreaterThan(0);
    expect(await cloud.deadLetters()).toEqual([]);
    expect(cloud.trouble).toEqual([]);
  });

  test('goes on after a restart, with the same people, tasks and clock', async () => {
    const dataDir = join(await temporaryFolder(), 'data');
    cloud = await openTestCloud({ dataDir });
    await cloud.sendIncident(await sampleIncident('INC-2', cloud.now()));
    await cloud.settle();
    const before = await tasksOf(cloud, priya);
    await cloud.close();
    cloud = await openTestCloud({ dataDir, startAt: '2026-05-22T15:30:00.000Z' });
    expect(await tasksOf(cloud, priya)).toEqual(before);
    expect(cloud.meters().invocations['clause8-load-ecosystem']).toBeUndefined();
  });

  test('lets days pass in a moment: the late task is escalated', async () => {
    cloud = await openTestCloud();
    await cloud.sendIncident(await sampleIncident('INC-3', cloud.now()));
    await cloud.settle();
    const before = (await cloud.mailbox.list({ limit: 100 })).length;
    await cloud.advance({ hours: 8 });
    const mails = await cloud.mailbox.list({ limit: 100 });
    expect(mails.length).toBeGreaterThan(before);
    expect(mails[0]?.at.startsWith('2026-05-22T')).toBe(true);
  });
});
