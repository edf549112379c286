import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHarness, outputOf, startMs, states, type Harness } from './engine-harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await createHarness();
});

afterEach(async () => {
  await harness.close();
});

const end = { End: true };

describe('Pass', () => {
  test('hands its input on, or what Output makes of it', async () => {
    const definition = states({
      Same: { Type: 'Pass', Next: 'Other' },
      Other: {
        Type: 'Pass',
        Output: { doubled: '{% $states.input.n * 2 %}', text: 'n is {% not code' },
        ...end,
      },
    });
    const described = await harness.run(definition, { n: 21 });
    expect(outputOf(described)).toEqual({ doubled: 42, text: 'n is {% not code' });
  });

  test.each([null, 0, '', false, []])('the input %j is an input like any other', async (input) => {
    const described = await harness.run(
      states({ Same: { Type: 'Pass', Output: ['{% $states.input %}'], ...end } }),
      input,
    );
    expect(outputOf(described)).toEqual([input]);
  });

  test('the history shows entry and exit with input and output', async () => {
    const described = await harness.run(states({ Only: { Type: 'Pass', Assign: { x: 1 }, ...end } }), {
      n: 1,
    });
    const events = await harness.history(described.executionArn);
    expect(events.map(({ id, previousEventId, type }) => [id, previousEventId, type])).toEqual([
      [1, 0, 'ExecutionStarted'],
      [2, 1, 'PassStateEntered'],
      [3, 2, 'PassStateExited'],
      [4, 3, 'ExecutionSucceeded'],
    ]);
    expect(events[0]).toMatchObject({
      timestamp: startMs / 1000,
      executionStartedEventDetails: { input: '{"n":1}' },
    });
    expect(events[1]).toMatchObject({ stateEnteredEventDetails: { name: 'Only', input: '{"n":1}' } });
    expect(events[2]).toMatchObject({
      stateExitedEventDetails: { name: 'Only', output: '{"n":1}', assignedVariables: { x: '1' } },
    });
    expect(events[3]).toMatchObject({ executionSucceededEventDetails: { output: '{"n":1}' } });
  });
});

describe('variables', () => {
  test('Assign and Output see the values from before; the next state sees the new ones', async () => {
    const definition = states({
      First: { Type: 'Pass', Assign: { x: 1, y: 10 }, Next: 'Second' },
      Second: {
        Type: 'Pass',
        Assign: { x: '{% $y %}', y: '{% $x %}' },
        Output: { before: '{% [$x, $y] %}' },
        Next: 'Third',
      },
      Third: {
        Type: 'Pass',
        Output: { before: '{% $states.input.before %}', after: '{% [$x, $y] %}' },
        ...end,
      },
    });
    expect(outputOf(await harness.run(definition))).toEqual({ before: [1, 10], after: [10, 1] });
  });

  test('a variable that was never assigned fails the run, and the history says where', async () => {
    const described = await harness.run(
      states({ Read: { Type: 'Pass', Output: { v: '{% $ghost %}' }, ...end } }),
    );
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(described.cause).toContain("'Output/v' returned nothing (undefined)");
    const events = await harness.history(described.executionArn);
    expect(events.at(-2)).toMatchObject({
      type: 'EvaluationFailed',
      evaluationFailedEventDetails: {
        error: 'States.QueryEvaluationError',
        location: 'Output/v',
        state: 'Read',
      },
    });
  });
});

describe('the context object', () => {
  test('tells execution, state and state machine', async () => {
    const definition = states({ Tell: { Type: 'Pass', Output: '{% $states.context %}', ...end } });
    const machine = await harness.create('teller', definition);
    const execution = await harness.start(machine, { a: 1 }, 'run-1');
    await harness.engine().idle();
    expect(outputOf(await harness.describe(execution))).toEqual({
      Execution: {
        Id: execution,
        Name: 'run-1',
        Input: { a: 1 },
        RoleArn: 'arn:aws:iam::000000000000:role/r',
        StartTime: '2026-01-05T08:00:00.000Z',
        RedriveCount: 0,
      },
      State: { Name: 'Tell', EnteredTime: '2026-01-05T08:00:00.000Z', RetryCount: 0 },
      StateMachine: { Id: machine, Name: 'teller' },
    });
  });
});

describe('Choice', () => {
  const definition = states({
    Choose: {
      Type: 'Choice',
      Choices: [
        {
          Condition: '{% $states.input.n > 10 %}',
          Next: 'Big',
          Assign: { size: 'big' },
          Output: { was: '{% $states.input.n %}' },
        },
        { Condition: '{% $states.input.n > 5 %}', Next: 'Middle' },
      ],
      Default: 'Small',
      Assign: { size: 'small' },
      Output: 'by default',
    },
    Big: { Type: 'Pass', Output: ['{% $size %}', '{% $states.input %}'], ...end },
    Middle: { Type: 'Pass', ...end },
    Small: { Type: 'Pass', Output: ['{% $size %}', '{% $states.input %}'], ...end },
  });

  test.each([
    [11, ['big', { was: 11 }]],
    [6, { n: 6 }],
    [1, ['small', 'by default']],
  ])('with %d the first true rule decides', async (n, expected) => {
    expect(outputOf(await harness.run(definition, { n }))).toEqual(expected);
  });

  test('without a match and a default the run fails', async () => {
    const choice = { Type: 'Choice', Choices: [{ Condition: '{% $states.input.n = 1 %}', Next: 'Done' }] };
    const described = await harness.run(states({ Choose: choice, Done: { Type: 'Succeed' } }), { n: 2 });
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });

  test('a condition that is not true or false fails the run', async () => {
    const choice = { Type: 'Choice', Choices: [{ Condition: '{% $states.input.n %}', Next: 'Done' }] };
    const described = await harness.run(states({ Choose: choice, Done: { Type: 'Succeed' } }), { n: 2 });
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('Wait', () => {
  test.each([
    ['Seconds', 90],
    ['Seconds', '{% $states.input.seconds %}'],
    ['Timestamp', '2026-01-05T08:01:30Z'],
    ['Timestamp', '{% $fromMillis($millis() + $states.input.seconds * 1000) %}'],
    ['Timestamp', '2026-01-05T10:01:30+02:00'],
  ])('%s %s waits until then and no longer', async (field, value) => {
    const machine = await harness.create(
      'waiter',
      states({ Rest: { Type: 'Wait', [field]: value, ...end } }),
    );
    const execution = await harness.start(machine, { seconds: 90 });
    await harness.pass(89_999);
    expect(await harness.describe(execution)).toMatchObject({ status: 'RUNNING' });
    await harness.pass(1);
    expect(await harness.describe(execution)).toMatchObject({
      status: 'SUCCEEDED',
      stopDate: (startMs + 90_000) / 1000,
    });
    expect(await harness.types(execution)).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'WaitStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('no wait at all for 0 seconds and for a moment that has passed', async () => {
    const definition = states({
      Zero: { Type: 'Wait', Seconds: 0, Next: 'Past' },
      Past: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', ...end },
    });
    expect(await harness.run(definition)).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('a wait of 300 days is longer than a 32-bit timer and ends after 300 days', async () => {
    const seconds = 300 * 86_400;
    const machine = await harness.create(
      'long',
      states({ Rest: { Type: 'Wait', Seconds: seconds, ...end } }),
    );
    const execution = await harness.start(machine);
    await harness.pass(seconds * 1000 - 1);
    expect(await harness.describe(execution)).toMatchObject({ status: 'RUNNING' });
    await harness.pass(1);
    expect(await harness.describe(execution)).toMatchObject({ status: 'SUCCEEDED' });
  });

  test.each([
    [{ Seconds: '{% -1 %}' }, 'Seconds'],
    [{ Seconds: "{% 'soon' %}" }, 'Seconds'],
    [{ Timestamp: "{% 'tomorrow' %}" }, 'Timestamp'],
  ])('%j fails the run', async (fields, named) => {
    const described = await harness.run(states({ Rest: { Type: 'Wait', ...fields, ...end } }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(described.cause).toContain(`'${named}'`);
  });
});

describe('Succeed and Fail', () => {
  test('Succeed ends the run with its Output', async () => {
    const described = await harness.run(
      states({ Done: { Type: 'Succeed', Output: '{% $states.input.x %}' } }),
      { x: [1] },
    );
    expect(described).toMatchObject({ status: 'SUCCEEDED', output: '[1]' });
  });

  test('Fail ends it with an error and a cause, which may be expressions', async () => {
    const fail = { Type: 'Fail', Error: "{% 'E' & $string($states.input.n) %}", Cause: 'because' };
    const described = await harness.run(states({ Stop: fail }), { n: 7 });
    expect(described).toMatchObject({ status: 'FAILED', error: 'E7', cause: 'because' });
    const events = await harness.history(described.executionArn);
    expect(events.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'FailStateEntered',
      'ExecutionFailed',
    ]);
    expect(events.at(-1)).toMatchObject({ executionFailedEventDetails: { error: 'E7', cause: 'because' } });
  });
});

describe('TimeoutSeconds of the whole machine', () => {
  test('ends the run as TIMED_OUT', async () => {
    const definition = states({ Rest: { Type: 'Wait', Seconds: 100, ...end } }, { TimeoutSeconds: 60 });
    const machine = await harness.create('timed', definition);
    const execution = await harness.start(machine);
    await harness.pass(60_000);
    expect(await harness.describe(execution)).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect((await harness.types(execution)).at(-1)).toBe('ExecutionTimedOut');
    await harness.pass(60_000);
    expect(harness.clock.next()).toBeUndefined();
  });

  test('leaves a run that ends in time alone', async () => {
    const definition = states({ Rest: { Type: 'Wait', Seconds: 10, ...end } }, { TimeoutSeconds: 60 });
    const execution = await harness.start(await harness.create('timed', definition));
    await harness.pass(10_000);
    expect(await harness.describe(execution)).toMatchObject({ status: 'SUCCEEDED' });
    expect(harness.clock.next()).toBeUndefined();
  });
});
