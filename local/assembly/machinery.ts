import { fileURLToPath } from 'node:url';
import { loadCity } from '../city/load-city.ts';
import type { Closers } from '../closers.ts';
import { cloudEnvironment } from '../cloud-environment.ts';
import { openTables, type Tables } from '../dynoxide/open-tables.ts';
import { startAwsEndpoints } from '../endpoints/aws-endpoints.ts';
import { createEventBus, type EventBus } from '../events/event-bus.ts';
import { setHostClock } from '../host-clock.ts';
import { applyEnvironment } from '../lambda-host/environment.ts';
import { createLambdaHost, type LambdaHost } from '../lambda-host/lambda-host.ts';
import { createLaterInvocations, type LaterInvocations } from '../lambda-host/later.ts';
import { createHandlerSource } from '../lambda-host/load-handlers.ts';
import { createMailbox, type Mailbox } from '../mailbox/mailbox.ts';
import { commandLineClient } from '../oidc/clients.ts';
import { portFor } from '../ports.ts';
import { createReadyGate, type ReadyGate } from '../ready-gate.ts';
import { openSandbox, type Sandbox, type SandboxApp } from '../slack/sandbox.ts';
import { startStates } from '../start-states.ts';
import type { Engine } from '../states/open-engine.ts';
import { wiredFunctions } from '../template/plan.ts';
import type { Ground } from './ground.ts';

/** Everything that works behind the doors. */
export interface Machinery {
  tables: Tables;
  mailbox: Mailbox;
  slack: Sandbox;
  lambda: LambdaHost;
  later: LaterInvocations;
  engine: Engine;
  bus: EventBus;
  /** The state machines wait for it before they call functions. */
  gate: ReadyGate;
}

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
/** How many functions run at once; more wait their turn. */
const concurrency = 64;

/** Database, services, functions and state machines, in the order in which they need each other. */
export async function startMachinery(
  ground: Ground,
  countUnits: boolean,
  closers: Closers,
): Promise<Machinery> {
  const { dataDir, state, clock, meters, place, plan, onProgress, onTrouble } = ground;
  onProgress('Starting the database');
  const tables = await openTables({ folder: dataDir, plan, meters, onTrouble, countUnits, closers });
  const slack = await openSandbox({ state, clock, city: ground.city, url: ground.url });
  const mailbox = createMailbox(state);
  const services = await startAwsEndpoints({ folder: dataDir, plan, place, mailbox, clock, meters });
  closers.add(services.close);
  closers.add(applyEnvironment(await environmentOf(ground, tables, services.url, slack.app)));
  closers.add(setHostClock(clock));

  onProgress('Loading the functions');
  const handlers = createHandlerSource(projectRoot);
  // One after the other: they share most of what they import.
  for (const wired of wiredFunctions(plan)) await handlers(wired);
  const lambda = createLambdaHost({ place, functions: plan.functions, handlers, meters, concurrency });
  const later = createLaterInvocations({ host: lambda, state, clock });
  closers.add(later.close);

  onProgress('Starting the state machines');
  const gate = createReadyGate();
  const bus = createEventBus(place, plan.rules, later);
  mailbox.fates.connect(bus);
  const states = await startStates({
    folder: dataDir,
    clock,
    place,
    machines: plan.machines,
    lambda,
    bus,
    gate,
    meters,
    onTrouble,
  });
  closers.add(states.close);
  await fillTable(ground, tables, lambda);
  return { tables, mailbox, slack, lambda, later, engine: states.engine, bus, gate };
}

async function environmentOf(
  ground: Ground,
  tables: Tables,
  servicesUrl: string,
  slackApp: SandboxApp,
): Promise<Record<string, string>> {
  return cloudEnvironment({
    plan: ground.plan,
    place: ground.place,
    portalUrl: ground.url,
    issuer: `${ground.url}/oidc`,
    clientSecret: ground.keys.clientSecret,
    otherClientIds: [commandLineClient.clientId],
    databaseUrl: tables.url,
    statesUrl: `http://127.0.0.1:${await portFor('states')}`,
    servicesUrl,
    slackApp,
  });
}

async function fillTable(
  { plan, city, state }: Ground,
  { client }: Tables,
  lambda: LambdaHost,
): Promise<void> {
  const [table] = plan.tables;
  if (table) await loadCity({ city, table: table.TableName, client, state, lambda });
}
