import { createHash } from 'node:crypto';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { CloudState } from '../data-folder.ts';
import { compilePattern } from '../events/pattern.ts';
import type { LambdaHost } from '../lambda-host/lambda-host.ts';
import type { LaterInvocations } from '../lambda-host/later.ts';
import type { StreamMappingPlan } from '../template/stream-mapping-plan.ts';
import { deliverBatch, type Delivery } from './deliver-batch.ts';
import { createPositionLedger } from './position-ledger.ts';
import { createStreamReader } from './stream-reader.ts';
import type { StreamRecord } from './stream-record.ts';

/** Feeds one function from one table's stream. */
export interface StreamPump {
  /** Says that there may be something to read. */
  kick: () => void;
  /** Resolves when everything written before the call is taken, given up, or waits for another try. */
  drained: () => Promise<void>;
  /** How many records were read so far, wanted or not. */
  records: () => number;
  close: () => Promise<void>;
}

interface Setup {
  client: DynamoDBStreamsClient;
  streamArn: string;
  mapping: StreamMappingPlan;
  host: LambdaHost;
  later: LaterInvocations;
  state: CloudState;
  clock: Clock;
  onTrouble: (message: string) => void;
}

/** Something may be written without an invocation that would kick us, so we look by ourselves this often. */
const lookEveryMilliseconds = 500;
const firstBackOffMilliseconds = 200;
const longestBackOffMilliseconds = 60_000;
/** A batch is at most as large as the template says. Smaller ones let whoever waits outside come in between. */
const largestBatch = 5;
/** Reading pauses while so many records wait for their turn. */
const mostWaiting = 2000;

export async function startStreamPump(setup: Setup): Promise<StreamPump> {
  const { mapping, state, clock } = setup;
  const positionKey = `stream/${mapping.table}/${mapping.id}`;
  const reader = createStreamReader(
    setup.client,
    setup.streamArn,
    z
      .string()
      .optional()
      .parse(await state.get(positionKey)),
  );
  const tests = mapping.filters.map(compilePattern);
  const lanes = Array.from({ length: mapping.parallelization }, (): StreamRecord[] => []);
  const busy = new Set<Promise<void>>();
  const sleepers = new Set<(open: boolean) => void>();
  const lanesAtWork = new Set<StreamRecord[]>();
  const ledger = createPositionLedger();
  let reading: Promise<number> | undefined;
  let again = false;
  let count = 0;
  let closed = false;
  /** Those who wait for a lane to end or to pause. */
  const watchers: (() => void)[] = [];

  const delivery: Delivery = {
    host: setup.host,
    mapping,
    backOff: (attempt) =>
      backOff(Math.min(firstBackOffMilliseconds * 2 ** (attempt - 1), longestBackOffMilliseconds)),
    bury: async (records, error) => {
      for (const record of records)
        await setup.later.bury(
          `${mapping.id}/${record.eventID}`,
          mapping.functionName,
          { Records: [record] },
          error,
        );
    },
  };

  function backOff(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = (open: boolean): void => {
        cancel();
        sleepers.delete(finish);
        resolve(open);
      };
      const cancel = clock.wake(clock.now() + milliseconds, () => {
        finish(true);
      });
      sleepers.add(finish);
      changed();
    });
  }

  function changed(): void {
    for (const resolve of watchers.splice(0)) resolve();
  }

  function laneOf(record: StreamRecord): StreamRecord[] {
    const hash = createHash('sha256').update(JSON.stringify(record.dynamodb.Keys)).digest();
    const lane = lanes[hash.readUInt32BE() % lanes.length];
    if (!lane) throw new Error('A stream mapping has at least one lane.');
    return lane;
  }

  async function readOnce(): Promise<number> {
    const records = await reader.read();
    count += records.length;
    for (const record of records) {
      if (tests.length > 0 && !tests.some((test) => test(record))) continue;
      ledger.add(record.dynamodb.SequenceNumber);
      laneOf(record).push(record);
    }
    for (const lane of lanes) workOn(lane);
    if (ledger.open() === 0 && records.length > 0)
      await keepPosition(records.at(-1)?.dynamodb.SequenceNumber);
    return records.length;
  }

  function workOn(lane: StreamRecord[]): void {
    if (lanesAtWork.has(lane) || lane.length === 0) return;
    lanesAtWork.add(lane);
    const work = empty(lane)
      .catch((error: unknown) => {
        setup.onTrouble(`Records of ${mapping.table} are not delivered: ${String(error)}`);
      })
      .finally(() => {
        lanesAtWork.delete(lane);
        busy.delete(work);
        changed();
      });
    busy.add(work);
  }

  async function empty(lane: StreamRecord[]): Promise<void> {
    while (lane.length > 0) {
      const batch = lane.splice(0, Math.min(mapping.batchSize, largestBatch));
      if ((await deliverBatch(delivery, batch)) === 'closed') return;
      await keepPosition(ledger.settle(batch.map(({ dynamodb }) => dynamodb.SequenceNumber)));
    }
  }

  async function keepPosition(sequenceNumber: string | undefined): Promise<void> {
    if (sequenceNumber !== undefined && !closed) await state.put(positionKey, sequenceNumber);
  }

  /** One read at a time; a kick during a read means one more after it. */
  function read(): Promise<number> {
    reading ??= readOnce().finally(() => {
      reading = undefined;
      if (again && !closed) kick();
    });
    return reading;
  }

  function kick(): void {
    if (closed) return;
    again = reading !== undefined;
    if (again || ledger.open() > mostWaiting) return;
    read().then(
      (count) => {
        if (count > 0) kick();
      },
      (error: unknown) => {
        if (!closed) setup.onTrouble(`The stream of ${mapping.table} cannot be read: ${String(error)}`);
      },
    );
  }

  const timer = setInterval(kick, lookEveryMilliseconds);
  kick();

  return {
    kick,
    records: () => count,
    async drained() {
      for (;;) {
        await reading;
        const found = await read();
        while (busy.size > sleepers.size) await new Promise<void>((resolve) => watchers.push(resolve));
        if (found === 0) return;
      }
    },
    async close() {
      closed = true;
      clearInterval(timer);
      for (const finish of [...sleepers]) finish(false);
      await reading?.catch(() => 0);
      await Promise.allSettled(busy);
    },
  };
}
