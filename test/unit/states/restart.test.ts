import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ExecutionStatusChange } from '../../../local/states/engine-options.ts';
import {
  createHarness,
  invoke,
  invokeWithToken,
  outputOf,
  states,
  type Functions,
  type Harness,
} from './engine-harness.ts';

let harness: Harness;
let functions: Functions;
let calls: string[];

const end = { End: true };

beforeEach(async () => {
  calls = [];
  functions = {
    work: (payload) => {
      calls.push(JSON.stringify(payload));
      return { ok: true, payload };
    },
  };
  harness = await createHarness(functions);
});

afterEach(async () => {
  await harness.close();
});

const work = {
  Type: 'Task',
  Resource: invoke,
  Arguments: { FunctionName: 'work', Payload: '{% $states.input %}' },
};
const ask = {
  Type: 'Task',
  Resource: invokeWithToken,
  Arguments: { FunctionName: 'work', Payload: '{% $states.context.Task.Token %}' },
  ...end,
};

function lastToken(): string {
  return String(JSON.parse(calls.at(-1) ?? 'null'));
}

describe('after a restart', () => {
  test('a wait ends when it is due, even if that was while the engine was down', async () => {
    const machine = await harness.create('w', states({ Rest: { Type: 'Wait', Seconds: 60, ...end } }));
    const execution = await harness.start(machine);
    await harness.reopen();
    await harness.pass(60_000);
    expect(await harness.describe(execution)).toMatchObject({ status: 'SUCCEEDED' });
    const second = await harness.start(machine);
    await harness.engine().close();
    await harness.clock.advanceTo(harness.clock.now() + 120_000);
    await harness.reopen();
    await harness.pass(0);
    expect(await harness.describe(second)).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('a token given out before is taken, with variables and outer frames as they were', async () => {
    const definition = states({
      Set: { Type: 'Pass', Assign: { x: 'kept' }, Next: 'Each' },
      Each: {
        Type: 'Map',
        Items: [1, 2],
        MaxConcurrency: 1,
        ItemProcessor: {
          StartAt: 'Ask',
          States: { Ask: { ...ask, Output: ['{% $x %}', '{% $states.result %}', '{% $states.input %}'] } },
        },
        ...end,
      },
    });
    const execution = await harness.start(await harness.create('m', definition));
    for (const outcome of ['first', 'second']) {
      await harness.engine().idle();
      await harness.reopen();
      await harness
        .engine()
        .call('SendTaskSuccess', { taskToken: lastToken(), output: JSON.stringify(outcome) });
    }
    await harness.engine().idle();
    expect(outputOf(await harness.describe(execution))).toEqual([
      ['kept', 'first', 1],
      ['kept', 'second', 2],
    ]);
    expect(calls).toHaveLength(2);
  });

  test('a task times out at its deadline', async () => {
    const execution = await harness.start(
      await harness.create('m', states({ Ask: { ...ask, TimeoutSeconds: 60 } })),
    );
    await harness.engine().idle();
    await harness.reopen();
    await harness.pass(59_999);
    expect(await harness.describe(execution)).toMatchObject({ status: 'RUNNING' });
    await harness.pass(1);
    expect(await harness.describe(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  test('a call that was under way is made again, one that was recorded is not', async () => {
    let release: () => void = () => undefined;
    functions.slow = () =>
      new Promise((resolve) => {
        release = () => {
          resolve({ ok: true, payload: 'too late' });
        };
      });
    const slow = { ...work, Arguments: { FunctionName: 'slow', Payload: {} } };
    const definition = states({
      First: { ...work, Output: {}, Next: 'Slow' },
      Slow: { ...slow, Output: '{% $states.result.Payload %}', ...end },
    });
    const begun = new Promise<void>((resolve) => {
      const inner = functions.slow;
      functions.slow = (payload) => {
        resolve();
        return inner?.(payload) ?? { ok: true, payload: null };
      };
    });
    const execution = await harness.start(await harness.create('m', definition), { n: 1 });
    await begun;
    functions.slow = () => ({ ok: true, payload: 'second time' });
    await harness.reopen();
    release();
    await harness.engine().idle();
    expect(outputOf(await harness.describe(execution))).toBe('second time');
    expect(calls).toEqual(['{"n":1}']);
  });

  test('an execution goes on with the definition it began with', async () => {
    const machine = await harness.create(
      'm',
      states({ Ask: { ...ask, Next: 'Old', End: undefined }, Old: { Type: 'Pass', Output: 'old', ...end } }),
    );
    const execution = await harness.start(machine);
    await harness.engine().idle();
    const definition = JSON.stringify(states({ New: { Type: 'Pass', Output: 'new', ...end } }));
    await harness.engine().call('UpdateStateMachine', { stateMachineArn: machine, definition });
    await harness.reopen();
    await harness.engine().call('SendTaskSuccess', { taskToken: lastToken(), output: '1' });
    const fresh = await harness.start(machine);
    await harness.engine().idle();
    expect(outputOf(await harness.describe(execution))).toBe('old');
    expect(outputOf(await harness.describe(fresh))).toBe('new');
    expect(
      await harness.engine().call('DescribeStateMachineForExecution', { executionArn: execution }),
    ).toMatchObject({ definition: expect.stringContaining('"old"') });
  });

  test('a run that took a turn of many states goes on', async () => {
    const loop = { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'Check' };
    const check = {
      Type: 'Choice',
      Choices: [{ Condition: '{% $n >= 1000 %}', Next: 'Ask' }],
      Default: 'Loop',
    };
    const definition = states({
      Set: { Type: 'Pass', Assign: { n: 0 }, Next: 'Loop' },
      Loop: loop,
      Check: check,
      Ask: ask,
    });
    const execution = await harness.start(await harness.create('m', definition));
    await harness.reopen();
    await harness.engine().idle();
    await harness.engine().call('SendTaskSuccess', { taskToken: lastToken(), output: '"done"' });
    expect(outputOf(await harness.describe(execution))).toBe('done');
  });
});

describe('status changes', () => {
  test('are told for the start and the end, again and again until they are taken', async () => {
    const told: ExecutionStatusChange[] = [];
    let refusals = 2;
    const faults: string[] = [];
    const other = await createHarness(functions, {
      onExecutionStatusChange: (change) => {
        if (change.status === 'SUCCEEDED' && refusals-- > 0) return Promise.reject(new Error('not now'));
        told.push(change);
        return Promise.resolve();
      },
      onFault: (where) => faults.push(where),
    });
    const execution = await other.start(
      await other.create('m', states({ Done: { Type: 'Succeed', Output: 5 } })),
      { n: 1 },
      'r',
    );
    await other.pass(10_000);
    expect(told).toMatchObject([
      {
        executionArn: execution,
        name: 'r',
        status: 'RUNNING',
        stopDate: null,
        input: '{"n":1}',
        output: null,
      },
      { executionArn: execution, name: 'r', status: 'SUCCEEDED', input: '{"n":1}', output: '5', error: null },
    ]);
    expect(faults).toHaveLength(2);
    await other.close();
  });
});
