import * as z from 'zod';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { renderProcess } from '../../lib/state-machine/render-process.ts';
import { stateMachineName } from '../../lib/state-machine/state-machine-name.ts';
import type { LambdaAnswer } from '../../local/states/engine-options.ts';
import type { Json } from '../../local/states/json.ts';
import { createHarness, type Described, type Functions } from '../unit/states/engine-harness.ts';

const Payload = z.object({
  runId: z.string(),
  stepId: z.string(),
  iteration: z.int(),
  scope: z.string(),
  organizationId: z.string().optional(),
  token: z.string(),
  execution: z.string(),
  stuck: z.object({ error: z.string(), cause: z.string() }).optional(),
});
export type Asked = z.output<typeof Payload>;

/** What the people of a script answer: the output of the waiting state, or an error of the function that asks. */
export type Answer = { outcome: string; counts?: Record<string, number> } | { error: string };

export interface Script {
  answer: (asked: Asked) => Answer;
  /** Other functions by name. */
  functions?: Functions;
  /** Time that passes when nothing is left to do, in milliseconds. */
  wait?: number;
}

export interface Walk {
  ended: Described;
  asked: Asked[];
  /** `step#iteration`, with `@scope` inside an `each` and `!` when stuck, in the order asked. */
  steps: string[];
}

/** Runs a compiled process on the engine, with a virtual clock and people who answer at once. */
export async function walkProcess(definition: ProcessDefinition, script: Script): Promise<Walk> {
  const asked: Asked[] = [];
  const openTask = async (payload: Json): Promise<LambdaAnswer> => {
    const call = Payload.parse(payload);
    asked.push(call);
    const answer = script.answer(call);
    if ('error' in answer) return { ok: false, error: answer.error, cause: 'for the test' };
    await harness.engine().call('SendTaskSuccess', { taskToken: call.token, output: JSON.stringify(answer) });
    return { ok: true, payload: null };
  };
  const harness = await createHarness(byArn({ 'open-task': openTask, ...script.functions }));
  try {
    const machine = await harness.create(stateMachineName(definition.id), machineHere(definition));
    const execution = await harness.start(machine, { runId: 'run-1' }, 'run-1');
    await harness.engine().idle();
    if (script.wait !== undefined) await harness.pass(script.wait);
    await harness.engine().idle();
    return { ended: await harness.describe(execution), asked, steps: asked.map(nameOf) };
  } finally {
    await harness.close();
  }
}

const HERE = 'arn:aws:states:us-east-1:000000000000';

/** The harness's engine stands in another account than rendered processes. */
function machineHere(definition: ProcessDefinition): object {
  const text = renderProcess(definition).replaceAll('arn:aws:states:eu-central-1:123456789012', HERE);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

function nameOf({ stepId, iteration, scope, stuck }: Asked): string {
  return `${stepId}#${iteration}${scope === '' ? '' : `@${scope}`}${stuck === undefined ? '' : '!'}`;
}

function byArn(functions: Functions): Functions {
  return Object.fromEntries(
    Object.entries(functions).map(([name, run]) => [
      `arn:aws:lambda:eu-central-1:123456789012:function:clause8-${name}`,
      run,
    ]),
  );
}
