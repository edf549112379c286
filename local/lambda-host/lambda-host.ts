import { performance } from 'node:perf_hooks';
import { randomUUID } from 'node:crypto';
import type { Place } from '../template/attributes.ts';
import type { FunctionPlan } from '../template/function-plan.ts';
import type { Meters } from '../meters.ts';
import { parseJson, type Json } from '../states/json.ts';
import { createContext } from './context.ts';
import { describeFailure, type Failure } from './failure.ts';
import type { Handler, HandlerSource } from './load-handlers.ts';
import { createTurns } from './turns.ts';

/** What the Lambda service answers: the function's JSON, or why there is none. */
export type Invocation = { ok: true; payload: Json } | ({ ok: false } & Failure);

export interface LambdaHost {
  names: string[];
  /** How often the template lets an asynchronous invocation be tried again. */
  asyncRetries: (name: string) => number;
  /** Runs a function to its end. Event and answer pass through JSON, as on AWS. */
  invoke: (name: string, event: unknown) => Promise<Invocation>;
  /** The same for somebody outside who waits for the answer: these come first. */
  answer: (name: string, event: unknown) => Promise<Invocation>;
  /** Called after each invocation, when its writes are there to be read. */
  onFinished: (listener: (name: string) => void) => void;
  /** How many invocations have ended since the start. */
  finished: () => number;
  /** Resolves when none runs and none waits. */
  idle: () => Promise<void>;
}

/** So many invocations go on beside one that somebody outside waits for. */
const BESIDE = 1;
/** AWS counts in MB of 2^20. */
const answerLimitBytes = 6 * 1024 * 1024;

export function createLambdaHost(setup: {
  place: Place;
  functions: FunctionPlan[];
  handlers: HandlerSource;
  meters: Meters;
  concurrency: number;
}): LambdaHost {
  const plans = new Map(setup.functions.map((plan) => [plan.name, plan]));
  const listeners: ((name: string) => void)[] = [];
  const turns = createTurns({ atOnce: setup.concurrency, beside: BESIDE });
  let finished = 0;

  async function invoke(name: string, event: unknown, first = false): Promise<Invocation> {
    const plan = plans.get(name);
    if (!plan)
      return {
        ok: false,
        errorType: 'ResourceNotFoundException',
        errorMessage: `Function not found: ${name}`,
      };
    await turns.take(first);
    const startedAt = performance.now();
    try {
      return await run(setup.place, plan, await setup.handlers(plan), event);
    } finally {
      setup.meters.invoked(name, performance.now() - startedAt, plan.memoryMegabytes);
      finished += 1;
      for (const listener of listeners) listener(name);
      turns.give(first);
    }
  }

  return {
    names: [...plans.keys()],
    asyncRetries: (name) => plans.get(name)?.asyncRetries ?? 0,
    invoke: (name, event) => invoke(name, event),
    answer: (name, event) => invoke(name, event, true),
    onFinished: (listener) => listeners.push(listener),
    finished: () => finished,
    idle: turns.idle,
  };
}

async function run(place: Place, plan: FunctionPlan, handler: Handler, event: unknown): Promise<Invocation> {
  const requestId = randomUUID();
  const deadline = Date.now() + plan.timeoutSeconds * 1000;
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<Invocation>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ok: false, ...timeoutOf(requestId, plan.timeoutSeconds) });
    }, plan.timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([
      answer(handler, event, createContext(place, plan, requestId, deadline)),
      timedOut,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** The words of the Lambda service; Step Functions passes the type on as the error's name. */
function timeoutOf(requestId: string, seconds: number): Failure {
  return {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
  };
}

async function answer(
  handler: Handler,
  event: unknown,
  context: ReturnType<typeof createContext>,
): Promise<Invocation> {
  try {
    const text = jsonText(await handler(JSON.parse(jsonText(event)), context));
    if (Buffer.byteLength(text) > answerLimitBytes) {
      return {
        ok: false,
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage: `Response payload size exceeded maximum allowed payload size (${answerLimitBytes} bytes).`,
      };
    }
    return { ok: true, payload: parseJson(text) ?? null };
  } catch (error) {
    return { ok: false, ...describeFailure(error) };
  }
}

function jsonText(value: unknown): string {
  return value === undefined ? 'null' : JSON.stringify(value);
}
