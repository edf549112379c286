import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LambdaAnswer, PutEventsEntry } from '../../../local/states/engine-options.ts';
import type { Json } from '../../../local/states/json.ts';
import {
  createHarness,
  invoke,
  invokeWithToken,
  outputOf,
  startMs,
  states,
  textOf,
  type Functions,
  type Harness,
} from './engine-harness.ts';

let harness: Harness;
let calls: { name: string; payload: Json; at: number }[];
let answers: LambdaAnswer[];
let functions: Functions;

const end = { End: true };

beforeEach(async () => {
  calls = [];
  answers = [];
  functions = {
    echo: (payload) => ({ ok: true, payload: { echo: payload } }),
    scripted: (payload) => {
      calls.push({ name: 'scripted', payload, at: harness.clock.now() });
      return answers.shift() ?? { ok: true, payload: 'fine' };
    },
    'arn:aws:lambda:us-east-1:000000000000:function:plain': (payload) => ({
      ok: true,
      payload: ['plain', payload],
    }),
  };
  harness = await createHarness(functions);
});

afterEach(async () => {
  await harness.close();
});

function failing(error: string): LambdaAnswer {
  return { ok: false, error, cause: `{"errorType":"${error}"}` };
}

function task(more: object = {}): object {
  return {
    Type: 'Task',
    Resource: invoke,
    Arguments: { FunctionName: 'scripted', Payload: {} },
    ...end,
    ...more,
  };
}

async function started(definition: object, input: Json = {}): Promise<string> {
  const execution = await harness.start(await harness.create('under-test', definition), input);
  await harness.engine().idle();
  return execution;
}

describe('lambda:invoke', () => {
  test('sends Payload and gives the Invoke answer as result', async () => {
    const call = {
      Type: 'Task',
      Resource: invoke,
      Arguments: { FunctionName: 'echo', Payload: { n: '{% $states.input.n %}' } },
      Output: '{% $states.result.Payload.echo.n + 1 %}',
      Assign: { code: '{% $states.result.StatusCode %}' },
      Next: 'After',
    };
    const after = { Type: 'Pass', Output: ['{% $states.input %}', '{% $code %}'], ...end };
    const described = await harness.run(states({ Call: call, After: after }), { n: 1 });
    expect(outputOf(described)).toEqual([2, 200]);
    const events = await harness.history(described.executionArn);
    expect(events.map(({ type }) => type).slice(1, 6)).toEqual([
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
    ]);
    expect(events[2]).toMatchObject({
      taskScheduledEventDetails: {
        resourceType: 'lambda',
        resource: 'invoke',
        region: 'us-east-1',
        parameters: '{"FunctionName":"echo","Payload":{"n":1}}',
      },
    });
  });

  test('without Arguments the input is the arguments', async () => {
    const described = await harness.run(states({ Call: { Type: 'Task', Resource: invoke, ...end } }), {
      FunctionName: 'echo',
      Payload: 5,
    });
    expect(outputOf(described)).toMatchObject({ Payload: { echo: 5 } });
  });

  test('a plain function ARN takes the arguments as payload and gives the payload as result', async () => {
    const call = {
      Type: 'Task',
      Resource: 'arn:aws:lambda:us-east-1:000000000000:function:plain',
      Arguments: { x: '{% $states.input.x %}' },
      ...end,
    };
    const described = await harness.run(states({ Call: call }), { x: 1 });
    expect(outputOf(described)).toEqual(['plain', { x: 1 }]);
    expect((await harness.types(described.executionArn)).slice(2, 5)).toEqual([
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
    ]);
  });

  test('arguments of the wrong shape fail the run as States.Runtime, past Retry and Catch', async () => {
    const call = task({
      Arguments: { FunctionName: 'echo', Payloads: 1 },
      Retry: [{ ErrorEquals: ['States.ALL'] }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
    });
    const described = await harness.run(states({ Call: call, Caught: { Type: 'Succeed' } }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});

describe('Retry', () => {
  const rules: [name: string, retrier: object, delays: number[]][] = [
    ['defaults: 3 attempts, 1 s, doubled', {}, [1, 2, 4]],
    ['an interval and a rate', { IntervalSeconds: 10, BackoffRate: 1.5, MaxAttempts: 3 }, [10, 15, 22.5]],
    [
      'a longest delay',
      { IntervalSeconds: 10, BackoffRate: 10, MaxDelaySeconds: 60, MaxAttempts: 4 },
      [10, 60, 60, 60],
    ],
    ['no attempts', { MaxAttempts: 0 }, []],
  ];

  test.each(rules)('%s', async (_name, retrier, delays) => {
    answers = Array.from({ length: 9 }, () => failing('Busy'));
    const execution = await started(
      states({ Call: task({ Retry: [{ ErrorEquals: ['Busy'], ...retrier }] }) }),
    );
    await harness.pass(3_600_000);
    const times = calls.map(({ at }) => at);
    expect(times.slice(1).map((at, index) => (at - (times[index] ?? 0)) / 1000)).toEqual(delays);
    expect(await harness.describe(execution)).toMatchObject({
      status: 'FAILED',
      error: 'Busy',
      cause: '{"errorType":"Busy"}',
    });
  });

  test('full jitter takes a part of the delay', async () => {
    answers = Array.from({ length: 20 }, () => failing('Busy'));
    const retrier = {
      ErrorEquals: ['Busy'],
      IntervalSeconds: 100,
      BackoffRate: 1,
      MaxAttempts: 10,
      JitterStrategy: 'FULL',
    };
    await started(states({ Call: task({ Retry: [retrier] }) }));
    await harness.pass(3_600_000);
    const delays = calls.slice(1).map(({ at }, index) => at - (calls[index]?.at ?? 0));
    expect(delays).toHaveLength(10);
    expect(Math.max(...delays)).toBeLessThan(100_000);
    expect(new Set(delays).size).toBeGreaterThan(5);
  });

  test("each retrier counts its own uses (AWS's example: A, B, C, B)", async () => {
    answers = ['A', 'B', 'C', 'B', 'A'].map(failing);
    const retry = [
      { ErrorEquals: ['A', 'B'], IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 2 },
      { ErrorEquals: ['C'], IntervalSeconds: 5 },
    ];
    const catcher = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }];
    const execution = await started(
      states({ Call: task({ Retry: retry, Catch: catcher }), Caught: { Type: 'Succeed' } }),
    );
    await harness.pass(60_000);
    expect(calls.map(({ at }) => (at - startMs) / 1000)).toEqual([0, 1, 3, 8]);
    expect(outputOf(await harness.describe(execution))).toMatchObject({ Error: 'B' });
  });

  test('the retry count is in the context, and starts again in the next state', async () => {
    answers = [failing('Busy'), failing('Busy')];
    const counted = { FunctionName: 'scripted', Payload: '{% $states.context.State.RetryCount %}' };
    const definition = states({
      Call: task({ Arguments: counted, Retry: [{ ErrorEquals: ['Busy'] }], End: undefined, Next: 'Again' }),
      Again: task({ Arguments: counted }),
    });
    await started(definition);
    await harness.pass(10_000);
    expect(calls.map(({ payload }) => payload)).toEqual([0, 1, 2, 0]);
  });

  test('a failing expression in Output is retried and caught like any error', async () => {
    const call = task({
      Output: '{% $states.result.Payload.nothing.here %}',
      Retry: [{ ErrorEquals: ['States.QueryEvaluationError'], MaxAttempts: 1 }],
      Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught' }],
    });
    const execution = await started(
      states({ Call: call, Caught: { Type: 'Pass', Output: 'caught', ...end } }),
    );
    await harness.pass(10_000);
    expect(calls).toHaveLength(2);
    expect(outputOf(await harness.describe(execution))).toBe('caught');
  });
});

describe('Catch', () => {
  const caught = { Type: 'Pass', Output: 'caught', ...end };
  const matches: [pattern: string, error: string, taken: boolean][] = [
    ['Custom', 'Custom', true],
    ['Custom', 'custom', false],
    ['States.ALL', 'Custom', true],
    ['States.ALL', 'Lambda.Unknown', true],
    ['States.ALL', 'States.DataLimitExceeded', false],
    ['States.DataLimitExceeded', 'States.DataLimitExceeded', true],
    ['States.ALL', 'States.Runtime', false],
    ['States.Runtime', 'States.Runtime', false],
    ['States.TaskFailed', 'Custom', true],
    ['States.TaskFailed', 'States.Permissions', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['States.TaskFailed', 'States.DataLimitExceeded', false],
    ['States.Timeout', 'States.Timeout', true],
    ['States.Timeout', 'States.HeartbeatTimeout', true],
    ['States.HeartbeatTimeout', 'States.Timeout', false],
    ['States.Timeout', 'Custom', false],
    ['States.BranchFailed', 'Custom', false],
  ];

  test.each(matches)('%s meets %s: caught = %s', async (pattern, error, taken) => {
    answers = [failing(error)];
    const call = task({ Catch: [{ ErrorEquals: [pattern], Next: 'Caught' }] });
    const execution = await started(states({ Call: call, Caught: caught }));
    expect(await harness.describe(execution)).toMatchObject(
      taken ? { status: 'SUCCEEDED', output: '"caught"' } : { status: 'FAILED', error },
    );
  });

  test('its Assign and Output read $states.errorOutput and the input', async () => {
    answers = [failing('Custom')];
    const catcher = {
      ErrorEquals: ['Custom'],
      Assign: { why: '{% $states.errorOutput.Error %}' },
      Output: { input: '{% $states.input %}', cause: '{% $states.errorOutput.Cause %}' },
      Next: 'Caught',
    };
    const after = { Type: 'Pass', Output: { why: '{% $why %}', was: '{% $states.input %}' }, ...end };
    const execution = await started(states({ Call: task({ Catch: [catcher] }), Caught: after }), { n: 1 });
    expect(outputOf(await harness.describe(execution))).toEqual({
      why: 'Custom',
      was: { input: { n: 1 }, cause: '{"errorType":"Custom"}' },
    });
    expect(await harness.types(execution)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskFailed',
      'TaskStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('without Output the error itself is the output', async () => {
    answers = [failing('Custom')];
    const call = task({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] });
    const execution = await started(states({ Call: call, Caught: { Type: 'Succeed' } }));
    expect(outputOf(await harness.describe(execution))).toEqual({
      Error: 'Custom',
      Cause: '{"errorType":"Custom"}',
    });
  });

  test('a catcher whose own expression fails ends the run', async () => {
    answers = [failing('Custom')];
    const catcher = {
      ErrorEquals: ['States.ALL'],
      Output: '{% $states.errorOutput.Nothing %}',
      Next: 'Caught',
    };
    const execution = await started(states({ Call: task({ Catch: [catcher] }), Caught: caught }));
    expect(await harness.describe(execution)).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });
});

describe('waitForTaskToken', () => {
  let tokens: string[];
  const ask = (more: object = {}): object => ({
    Type: 'Task',
    Resource: invokeWithToken,
    Arguments: { FunctionName: 'ask', Payload: '{% $states.context.Task.Token %}' },
    ...end,
    ...more,
  });

  beforeEach(() => {
    tokens = [];
    functions.ask = (token) => {
      tokens.push(textOf(token));
      return { ok: true, payload: 'asked' };
    };
  });

  const succeed = (taskToken: string | undefined, output: Json): Promise<object> =>
    harness.engine().call('SendTaskSuccess', { taskToken, output: JSON.stringify(output) });

  test('waits until the token comes back, and its output is the result', async () => {
    const execution = await started(states({ Ask: ask({ Output: '{% $states.result.outcome %}' }) }));
    expect(await harness.describe(execution)).toMatchObject({ status: 'RUNNING' });
    await succeed(tokens[0], { outcome: 'agreed' });
    await harness.engine().idle();
    expect(outputOf(await harness.describe(execution))).toBe('agreed');
    expect(await harness.types(execution)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('the first answer wins, all others hear that it is over', async () => {
    await started(states({ Ask: ask() }));
    const sent = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => succeed(tokens[0], n)));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = sent.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    expect(new Set(reasons)).toEqual(
      new Set(["TaskTimedOut: Task Timed Out: 'Provided task does not exist anymore'"]),
    );
  });

  test('SendTaskFailure fails the task with its error', async () => {
    const execution = await started(states({ Ask: ask() }));
    await harness
      .engine()
      .call('SendTaskFailure', { taskToken: tokens[0], error: 'Declined', cause: 'no time' });
    expect(await harness.describe(execution)).toMatchObject({
      status: 'FAILED',
      error: 'Declined',
      cause: 'no time',
    });
  });

  test('a function that fails fails the task', async () => {
    functions.ask = () => failing('Broken');
    const execution = await started(states({ Ask: ask() }));
    expect(await harness.describe(execution)).toMatchObject({ status: 'FAILED', error: 'Broken' });
  });

  test('an answer that comes before the function returns counts', async () => {
    functions.ask = async (token) => {
      await succeed(textOf(token), 'quick');
      return { ok: true, payload: null };
    };
    const execution = await started(states({ Ask: ask() }));
    expect(outputOf(await harness.describe(execution))).toBe('quick');
  });

  test('a retry gives out a new token and the old one is over', async () => {
    const execution = await started(
      states({ Ask: ask({ Retry: [{ ErrorEquals: ['Again'], IntervalSeconds: 5 }] }) }),
    );
    await harness.engine().call('SendTaskFailure', { taskToken: tokens[0], error: 'Again' });
    await harness.pass(5_000);
    expect(tokens).toHaveLength(2);
    await expect(succeed(tokens[0], 1)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await succeed(tokens[1], 2);
    expect(outputOf(await harness.describe(execution))).toBe(2);
  });

  test.each([
    [{ TimeoutSeconds: 60 }, 'States.Timeout'],
    [{ TimeoutSeconds: '{% $states.input.limit %}' }, 'States.Timeout'],
    [{ HeartbeatSeconds: 60 }, 'States.HeartbeatTimeout'],
    [{ TimeoutSeconds: 600, HeartbeatSeconds: '{% $states.input.limit %}' }, 'States.HeartbeatTimeout'],
  ])('%j ends it as %s', async (fields, error) => {
    const execution = await started(states({ Ask: ask(fields) }), { limit: 60 });
    await harness.pass(59_999);
    expect(await harness.describe(execution)).toMatchObject({ status: 'RUNNING' });
    await harness.pass(1);
    expect(await harness.describe(execution)).toMatchObject({ status: 'FAILED', error });
    expect((await harness.types(execution)).slice(-2)).toEqual(['TaskTimedOut', 'ExecutionFailed']);
    await expect(succeed(tokens[0], 1)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(harness.clock.next()).toBeUndefined();
  });

  test('heartbeats put the heartbeat off, and not the timeout', async () => {
    const execution = await started(states({ Ask: ask({ TimeoutSeconds: 100, HeartbeatSeconds: 40 }) }));
    for (const _beat of [1, 2]) {
      await harness.pass(39_000);
      await harness.engine().call('SendTaskHeartbeat', { taskToken: tokens[0] });
    }
    await harness.pass(21_999);
    expect(await harness.describe(execution)).toMatchObject({ status: 'RUNNING' });
    await harness.pass(1);
    expect(await harness.describe(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  test('tokens that never were, and outputs that are not JSON, have names of their own', async () => {
    await started(states({ Ask: ask() }));
    await expect(succeed('nonsense', 1)).rejects.toMatchObject({ name: 'InvalidToken' });
    const made = Buffer.from(JSON.stringify(['no:such', '0', 1, 'x'])).toString('base64url');
    await expect(succeed(made, 1)).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
    const bad = { taskToken: tokens[0], output: '{' };
    await expect(harness.engine().call('SendTaskSuccess', bad)).rejects.toMatchObject({
      name: 'InvalidOutput',
    });
  });

  test('a run that is stopped closes its token', async () => {
    const execution = await started(states({ Ask: ask() }));
    await harness
      .engine()
      .call('StopExecution', { executionArn: execution, error: 'Enough', cause: 'of this' });
    expect(await harness.describe(execution)).toMatchObject({
      status: 'ABORTED',
      error: 'Enough',
      cause: 'of this',
    });
    expect((await harness.types(execution)).at(-1)).toBe('ExecutionAborted');
    await expect(succeed(tokens[0], 1)).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });
});

describe('events:putEvents', () => {
  const put = {
    Type: 'Task',
    Resource: 'arn:aws:states:::events:putEvents',
    Arguments: {
      Entries: [{ Source: 's', DetailType: 'd', Detail: { run: '{% $states.context.Execution.Name %}' } }],
    },
    ...end,
  };

  test('is refused where there is no event bus', async () => {
    await expect(harness.run(states({ Put: put }))).rejects.toMatchObject({
      name: 'InvalidDefinition',
      message: expect.stringContaining('no event bus'),
    });
  });

  test('hands the entries on with Detail as text', async () => {
    const entries: PutEventsEntry[] = [];
    const other = await createHarness(functions, {
      putEvents: (given) => {
        entries.push(...given);
        return Promise.resolve({ FailedEntryCount: 0, Entries: [{ EventId: 'e1' }] });
      },
    });
    const execution = await other.start(await other.create('putter', states({ Put: put })), {}, 'r1');
    await other.engine().idle();
    expect(entries).toEqual([{ Source: 's', DetailType: 'd', Detail: '{"run":"r1"}' }]);
    expect(outputOf(await other.describe(execution))).toEqual({
      Entries: [{ EventId: 'e1' }],
      FailedEntryCount: 0,
    });
    await other.close();
  });

  test('an entry that is turned down fails the task', async () => {
    const other = await createHarness(functions, {
      putEvents: () => Promise.resolve({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'X' }] }),
    });
    expect(await other.run(states({ Put: put }))).toMatchObject({
      status: 'FAILED',
      error: 'EventBridge.FailedEntry',
    });
    await other.close();
  });
});
