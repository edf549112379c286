import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHarness, invokeWithToken, outputOf, states, textOf, type Harness } from './engine-harness.ts';

/**
 * Any tree of the states below, run with restarts in between, gives what plain arithmetic gives. The state of
 * a program is one number.
 */
type Program = Step[];
type Step =
  | { kind: 'add'; n: number }
  | { kind: 'ask'; n: number }
  | { kind: 'wait'; seconds: number }
  | { kind: 'both'; branches: Program[] }
  | { kind: 'each'; factors: number[]; program: Program; distributed: boolean };

const number = fc.integer({ min: -50, max: 50 });
const { program } = fc.letrec<{ program: Program; step: Step }>((tie) => ({
  program: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('add' as const), n: number }),
    fc.record({ kind: fc.constant('ask' as const), n: number }),
    fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 100 }) }),
    fc.record({
      kind: fc.constant('both' as const),
      branches: fc.array(tie('program'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('each' as const),
      factors: fc.array(number, { maxLength: 4 }),
      program: tie('program'),
      distributed: fc.boolean(),
    }),
  ),
}));

function calculate(steps: Program, start: number): number {
  return steps.reduce((value, step) => {
    switch (step.kind) {
      case 'add':
      case 'ask':
        return value + step.n;
      case 'wait':
        return value;
      case 'both':
        return step.branches.reduce((sum, branch) => sum + calculate(branch, value), 0);
      case 'each':
        return step.factors.reduce((sum, factor) => sum + calculate(step.program, value * factor), 0);
    }
  }, start);
}

function compile(steps: Program, path: string): { StartAt: string; States: Record<string, object> } {
  const name = (at: number): string => `${path}${at}`;
  const all = steps.map((step, at): [string, object] => {
    const leave = at === steps.length - 1 ? { End: true } : { Next: name(at + 1) };
    return [name(at), { ...compileStep(step, `${name(at)}.`), ...leave }];
  });
  return { StartAt: name(0), States: Object.fromEntries(all) };
}

function compileStep(step: Step, path: string): object {
  switch (step.kind) {
    case 'add':
      return { Type: 'Pass', Output: `{% $states.input + ${step.n} %}` };
    case 'ask':
      return {
        Type: 'Task',
        Resource: invokeWithToken,
        Arguments: { FunctionName: 'ask', Payload: '{% $states.context.Task.Token %}' },
        Output: `{% $states.input + $states.result * ${step.n} %}`,
      };
    case 'wait':
      return { Type: 'Wait', Seconds: step.seconds };
    case 'both':
      return {
        Type: 'Parallel',
        Branches: step.branches.map((branch, at) => compile(branch, `${path}${at}.`)),
        Output: '{% $sum($states.result) %}',
      };
    case 'each':
      return {
        Type: 'Map',
        Items: step.factors,
        ItemSelector: '{% $states.input * $states.context.Map.Item.Value %}',
        ItemProcessor: {
          ...(step.distributed
            ? { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } }
            : {}),
          ...compile(step.program, path),
        },
        Output: '{% $sum($states.result) %}',
      };
  }
}

/** Answers tokens, lets time pass and restarts, in turns, until nothing waits. */
async function playOut(harness: Harness, open: string[], restarts: boolean[]): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    await harness.engine().idle();
    if (restarts[turn % restarts.length]) await harness.reopen();
    await harness.engine().idle();
    const taskToken = open.shift();
    const next = harness.clock.next();
    if (taskToken !== undefined) await harness.engine().call('SendTaskSuccess', { taskToken, output: '1' });
    else if (next !== undefined) await harness.clock.advanceTo(next);
    else return;
  }
}

describe('any program', () => {
  test('gives what arithmetic gives, however often the engine restarts', async () => {
    await fc.assert(
      fc.asyncProperty(
        program,
        number,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
        async (steps, start, restarts) => {
          const open: string[] = [];
          const harness = await createHarness({
            ask: (token) => {
              open.push(textOf(token));
              return { ok: true, payload: null };
            },
          });
          try {
            const { States } = compile(steps, 's');
            const execution = await harness.start(
              await harness.create('program', states({ ...States })),
              start,
            );
            await playOut(harness, open, restarts);
            expect(outputOf(await harness.describe(execution))).toBe(calculate(steps, start));
          } finally {
            await harness.close();
          }
        },
      ),
      { numRuns: 40, seed: 8 },
    );
  });
});
