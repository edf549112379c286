import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { createSeededRandom } from '../../local/states/random.ts';
import { startEngineProcess, type EngineProcess } from './engine-process.ts';
import { serveLambda, type LambdaServer } from './lambda-endpoint.ts';

/**
 * The engine is killed with SIGKILL again and again while runs are started, functions called and tokens
 * answered, each time after a (seeded) number of such happenings. Then it is left alone, and nothing may be
 * missing or doubled.
 */
const runs = 60;
const kills = 9;
const random = createSeededRandom(2026);

const end = { End: true };
const step = (name: string): object => ({ run: '{% $states.context.Execution.Name %}', step: name });
const ask = (name: string): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: 'ask', Payload: { ...step(name), token: '{% $states.context.Task.Token %}' } },
});
const work = (name: string): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: 'work', Payload: step(name) },
});
const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'First',
  States: {
    First: { ...ask('first'), Assign: { first: '{% $states.result %}' }, Next: 'Work' },
    Work: { ...work('work'), Next: 'Both' },
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Left', States: { Left: { ...ask('left'), ...end } } },
        { StartAt: 'Right', States: { Right: { ...ask('right'), ...end } } },
      ],
      Assign: { both: '{% $states.result %}' },
      Next: 'Rest',
    },
    Rest: { Type: 'Wait', Seconds: 1, Next: 'Each' },
    Each: {
      Type: 'Map',
      Items: ['one', 'two'],
      ItemProcessor: {
        StartAt: 'Item',
        States: { Item: { ...work("{% 'each ' & $states.input %}"), ...end } },
      },
      Next: 'Done',
    },
    Done: {
      Type: 'Succeed',
      Output: { first: '{% $first %}', left: '{% $both[0] %}', right: '{% $both[1] %}' },
    },
  },
};

/** A step of a later rank is called only when every step of the earlier ranks is recorded. */
const ranks: Record<string, number> = { first: 0, work: 1, left: 2, right: 2, 'each one': 3, 'each two': 3 };

const Call = z.object({ run: z.string(), step: z.string(), token: z.string().optional() });
type Call = z.infer<typeof Call>;
const Decisions = z.object({ first: z.string(), left: z.string(), right: z.string() });

let folder: string;
/** One for each process: what a killed one has called may arrive when the next one already runs. */
const lambdas: LambdaServer[] = [];
let engine: EngineProcess;
let client: SFNClient;
let generation = 0;
let happenings = 0;
let killAt = Infinity;
let up: Promise<void>;
const tokens = new Map<string, (token: string) => void>();
const seenTokens = new Map<string, string>();
const acknowledged = new Map<string, string>();
const sent = new Map<string, string[]>();
const highestRank = new Map<string, number>();
const calledIn = new Set<string>();
const violations: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-crash-'));
});

afterAll(async () => {
  client.destroy();
  await engine.kill();
  await Promise.all(lambdas.map((lambda) => lambda.close()));
  await rm(folder, { recursive: true, force: true });
});

function called(call: Call, caller: number): null {
  const key = `${call.run} ${call.step}`;
  const rank = ranks[call.step] ?? -1;
  const highest = highestRank.get(call.run) ?? 0;
  if (rank < highest) violations.push(`${key} was called again after a later step`);
  highestRank.set(call.run, Math.max(highest, rank));
  if (calledIn.has(`${key} ${caller}`)) violations.push(`${key} was called twice by one process`);
  calledIn.add(`${key} ${caller}`);
  if (acknowledged.has(key)) violations.push(`${key} was called again after its acknowledged decision`);
  if (call.token !== undefined) {
    seenTokens.set(key, call.token);
    tokens.get(key)?.(call.token);
  }
  happened();
  return null;
}

/** Counts a happening; the one whose turn it is brings the engine down in the middle of its work. */
function happened(): void {
  happenings += 1;
  if (happenings < killAt) return;
  killAt = Infinity;
  up = restart();
}

async function restart(): Promise<void> {
  await engine.kill();
  await open();
}

async function open(): Promise<void> {
  generation += 1;
  const caller = generation;
  const lambda = await serveLambda({
    ask: (payload) => called(Call.parse(payload), caller),
    work: (payload) => called(Call.parse(payload), caller),
  });
  lambdas.push(lambda);
  if (generation <= kills) killAt = happenings + 5 + Math.floor(random.fraction() * 90);
  engine = await startEngineProcess(join(folder, 'data'), lambda.url);
  const credentials = { accessKeyId: 'crash', secretAccessKey: 'crash' };
  client = new SFNClient({ endpoint: engine.url, region: 'us-east-1', credentials, maxAttempts: 1 });
}

/** Tries until the engine answers; an answer that names an error of the API counts as one. */
async function untilAnswered<Answer>(send: (client: SFNClient) => Promise<Answer>): Promise<Answer | string> {
  for (;;) {
    await up;
    try {
      const answer = await send(client);
      happened();
      return answer;
    } catch (error) {
      if (error instanceof Error && '$fault' in error) return error.name;
    }
  }
}

async function play(run: string, stateMachineArn: string): Promise<void> {
  await untilAnswered((to) =>
    to.send(new StartExecutionCommand({ stateMachineArn, name: run, input: '{}' })),
  );
  await decide(run, 'first');
  await Promise.all([decide(run, 'left'), decide(run, 'right')]);
}

async function decide(run: string, name: string): Promise<void> {
  const key = `${run} ${name}`;
  const taskToken = await tokenOf(key);
  let attempts = 0;
  const answer = await untilAnswered(async (to) => {
    attempts += 1;
    const outcome = `${key} ${attempts}`;
    sent.set(key, [...(sent.get(key) ?? []), outcome]);
    await to.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(outcome) }));
    acknowledged.set(key, outcome);
    return 'acknowledged';
  });
  // Over already: an attempt whose answer was lost had been recorded before the kill.
  if (answer === 'TaskTimedOut' && attempts === 1)
    violations.push(`${key} was over before its first decision`);
  if (answer !== 'acknowledged' && answer !== 'TaskTimedOut')
    violations.push(`${key} was answered ${answer}`);
}

function tokenOf(key: string): Promise<string> {
  return new Promise((resolve) => {
    tokens.set(key, resolve);
    const seen = seenTokens.get(key);
    if (seen !== undefined) resolve(seen);
  });
}

async function untilAllEnded(stateMachineArn: string): Promise<void> {
  for (;;) {
    const running = await untilAnswered((to) =>
      to.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', maxResults: 1 })),
    );
    if (typeof running !== 'string' && running.executions?.length === 0) return;
  }
}

describe('SIGKILL at random points during many runs', () => {
  test('keeps every acknowledged decision, applies none twice, and finishes every run', async () => {
    up = open();
    const created = await untilAnswered((to) =>
      to.send(
        new CreateStateMachineCommand({
          name: 'played',
          definition: JSON.stringify(definition),
          roleArn: 'arn:aws:iam::000000000000:role/crash',
        }),
      ),
    );
    const stateMachineArn = typeof created === 'string' ? '' : (created.stateMachineArn ?? '');
    const names = Array.from({ length: runs }, (_, at) => `run-${at}`);
    const queue = [...names];
    const player = async (): Promise<void> => {
      for (let run = queue.shift(); run !== undefined; run = queue.shift()) await play(run, stateMachineArn);
    };
    await Promise.all(Array.from({ length: 12 }, player));
    await untilAllEnded(stateMachineArn);
    killAt = Infinity;
    await up;

    expect(generation).toBe(kills + 1);
    expect(violations).toEqual([]);
    for (const run of names) await expectWhole(run);
  }, 120_000);
});

async function expectWhole(run: string): Promise<void> {
  const executionArn = `arn:aws:states:us-east-1:000000000000:execution:played:${run}`;
  const described = await client.send(new DescribeExecutionCommand({ executionArn }));
  expect(described.status).toBe('SUCCEEDED');
  const decisions = Decisions.parse(JSON.parse(described.output ?? 'null'));
  for (const [name, outcome] of Object.entries(decisions)) {
    const key = `${run} ${name}`;
    expect(sent.get(key)).toContain(outcome);
    if (acknowledged.has(key)) expect(outcome).toBe(acknowledged.get(key));
  }
  const { events = [] } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  expect(events.map(({ id }) => id)).toEqual(events.map((_, at) => at + 1));
  const entered = events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
  expect(entered.sort()).toEqual([
    'Both',
    'Done',
    'Each',
    'First',
    'Item',
    'Item',
    'Left',
    'Rest',
    'Right',
    'Work',
  ]);
  expect(events.filter(({ type }) => type === 'TaskScheduled')).toHaveLength(6);
  expect(events.filter(({ type }) => type === 'TaskSucceeded')).toHaveLength(6);
}
