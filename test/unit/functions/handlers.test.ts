import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { createAssessBreachHandler } from '../../../functions/assess-breach/assess-breach-handler.ts';
import { createDraftFilingHandler } from '../../../functions/draft-filing/draft-filing-handler.ts';
import { createListParticipantsHandler } from '../../../functions/list-participants/list-participants-handler.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import { createLoadEcosystemHandler } from '../../../functions/load-ecosystem/load-ecosystem-handler.ts';
import { createOpenTaskHandler } from '../../../functions/open-task/open-task-handler.ts';
import { createPublishProductHandler } from '../../../functions/publish-product/publish-product-handler.ts';
import { createRunEndedHandler } from '../../../functions/run-ended/run-ended-handler.ts';
import { createSweepHandler } from '../../../functions/sweep/sweep-handler.ts';
import { CITY } from '../actions/support/city.ts';
import { process, taskStep } from '../actions/support/processes.ts';
import { defined, World } from '../actions/support/world.ts';
import { memoryLog } from './support/memory-log.ts';

const sample = process([taskStep('write')]);
const TOKEN = 'AQC-very-secret-token';

async function hosted() {
  const world = await World.create(sample);
  const runId = await world.start();
  const { log, lines } = memoryLog();
  return { world, runId, lines, ports: { ...world.ports, log } };
}
const address = (runId: string) => ({ runId, stepId: 'write', iteration: 1, scope: '' });

describe('events that are none', () => {
  test.each([
    ['open-task', createOpenTaskHandler],
    ['list-participants', createListParticipantsHandler],
    ['assess-breach', createAssessBreachHandler],
    ['draft-filing', createDraftFilingHandler],
    ['publish-product', createPublishProductHandler],
    ['run-ended', createRunEndedHandler],
    ['load-ecosystem', createLoadEcosystemHandler],
  ])('%s refuses them by field, never by value', async (_, create) => {
    const { ports, lines } = await hosted();
    const wrong = { runId: 7, token: TOKEN, source: 'aws.states', detail: { name: '' }, organizations: 'x' };
    await expect(create(ports)(wrong)).rejects.toMatchObject({ name: 'event.invalid' });
    await expect(create(ports)(undefined)).rejects.toMatchObject({
      name: 'event.invalid',
      message: expect.not.stringContaining(TOKEN),
    });
    expect(lines.map(({ message, error }) => [message, error])).toEqual([
      ['function failed', 'event.invalid'],
      ['function failed', 'event.invalid'],
    ]);
  });
});

describe('open-task', () => {
  test('takes what a state outside an each sends, and logs ids only', async () => {
    const { world, runId, ports, lines } = await hosted();
    const payload = { ...address(runId), organizationId: null, token: TOKEN, execution: 'arn' };
    expect(await createOpenTaskHandler(ports)(payload)).toMatchObject({ result: 'opened', tasks: 1 });
    expect(await world.task(`${runId}~write~1~`)).toMatchObject({ organizationId: 'mobility' });
    expect(lines).toEqual([
      {
        level: 'info',
        message: 'task opened',
        runId,
        stepId: 'write',
        iteration: 1,
        scope: '',
        result: 'opened',
      },
    ]);
  });

  test('a run that has ended is an error: nobody would ever answer the waiting state', async () => {
    const { runId, ports } = await hosted();
    await endRun(ports, { runId, status: 'stopped' });
    const payload = { ...address(runId), token: TOKEN, execution: 'arn' };
    await expect(createOpenTaskHandler(ports)(payload)).rejects.toMatchObject({ name: 'run.over' });
  });

  test('an error has its code as name, for the state’s catch', async () => {
    const { ports } = await hosted();
    const payload = { ...address('run-0'), token: TOKEN, execution: 'arn' };
    await expect(createOpenTaskHandler(ports)(payload)).rejects.toMatchObject({ name: 'run.unknown' });
  });
});

describe('run-ended', () => {
  const event = (name: string, status: string, more: object = {}) => ({
    source: 'aws.states',
    detail: { name, status, ...more },
  });

  test.each([
    ['SUCCEEDED', 'completed'],
    ['FAILED', 'failed'],
    ['TIMED_OUT', 'failed'],
    ['ABORTED', 'stopped'],
  ])('%s is %s', async (status, expected) => {
    const { world, runId, ports } = await hosted();
    const handler = createRunEndedHandler(ports);
    expect(await handler(event(runId, 'RUNNING'))).toEqual({ result: 'not-ended' });
    expect(await handler(event(runId, status, { error: 'States.Runtime', cause: 'boom' }))).toEqual({
      result: 'ended',
    });
    expect(await handler(event(runId, status))).toEqual({ result: 'already-ended' });
    expect(await world.ports.store.run(runId)).toMatchObject({
      status: expected,
      cause: 'States.Runtime: boom',
    });
  });

  test('an execution that is no run is left alone', async () => {
    const { ports } = await hosted();
    expect(await createRunEndedHandler(ports)(event('child-of-a-map', 'SUCCEEDED'))).toEqual({
      result: 'not-found',
    });
  });
});

describe('sweep', () => {
  test('settles what is due, names what failed and goes on', async () => {
    const { world, runId, ports, lines } = await hosted();
    const task = await world.opened(runId, 'write');
    await world.deliver();
    world.ports.clock.set(defined(task.nextAt, 'next moment'));
    await world.start();
    world.ports.clock.advance(120_001);
    world.ports.engine.answerNext({ done: false, final: false, error: 'ThrottlingException', cause: '' });
    const swept = await createSweepHandler(ports)();
    expect(swept).toMatchObject({ settled: 1, delivered: 0, failed: [{ error: 'outbox.retry' }] });
    expect(lines.map(({ message }) => message)).toEqual(['sweep could not settle one item', 'sweep done']);
    world.ports.clock.advance(120_001);
    expect(await createSweepHandler(ports)()).toMatchObject({ delivered: 2, failed: [] });
    // What the alarm on missed clocks counts.
    expect(lines.filter(({ message }) => message === 'outbox entry delivered')).toMatchObject([
      { kind: 'notify', notice: 'task-reminder' },
    ]);
  });

  test('where time is rehearsed it says when it is next needed, and after it has swept does only what is due', async () => {
    const { world, runId, ports } = await hosted();
    const task = await world.opened(runId, 'write');
    const nextAt = defined(task.nextAt, 'next moment');
    const sweep = createSweepHandler(ports);
    const again = { detail: { tellNext: true, swept: true } };
    world.ports.clock.advance(120_001);
    expect(await sweep(again)).toMatchObject({ settled: 0, delivered: 0, nextAt });
    // What the relay has left lying waits still.
    expect(await sweep({ detail: { tellNext: true } })).toMatchObject({ settled: 0, delivered: 2, nextAt });
    world.ports.clock.set(nextAt);
    const swept = await sweep(again);
    expect(swept).toMatchObject({ settled: 1 });
    expect(swept.nextAt).not.toBe(nextAt);
    expect(await sweep({ detail: { swept: true } })).toMatchObject({ settled: 0 });
  });
});

describe('load-ecosystem', () => {
  test('twice is once, changes are brought in, secrets and delegations stay', async () => {
    const world = await World.create(sample);
    const { log } = memoryLog();
    const load = createLoadEcosystemHandler({ ...world.ports, log });
    expect(await load(CITY)).toEqual({ created: 0, changed: 0 });
    const before = await world.ports.store.source('src-1');
    const [first, ...others] = CITY.people;
    const renamed = { ...defined(first, 'person'), name: 'Ingrid Falk-Meyer' };
    expect(await load({ ...CITY, people: [renamed, ...others] })).toEqual({ created: 0, changed: 1 });
    expect((await world.person('city-dpo')).name).toBe('Ingrid Falk-Meyer');
    expect(await world.ports.store.source('src-1')).toEqual(before);
    expect(JSON.stringify(before)).not.toContain('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  });

  test('names of organizations must refer to one, and exactly one leads', async () => {
    const world = await World.create(sample);
    const load = createLoadEcosystemHandler({ ...world.ports, log: memoryLog().log });
    const stray = {
      id: 'x',
      name: 'X',
      email: 'x@example.org',
      memberships: [{ organizationId: 'nowhere', roles: ['dpo'] }],
    };
    await expect(load({ ...CITY, people: [stray] })).rejects.toMatchObject({ name: 'event.invalid' });
    const leaderless = CITY.organizations.map((organization) => ({ ...organization, lead: false }));
    await expect(load({ ...CITY, organizations: leaderless })).rejects.toMatchObject({
      name: 'ecosystem.no-lead',
    });
  });
});

test('no log line of a whole task holds its answers, its token or a name', async () => {
  const { world, runId, ports, lines } = await hosted();
  await createOpenTaskHandler(ports)({ ...address(runId), token: TOKEN, execution: 'arn' });
  const person = await world.person('mobility-contact');
  await completeTask(world.ports, {
    taskId: `${runId}~write~1~`,
    person,
    channel: 'portal',
    answers: { text: 'confidential' },
  });
  world.ports.clock.advance(200_000);
  await createSweepHandler(ports)();
  const logged = JSON.stringify(lines);
  for (const secret of [TOKEN, 'confidential', 'Jonas', '@mobility.example'])
    expect(logged).not.toContain(secret);
});
