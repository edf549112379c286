import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createVirtualClock, type VirtualClock } from '../../../local/clock.ts';
import { openDataFolder, type DataFolder } from '../../../local/data-folder.ts';
import { createEventBus } from '../../../local/events/event-bus.ts';
import { createLambdaHost } from '../../../local/lambda-host/lambda-host.ts';
import { createLaterInvocations, type LaterInvocations } from '../../../local/lambda-host/later.ts';
import { createMeters } from '../../../local/meters.ts';
import { startSchedules, type Schedules } from '../../../local/schedules/schedules.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const place = { region: 'eu-central-1', account: '000000000000' };
const minute = 60_000;

let path: string;
let folder: DataFolder;
let clock: VirtualClock;
let later: LaterInvocations;
let events: unknown[];
let failures: number;
let schedules: Schedules | undefined;

beforeEach(async () => {
  path = join(await temporaryFolder(), 'data');
  events = [];
  failures = 0;
  await open(0);
});
afterEach(async () => {
  await schedules?.close();
  schedules = undefined;
  await later.close();
  await folder.close();
});

async function open(now: number): Promise<void> {
  folder = await openDataFolder(path);
  clock = createVirtualClock(now, async () => {
    await schedules?.idle();
    await later.idle();
  });
  const host = createLambdaHost({
    place,
    functions: [
      {
        name: 'f',
        handler: 'f.ts',
        environment: {},
        timeoutSeconds: 5,
        memoryMegabytes: 128,
        asyncRetries: 2,
      },
    ],
    handlers: () =>
      Promise.resolve((event) => {
        events.push(event);
        if (failures > 0) {
          failures -= 1;
          throw new Error('not now');
        }
      }),
    meters: createMeters(),
    concurrency: 5,
  });
  later = createLaterInvocations({ host, state: folder.state, clock });
}

async function reopen(now: number): Promise<void> {
  await later.close();
  await folder.close();
  await open(now);
}

describe('asynchronous invocations', () => {
  test('a failed one is tried again after one minute, then after two', async () => {
    failures = 2;
    await later.submit('a', 'f', { n: 1 });
    await clock.advanceTo(minute - 1);
    expect(events).toHaveLength(1);
    await clock.advanceTo(minute);
    expect(events).toHaveLength(2);
    await clock.advanceTo(3 * minute - 1);
    expect(events).toHaveLength(2);
    await clock.advanceTo(3 * minute);
    expect(events).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
    expect(await later.deadLetters()).toEqual([]);
  });

  test('one that fails three times is a dead letter', async () => {
    failures = 3;
    await later.submit('a', 'f', { n: 1 });
    await clock.advanceTo(10 * minute);
    expect(events).toHaveLength(3);
    expect(await later.deadLetters()).toEqual([
      {
        id: 'a',
        functionName: 'f',
        event: { n: 1 },
        failedAt: '1970-01-01T00:03:00.000Z',
        error: { errorType: 'Error', errorMessage: 'not now' },
      },
    ]);
  });

  test('one that waits is taken up by the next process', async () => {
    failures = 1;
    await later.submit('a', 'f', { n: 1 });
    await later.idle();
    await reopen(0);
    await later.resume();
    await later.idle();
    expect(events).toHaveLength(2);
    await reopen(0);
    await later.resume();
    await later.idle();
    expect(events).toHaveLength(2);
  });
});

describe('the event bus', () => {
  test('hands an event to the functions whose pattern it meets', async () => {
    const bus = createEventBus(
      place,
      [
        {
          kind: 'pattern',
          id: 'r1',
          bus: 'default',
          pattern: { source: ['aws.states'], detail: { status: ['FAILED'] } },
          functionName: 'f',
        },
        { kind: 'pattern', id: 'r2', bus: 'default', pattern: { source: ['other'] }, functionName: 'f' },
        { kind: 'pattern', id: 'r3', bus: 'elsewhere', pattern: {}, functionName: 'f' },
      ],
      later,
    );
    await bus.put({
      source: 'aws.states',
      detailType: 'Change',
      detail: { status: 'FAILED' },
      time: '2026-05-22T14:30:00.000Z',
    });
    await later.idle();
    expect(events).toEqual([
      expect.objectContaining({
        version: '0',
        source: 'aws.states',
        'detail-type': 'Change',
        account: place.account,
        region: place.region,
        detail: { status: 'FAILED' },
      }),
    ]);
  });
});

describe('schedules', () => {
  const everyMinute = { kind: 'schedule' as const, id: 's', everyMilliseconds: minute, functionName: 'f' };

  async function schedule(atLeastMilliseconds = 0): Promise<void> {
    schedules = await startSchedules({
      schedules: [everyMinute],
      later,
      state: folder.state,
      clock,
      atLeastMilliseconds,
    });
  }

  test('run at once and then at their interval', async () => {
    await schedule();
    await clock.advanceTo(3 * minute);
    expect(events.map((event) => (event as { time: string }).time)).toEqual([
      '1970-01-01T00:00:00.000Z',
      '1970-01-01T00:01:00.000Z',
      '1970-01-01T00:02:00.000Z',
      '1970-01-01T00:03:00.000Z',
    ]);
  });

  test('what fell due while nothing ran is caught up once', async () => {
    await schedule();
    await clock.advanceTo(minute);
    await schedules?.close();
    await reopen(100 * minute);
    await schedule();
    await clock.advanceTo(101 * minute - 1);
    expect(events).toHaveLength(3);
    await clock.advanceTo(101 * minute);
    expect(events).toHaveLength(4);
  });

  test('can be made rarer, and be run at will', async () => {
    await schedule(15 * minute);
    await clock.advanceTo(30 * minute);
    expect(events).toHaveLength(3);
    await schedules?.runAll();
    await later.idle();
    expect(events).toHaveLength(4);
  });
});
