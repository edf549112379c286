import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { createVirtualClock, type VirtualClock } from '../../../local/clock.ts';
import type { EngineOptions, LambdaAnswer } from '../../../local/states/engine-options.ts';
import type { Json } from '../../../local/states/json.ts';
import { openEngine, type Engine } from '../../../local/states/open-engine.ts';
import { createSeededRandom } from '../../../local/states/random.ts';

/** An engine on a folder of its own with a virtual clock, and functions given as a table. */
export const startMs = Date.parse('2026-01-05T08:00:00.000Z');

export type Functions = Record<string, (payload: Json) => LambdaAnswer | Promise<LambdaAnswer>>;

const Described = z.looseObject({
  executionArn: z.string(),
  status: z.string(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});
export type Described = z.infer<typeof Described>;

const Event = z.looseObject({
  id: z.number(),
  previousEventId: z.number(),
  type: z.string(),
  timestamp: z.number(),
});
export type HistoryEvent = z.infer<typeof Event>;
const HistoryPage = z.object({ events: z.array(Event), nextToken: z.string().optional() });
const Created = z.object({ stateMachineArn: z.string() });
const Started = z.object({ executionArn: z.string() });

export type Harness = {
  clock: VirtualClock;
  folder: string;
  engine: () => Engine;
  create(name: string, definition: object): Promise<string>;
  start(stateMachineArn: string, input?: Json, name?: string): Promise<string>;
  /** Creates, starts, and waits until nothing is under way (time stands still). */
  run(definition: object, input?: Json): Promise<Described>;
  describe(executionArn: string): Promise<Described>;
  history(executionArn: string): Promise<HistoryEvent[]>;
  types(executionArn: string): Promise<string[]>;
  /** Moves the clock by `ms`. */
  pass(ms: number): Promise<void>;
  /** Closes the engine and opens it again on the same folder. */
  reopen(): Promise<void>;
  close(): Promise<void>;
};

export async function createHarness(
  functions: Functions = {},
  options: Partial<Pick<EngineOptions, 'putEvents' | 'onExecutionStatusChange' | 'onFault'>> = {},
): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'clause8-engine-'));
  const clock = createVirtualClock(startMs, () => engine.idle());
  const random = createSeededRandom(8);
  const open = (): Promise<Engine> =>
    openEngine({
      dataDir: join(folder, 'data'),
      clock,
      random,
      invokeLambda: async (name, payload) =>
        (await functions[name]?.(payload)) ?? {
          ok: false,
          error: 'Lambda.ResourceNotFoundException',
          cause: name,
        },
      onFault: (where, error) => {
        throw new Error(`fault in ${where}`, { cause: error });
      },
      ...options,
    });
  let engine = await open();
  let machines = 0;
  const harness: Harness = {
    clock,
    folder,
    engine: () => engine,
    async create(name, definition) {
      const request = {
        name,
        definition: JSON.stringify(definition),
        roleArn: 'arn:aws:iam::000000000000:role/r',
      };
      return Created.parse(await engine.call('CreateStateMachine', request)).stateMachineArn;
    },
    async start(stateMachineArn, input = {}, name) {
      const request = {
        stateMachineArn,
        input: JSON.stringify(input),
        ...(name === undefined ? {} : { name }),
      };
      return Started.parse(await engine.call('StartExecution', request)).executionArn;
    },
    async run(definition, input = {}) {
      machines += 1;
      const machine = await harness.create(`machine-${machines}`, definition);
      const execution = await harness.start(machine, input);
      await engine.idle();
      return harness.describe(execution);
    },
    describe: async (executionArn) =>
      Described.parse(await engine.call('DescribeExecution', { executionArn })),
    async history(executionArn) {
      const events: HistoryEvent[] = [];
      let nextToken: string | undefined;
      do {
        const request = { executionArn, maxResults: 1000, ...(nextToken === undefined ? {} : { nextToken }) };
        const page = HistoryPage.parse(await engine.call('GetExecutionHistory', request));
        events.push(...page.events);
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return events;
    },
    types: async (executionArn) => (await harness.history(executionArn)).map(({ type }) => type),
    pass: (ms) => clock.advanceTo(clock.now() + ms),
    async reopen() {
      await engine.close();
      engine = await open();
    },
    async close() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return harness;
}

/** A definition of these states, beginning with the first. */
export function states(all: Record<string, object>, more: object = {}): object {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(all)[0], States: all, ...more };
}

export function outputOf(described: Described): Json {
  return z.json().parse(JSON.parse(described.output ?? 'null'));
}

/** A payload that is text, such as a token. */
export function textOf(payload: Json | undefined): string {
  return typeof payload === 'string' ? payload : JSON.stringify(payload);
}

export const invoke = 'arn:aws:states:::lambda:invoke';
export const invokeWithToken = 'arn:aws:states:::lambda:invoke.waitForTaskToken';
