import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Json } from '../../../local/states/json.ts';
import {
  createHarness,
  invoke,
  invokeWithToken,
  outputOf,
  states,
  textOf,
  type Functions,
  type Harness,
} from './engine-harness.ts';

let harness: Harness;
let tokens: Map<string, string>;
let functions: Functions;

const end = { End: true };

beforeEach(async () => {
  tokens = new Map();
  functions = {
    ask: (payload) => {
      const [name, token] = Array.isArray(payload) ? payload : [];
      tokens.set(textOf(name), textOf(token));
      return { ok: true, payload: null };
    },
    double: (payload) => ({ ok: true, payload: Number(payload) * 2 }),
    pickyDouble: (payload) =>
      Number(payload) < 0
        ? { ok: false, error: 'Negative', cause: `${textOf(payload)} is negative` }
        : { ok: true, payload: Number(payload) * 2 },
  };
  harness = await createHarness(functions);
});

afterEach(async () => {
  await harness.close();
});

function askFor(name: string, more: object = {}): object {
  const payload = [name, '{% $states.context.Task.Token %}'];
  return {
    Type: 'Task',
    Resource: invokeWithToken,
    Arguments: { FunctionName: 'ask', Payload: payload },
    ...end,
    ...more,
  };
}

function call(name: string, payload: Json): object {
  return {
    Type: 'Task',
    Resource: invoke,
    Arguments: { FunctionName: name, Payload: payload },
    Output: '{% $states.result.Payload %}',
    ...end,
  };
}

async function started(definition: object, input: Json = {}): Promise<string> {
  const execution = await harness.start(await harness.create('fan', definition), input);
  await harness.engine().idle();
  return execution;
}

async function answer(name: string, output: Json): Promise<void> {
  await harness
    .engine()
    .call('SendTaskSuccess', { taskToken: tokens.get(name), output: JSON.stringify(output) });
  await harness.engine().idle();
}

async function answerWithFailure(name: string, error: string): Promise<void> {
  await harness.engine().call('SendTaskFailure', { taskToken: tokens.get(name), error, cause: 'c' });
  await harness.engine().idle();
}

describe('Parallel', () => {
  const two = (more: object = {}): object =>
    states({
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Left', States: { Left: askFor('left') } },
          { StartAt: 'Right', States: { Right: askFor('right') } },
        ],
        ...end,
        ...more,
      },
      Caught: { Type: 'Pass', Output: ['caught', '{% $states.input %}'], ...end },
    });
  const plain = (): object => {
    const definition = two();
    if ('States' in definition) delete (definition.States as Record<string, unknown>).Caught;
    return definition;
  };
  const catching = { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] };

  test('the results stand in the order of the branches, whoever is first', async () => {
    const execution = await started(plain());
    await answer('right', 'R');
    expect(await harness.describe(execution)).toMatchObject({ status: 'RUNNING' });
    await answer('left', 'L');
    expect(outputOf(await harness.describe(execution))).toEqual(['L', 'R']);
    const types = await harness.types(execution);
    expect(types.filter((type) => type.startsWith('ParallelState'))).toEqual([
      'ParallelStateEntered',
      'ParallelStateStarted',
      'ParallelStateSucceeded',
      'ParallelStateExited',
    ]);
  });

  test('a failing branch ends the others and fails the state with its error', async () => {
    const execution = await started(two(catching));
    await answerWithFailure('right', 'Broke');
    expect(outputOf(await harness.describe(execution))).toEqual(['caught', { Error: 'Broke', Cause: 'c' }]);
    const types = await harness.types(execution);
    expect(types).toContain('TaskStateAborted');
    expect(types).toContain('ParallelStateFailed');
    await expect(answer('left', 1)).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('States.BranchFailed catches it too', async () => {
    const execution = await started(
      two({ Catch: [{ ErrorEquals: ['States.BranchFailed'], Next: 'Caught' }] }),
    );
    await answerWithFailure('left', 'Broke');
    expect(outputOf(await harness.describe(execution))).toMatchObject(['caught', { Error: 'Broke' }]);
  });

  test('a retry begins all branches again', async () => {
    const execution = await started(
      two({ ...catching, Retry: [{ ErrorEquals: ['Broke'], MaxAttempts: 1 }] }),
    );
    const first = tokens.get('left');
    await answerWithFailure('right', 'Broke');
    await harness.pass(1_000);
    expect(tokens.get('left')).not.toBe(first);
    await answer('left', 1);
    await answer('right', 2);
    expect(outputOf(await harness.describe(execution))).toEqual([1, 2]);
  });

  test('branches read outer variables, keep their own, and get Arguments as input', async () => {
    const branch = (name: string): object => ({
      StartAt: name,
      States: {
        [name]: { Type: 'Pass', Assign: { own: name }, Next: `${name} 2` },
        [`${name} 2`]: {
          Type: 'Pass',
          Output: ['{% $outer %}', '{% $own %}', '{% $states.input %}'],
          ...end,
        },
      },
    });
    const definition = states({
      Set: { Type: 'Pass', Assign: { outer: 'o' }, Next: 'Both' },
      Both: {
        Type: 'Parallel',
        Arguments: { given: '{% $states.input.x %}' },
        Branches: [branch('A'), branch('B')],
        Next: 'After',
      },
      After: { Type: 'Pass', Output: ['{% $states.input %}', '{% $exists($own) %}'], ...end },
    });
    expect(outputOf(await harness.run(definition, { x: 1 }))).toEqual([
      [
        ['o', 'A', { given: 1 }],
        ['o', 'B', { given: 1 }],
      ],
      false,
    ]);
  });

  test('a stopped run leaves nothing behind', async () => {
    const execution = await started(plain());
    await harness.engine().call('StopExecution', { executionArn: execution });
    expect(await harness.describe(execution)).toMatchObject({ status: 'ABORTED' });
    await expect(answer('left', 1)).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });
});

describe('Map, inline', () => {
  const mapOver = (inner: Record<string, object>, more: object = {}): object => ({
    Type: 'Map',
    ItemProcessor: { StartAt: Object.keys(inner)[0], States: inner },
    ...end,
    ...more,
  });

  test('does the same for each item, results in order', async () => {
    const definition = states({
      Each: mapOver(
        { Double: call('double', '{% $states.input %}') },
        { Items: '{% $states.input.numbers %}' },
      ),
    });
    const described = await harness.run(definition, { numbers: [3, 1, 2] });
    expect(outputOf(described)).toEqual([6, 2, 4]);
    const types = await harness.types(described.executionArn);
    expect(types.filter((type) => type.startsWith('Map')).sort()).toEqual([
      'MapIterationStarted',
      'MapIterationStarted',
      'MapIterationStarted',
      'MapIterationSucceeded',
      'MapIterationSucceeded',
      'MapIterationSucceeded',
      'MapStateEntered',
      'MapStateExited',
      'MapStateStarted',
      'MapStateSucceeded',
    ]);
  });

  test('no items, no iterations', async () => {
    const definition = states({ Each: mapOver({ Double: call('double', 1) }, { Items: [] }) });
    expect(outputOf(await harness.run(definition))).toEqual([]);
  });

  test('ItemSelector and the states inside see the item, its index, and outer variables', async () => {
    const definition = states({
      Set: { Type: 'Pass', Assign: { outer: 'o' }, Next: 'Each' },
      Each: mapOver(
        {
          Show: {
            Type: 'Pass',
            Output: ['{% $states.input %}', '{% $states.context.Map.Item.Index %}', '{% $outer %}'],
            ...end,
          },
        },
        {
          Items: ['a', 'b'],
          ItemSelector: {
            at: '{% $states.context.Map.Item.Index %}',
            item: '{% $states.context.Map.Item.Value %}',
            from: '{% $states.input.from %}',
          },
        },
      ),
    });
    expect(outputOf(await harness.run(definition, { from: 'x' }))).toEqual([
      [{ at: 0, item: 'a', from: 'x' }, 0, 'o'],
      [{ at: 1, item: 'b', from: 'x' }, 1, 'o'],
    ]);
  });

  test.each([
    [2, 2],
    ['{% $states.input.limit %}', 3],
    [0, 40],
    [100, 40],
  ])('MaxConcurrency %p runs %d at a time', async (limit, atATime) => {
    const inner = { Ask: askFor('{% $string($states.input) %}') };
    const items = Array.from({ length: 50 }, (_, n) => n);
    const execution = await started(
      states({ Each: mapOver(inner, { Items: items, MaxConcurrency: limit }) }),
      { limit: 3 },
    );
    expect(tokens.size).toBe(atATime);
    await answer('0', 'done');
    expect(tokens.size).toBe(atATime + 1);
    for (const item of items.slice(1)) await answer(String(item), item);
    expect(outputOf(await harness.describe(execution))).toEqual(['done', ...items.slice(1)]);
  });

  test('one failing iteration fails the map with its error and stops the others', async () => {
    const inner = { Ask: askFor('{% $string($states.input) %}') };
    const definition = states({
      Each: mapOver(inner, { Items: [1, 2], Catch: [{ ErrorEquals: ['Broke'], Next: 'Caught' }] }),
      Caught: { Type: 'Pass', Output: 'caught', ...end },
    });
    const execution = await started(definition);
    await answerWithFailure('2', 'Broke');
    expect(outputOf(await harness.describe(execution))).toBe('caught');
    expect(await harness.types(execution)).toEqual(
      expect.arrayContaining(['MapIterationFailed', 'TaskStateAborted', 'MapStateFailed']),
    );
    await expect(answer('1', 1)).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('maps inside maps, 300 iterations in all', async () => {
    const inner = mapOver(
      { Double: { Type: 'Pass', Output: '{% $states.input * 2 %}', ...end } },
      {
        Items: '{% $range(1, 10, 1) ~> $map(function($n) { $n * $states.input }) %}',
      },
    );
    const items = Array.from({ length: 30 }, (_, n) => n + 1);
    const described = await harness.run(states({ Outer: mapOver({ Inner: inner }, { Items: items }) }));
    expect(outputOf(described)).toEqual(
      items.map((n) => Array.from({ length: 10 }, (_, m) => (m + 1) * n * 2)),
    );
  });

  test('items that are not an array fail the run', async () => {
    const definition = states({ Each: mapOver({ Double: call('double', 1) }, { Items: '{% 1 %}' }) });
    expect(await harness.run(definition)).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });
});

describe('Map, distributed', () => {
  const mapRun = (inner: Record<string, object>, more: object = {}): object => ({
    Type: 'Map',
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: Object.keys(inner)[0],
      States: inner,
    },
    ...end,
    ...more,
  });
  const picky = { Picky: call('pickyDouble', '{% $states.input %}') };

  async function runsOf(executionArn: string): Promise<Record<string, unknown>[]> {
    const listed = (await harness.engine().call('ListMapRuns', { executionArn })) as {
      mapRuns: { mapRunArn: string }[];
    };
    return Promise.all(
      listed.mapRuns.map(
        async ({ mapRunArn }) =>
          (await harness.engine().call('DescribeMapRun', { mapRunArn })) as Record<string, unknown>,
      ),
    );
  }

  test('every item is an execution of its own', async () => {
    const execution = await started(
      states({ 'Each one': mapRun(picky, { Items: [1, 2, 3], Label: 'each' }) }),
    );
    expect(outputOf(await harness.describe(execution))).toEqual([2, 4, 6]);
    expect(await harness.types(execution)).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapRunStarted',
      'MapRunSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
      'ExecutionSucceeded',
    ]);
    const [run] = await runsOf(execution);
    expect(run).toMatchObject({
      status: 'SUCCEEDED',
      itemCounts: { total: 3, succeeded: 3, running: 0, pending: 0 },
    });
    const { executions } = (await harness.engine().call('ListExecutions', { mapRunArn: run?.mapRunArn })) as {
      executions: Record<string, string>[];
    };
    expect(executions).toHaveLength(3);
    expect(executions[0]).toMatchObject({
      mapRunArn: run?.mapRunArn,
      stateMachineArn: 'arn:aws:states:us-east-1:000000000000:stateMachine:fan/each',
      executionArn: expect.stringContaining(':execution:fan/each:'),
    });
    expect(await harness.types(executions[0]?.executionArn ?? '')).toContain('TaskSucceeded');
  });

  test('children see neither outer variables nor the parent: only what ItemSelector gives', async () => {
    const show = {
      Type: 'Pass',
      Output: {
        input: '{% $states.input %}',
        outer: '{% $exists($outer) %}',
        item: '{% $exists($states.context.Map) %}',
        name: '{% $states.context.Execution.Name %}',
        of: '{% $states.context.Execution.Input %}',
      },
      ...end,
    };
    const definition = states({
      Set: { Type: 'Pass', Assign: { outer: 'o' }, Next: 'Each' },
      Each: mapRun(
        { Show: show },
        { Items: ['a'], ItemSelector: { i: '{% $states.context.Map.Item.Value %}', o: '{% $outer %}' } },
      ),
    });
    const described = await harness.run(definition);
    const name = described.executionArn.split(':').at(-1);
    expect(outputOf(described)).toEqual([
      {
        input: { i: 'a', o: 'o' },
        outer: false,
        item: false,
        name: expect.not.stringMatching(String(name)),
        of: { i: 'a', o: 'o' },
      },
    ]);
  });

  test.each([
    ['none tolerated by default', {}, [1, -1, 2], null],
    ['a count that is not exceeded', { ToleratedFailureCount: 1 }, [1, -1, 2], [2, 4]],
    ['a count that is exceeded', { ToleratedFailureCount: 1 }, [-1, -2, 2], null],
    ['a percentage that is not exceeded', { ToleratedFailurePercentage: 50 }, [-1, 2], [4]],
    ['a percentage that is exceeded', { ToleratedFailurePercentage: 30 }, [-1, -2, 3, 4, 5], null],
    ['a percentage from an expression', { ToleratedFailurePercentage: '{% 100 %}' }, [-1, -2], []],
  ])('%s', async (_name, tolerance, items, expected) => {
    const execution = await started(states({ Each: mapRun(picky, { Items: items, ...tolerance }) }));
    const described = await harness.describe(execution);
    if (expected === null) {
      expect(described).toMatchObject({ status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold' });
      expect(await harness.types(execution)).toEqual(
        expect.arrayContaining(['MapRunFailed', 'MapStateFailed']),
      );
      expect(await runsOf(execution)).toMatchObject([{ status: 'FAILED' }]);
    } else {
      expect(outputOf(described)).toEqual(expected);
    }
  });

  test('MaxConcurrency holds children back', async () => {
    const inner = { Ask: askFor('{% $string($states.input) %}') };
    const execution = await started(states({ Each: mapRun(inner, { Items: [1, 2, 3], MaxConcurrency: 2 }) }));
    expect([...tokens.keys()].sort()).toEqual(['1', '2']);
    expect(await runsOf(execution)).toMatchObject([
      { status: 'RUNNING', itemCounts: { running: 2, pending: 1 } },
    ]);
    await answer('2', 'b');
    expect([...tokens.keys()].sort()).toEqual(['1', '2', '3']);
    await answer('3', 'c');
    await answer('1', 'a');
    expect(outputOf(await harness.describe(execution))).toEqual(['a', 'b', 'c']);
  });

  test('three hundred children at once', async () => {
    const items = Array.from({ length: 300 }, (_, n) => n);
    const execution = await started(states({ Each: mapRun(picky, { Items: items }) }));
    expect(outputOf(await harness.describe(execution))).toEqual(items.map((n) => n * 2));
  });

  test('stopping the parent stops the children', async () => {
    const inner = { Ask: askFor('{% $string($states.input) %}') };
    const execution = await started(states({ Each: mapRun(inner, { Items: [1, 2] }) }));
    await harness.engine().call('StopExecution', { executionArn: execution });
    await harness.engine().idle();
    const [run] = await runsOf(execution);
    expect(run).toMatchObject({ status: 'ABORTED', itemCounts: { aborted: 2 } });
    const { executions } = (await harness.engine().call('ListExecutions', { mapRunArn: run?.mapRunArn })) as {
      executions: { status: string }[];
    };
    expect(executions.map(({ status }) => status)).toEqual(['ABORTED', 'ABORTED']);
  });
});

describe('startExecution', () => {
  const start = (mode: string, childArn: string, more: object = {}): object => ({
    Type: 'Task',
    Resource: `arn:aws:states:::states:startExecution${mode}`,
    Arguments: { StateMachineArn: childArn, Input: { n: '{% $states.input.n %}' } },
    ...end,
    ...more,
  });

  test('goes on at once with ARN and start date', async () => {
    const child = await harness.create('child', states({ Ask: askFor('child') }));
    const described = await harness.run(states({ Start: start('', child) }), { n: 1 });
    expect(outputOf(described)).toMatchObject({
      ExecutionArn: expect.stringContaining(':execution:child:'),
      StartDate: '2026-01-05T08:00:00.000Z',
    });
    expect(tokens.has('child')).toBe(true);
  });

  test('.sync:2 waits for the end and gives the output as JSON', async () => {
    const child = await harness.create('child', states({ Ask: askFor('child') }));
    const execution = await started(states({ Start: start('.sync:2', child) }), { n: 1 });
    expect(await harness.describe(execution)).toMatchObject({ status: 'RUNNING' });
    await answer('child', { fine: true });
    expect(outputOf(await harness.describe(execution))).toMatchObject({
      Status: 'SUCCEEDED',
      Input: { n: 1 },
      Output: { fine: true },
    });
    expect(await harness.types(execution)).toContain('TaskSubmitted');
  });

  test('.sync:2 fails with States.TaskFailed when the execution fails', async () => {
    const child = await harness.create(
      'child',
      states({ Stop: { Type: 'Fail', Error: 'Inner', Cause: 'why' } }),
    );
    const described = await harness.run(states({ Start: start('.sync:2', child) }), { n: 1 });
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.TaskFailed' });
    expect(JSON.parse(described.cause ?? '')).toMatchObject({
      Status: 'FAILED',
      Error: 'Inner',
      Cause: 'why',
    });
  });

  test('.sync:2 stops the execution when the task times out or the run is stopped', async () => {
    const child = await harness.create('child', states({ Ask: askFor('child') }));
    const definition = states({ Start: start('.sync:2', child, { TimeoutSeconds: 60 }) });
    const machine = await harness.create('parent', definition);
    const timedOut = await harness.start(machine, { n: 1 });
    await harness.pass(60_000);
    const stopped = await harness.start(machine, { n: 2 });
    await harness.engine().idle();
    await harness.engine().call('StopExecution', { executionArn: stopped });
    await harness.engine().idle();
    expect(await harness.describe(timedOut)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    const { executions } = (await harness.engine().call('ListExecutions', { stateMachineArn: child })) as {
      executions: { status: string }[];
    };
    expect(executions.map(({ status }) => status)).toEqual(['ABORTED', 'ABORTED']);
  });

  test('a machine that is not there, and a name that is taken, are errors of the task', async () => {
    const none = 'arn:aws:states:us-east-1:000000000000:stateMachine:none';
    expect(await harness.run(states({ Start: start('', none) }), { n: 1 })).toMatchObject({
      error: 'StepFunctions.StateMachineDoesNotExistException',
    });
    const child = await harness.create('child', states({ Done: { Type: 'Succeed' } }));
    await harness.start(child, {}, 'taken');
    const named = { Arguments: { StateMachineArn: child, Name: 'taken', Input: {} } };
    await harness.engine().idle();
    expect(await harness.run(states({ Start: start('', child, named) }), { n: 1 })).toMatchObject({
      error: 'StepFunctions.ExecutionAlreadyExistsException',
    });
  });
});
