import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHarness, invoke, outputOf, states, type Harness } from './engine-harness.ts';

let harness: Harness;

const end = { End: true };
const tooLong = 'x'.repeat(262_143);

beforeEach(async () => {
  harness = await createHarness({
    big: () => ({ ok: true, payload: tooLong }),
    fits: () => ({ ok: true, payload: 'x'.repeat(262_000) }),
  });
});

afterEach(async () => {
  await harness.close();
});

function call(name: string, more: object = {}): object {
  return { Type: 'Task', Resource: invoke, Arguments: { FunctionName: name, Payload: {} }, ...end, ...more };
}

describe('256 KiB', () => {
  const catching = { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] };

  test('a result over the limit fails the run, and States.ALL does not catch it', async () => {
    const described = await harness.run(states({ Call: call('big', catching), Caught: { Type: 'Succeed' } }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test('a result just below it is taken, and may be cut down by Output', async () => {
    const described = await harness.run(
      states({ Call: call('fits', { Output: '{% $length($states.result.Payload) %}' }) }),
    );
    expect(outputOf(described)).toBe(262_000);
  });

  test.each([
    ['an output', { Output: "{% $join($map([1..5], function($n) { $pad('', 60000, 'x') })) %}" }],
    [
      'an assignment',
      { Assign: { v: "{% $join($map([1..5], function($n) { $pad('', 60000, 'é') })) %}" }, Output: 1 },
    ],
  ])('%s over the limit fails the run', async (_name, fields) => {
    const described = await harness.run(states({ Grow: { Type: 'Pass', ...fields, ...end } }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test('arguments over the limit fail the run', async () => {
    const payload = ["{% $pad('', 200000, 'x') %}", "{% $pad('', 200000, 'x') %}"];
    const described = await harness.run(
      states({ Call: call('fits', { Arguments: { FunctionName: 'fits', Payload: payload } }) }),
    );
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test('the results of many branches together', async () => {
    const branch = (n: number): object => ({
      StartAt: `B${n}`,
      States: { [`B${n}`]: { Type: 'Pass', Output: "{% $pad('', 100000, 'x') %}", ...end } },
    });
    const all = { Type: 'Parallel', Branches: [1, 2, 3].map(branch), ...end, ...catching };
    const described = await harness.run(states({ All: all, Caught: { Type: 'Succeed' } }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test.each([
    ['StartExecution', { stateMachineArn: '', input: `"${tooLong}"` }, 'InvalidExecutionInput'],
    ['SendTaskSuccess', { taskToken: 'x', output: `"${tooLong}"` }, 'InvalidOutput'],
  ])('%s refuses more', async (operation, request, name) => {
    const stateMachineArn = await harness.create('m', states({ Done: { Type: 'Succeed' } }));
    await expect(
      harness.engine().call(operation, { ...request, ...('input' in request ? { stateMachineArn } : {}) }),
    ).rejects.toMatchObject({ name });
  });
});

describe('25,000 events', () => {
  test('a loop without end fails with the 25,000th event, as on AWS', async () => {
    const loop = { Type: 'Pass', Assign: { n: 1 }, Next: 'Check' };
    const check = { Type: 'Choice', Choices: [{ Condition: '{% $n = 0 %}', Next: 'Done' }], Default: 'Loop' };
    const described = await harness.run(states({ Loop: loop, Check: check, Done: { Type: 'Succeed' } }));
    expect(described).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: 'The execution reached the maximum number of history events (25000).',
    });
    const events = await harness.history(described.executionArn);
    expect(events).toHaveLength(25_000);
    expect(events.at(-1)).toMatchObject({ id: 25_000, previousEventId: 24_999, type: 'ExecutionFailed' });
    expect(events.map(({ id }) => id)).toEqual(Array.from({ length: 25_000 }, (_, at) => at + 1));
  });
});
