import { join } from 'node:path';
import type { Clock } from './clock.ts';
import type { EventBus } from './events/event-bus.ts';
import type { LambdaHost } from './lambda-host/lambda-host.ts';
import type { Meters } from './meters.ts';
import { portFor } from './ports.ts';
import type { ReadyGate } from './ready-gate.ts';
import { ApiError } from './states/api/api-error.ts';
import type {
  EngineOptions,
  ExecutionStatusChange,
  LambdaAnswer,
  PutEventsEntry,
} from './states/engine-options.ts';
import { openEngine, type Engine } from './states/open-engine.ts';
import { createSystemRandom } from './states/random.ts';
import { serveEngine } from './states/serve-engine.ts';
import type { Place } from './template/attributes.ts';
import type { MachinePlan } from './template/machine-plan.ts';
import { functionNameIn } from './template/names.ts';

interface Setup {
  folder: string;
  clock: Clock;
  place: Place;
  machines: MachinePlan[];
  lambda: LambdaHost;
  bus: EventBus;
  gate: ReadyGate;
  meters: Meters;
  onTrouble: (message: string) => void;
}

export interface States {
  engine: Engine;
  url: string;
  close: () => Promise<void>;
}

/** Opens the interpreter, serves it, and brings its state machines to what the template says. */
export async function startStates(setup: Setup): Promise<States> {
  const engine = await openEngine(engineOptions(setup));
  const server = await serveEngine(engine, { port: await portFor('states') });
  for (const machine of setup.machines) await ensureMachine(engine, machine);
  return {
    engine,
    url: server.url,
    async close() {
      await server.close();
      await engine.close();
    },
  };
}

function engineOptions(setup: Setup): EngineOptions {
  return {
    dataDir: join(setup.folder, 'executions'),
    clock: setup.clock,
    random: createSystemRandom(),
    region: setup.place.region,
    account: setup.place.account,
    invokeLambda: (functionArn, payload) => invoke(setup, functionArn, payload),
    putEvents: (entries) => putEvents(setup, entries),
    onExecutionStatusChange: (change) => announce(setup, change),
    onTransitions: (count) => {
      setup.meters.transitioned(count);
    },
    onFault: (where, error) => {
      setup.onTrouble(`${where}: ${String(error)}`);
    },
  };
}

/** The error's name is the function's own; its cause is the JSON that Lambda answers. */
async function invoke({ gate, lambda }: Setup, functionArn: string, payload: unknown): Promise<LambdaAnswer> {
  await gate.passed();
  const result = await lambda.invoke(functionNameIn(functionArn), payload);
  if (result.ok) return { ok: true, payload: result.payload };
  const { errorType, errorMessage, trace } = result;
  return { ok: false, error: errorType, cause: JSON.stringify({ errorMessage, errorType, trace }) };
}

async function putEvents(
  { bus, clock }: Setup,
  entries: PutEventsEntry[],
): ReturnType<NonNullable<EngineOptions['putEvents']>> {
  const ids = await Promise.all(
    entries.map((entry) =>
      bus.put({
        ...(typeof entry.EventBusName === 'string' ? { bus: entry.EventBusName } : {}),
        source: textOf(entry.Source),
        detailType: textOf(entry.DetailType),
        detail: JSON.parse(entry.Detail),
        time: new Date(clock.now()).toISOString(),
      }),
    ),
  );
  return { FailedEntryCount: 0, Entries: ids.map((EventId) => ({ EventId })) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Step Functions tells EventBridge about every execution; an execution and a status make one event. */
async function announce({ bus, clock }: Setup, change: ExecutionStatusChange): Promise<void> {
  await bus.put({
    id: `${change.executionArn}/${change.status}`,
    source: 'aws.states',
    detailType: 'Step Functions Execution Status Change',
    resources: [change.executionArn],
    detail: change,
    time: new Date(clock.now()).toISOString(),
  });
}

/** Executions under way keep the definition they began with. */
async function ensureMachine(
  engine: Engine,
  { name, type, roleArn, definition }: MachinePlan,
): Promise<void> {
  try {
    await engine.call('CreateStateMachine', { name, type, roleArn, definition });
  } catch (error) {
    if (!(error instanceof ApiError) || error.name !== 'StateMachineAlreadyExists') throw error;
    const stateMachineArn = `arn:aws:states:${engine.region}:${engine.account}:stateMachine:${name}`;
    await engine.call('UpdateStateMachine', { stateMachineArn, roleArn, definition });
  }
}
