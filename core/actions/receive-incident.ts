import type { Ports } from '../ports.ts';
import type { Actor } from '../rules/actor.ts';
import type { Incident } from '../rules/breach/incident.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { Delivery, IncidentKey, Source } from '../rules/source.ts';
import { commitRun } from './commit-run.ts';
import { incidentWrites } from './incident-writes.ts';
import { planRun } from './plan-run.ts';
import { withRetry } from './with-retry.ts';

const PROCESS = 'breach-notification';
/** In a storm of alerts on one run people come first: a sender comes again, with the same delivery id. */
const SENDER_PATIENCE_MS = 4000;

export interface ReceivedIncident {
  /** Verified: the delivery was signed with one of its secrets. */
  source: Source;
  deliveryId: string;
  bodySha256: string;
  /** The body as received, secrets masked; kept as evidence. */
  maskedBody: string;
  incident: Incident;
}

export type ReceiveIncidentResult =
  | { result: 'started'; runId: string }
  /** The incident has an open run; the alert has joined it. */
  | { result: 'attached'; runId: string }
  /** This delivery has been taken before. */
  | { result: 'duplicate'; runId: string }
  /** The same delivery id came with another body. */
  | { result: 'different-body' };

/** Only reads of single things: the function at the door stays small. */
export type ReceiveIncidentPorts = Pick<Ports, 'now' | 'ids' | 'catalogue' | 'pause' | 'random'> & {
  store: Pick<
    Ports['store'],
    'commit' | 'run' | 'delivery' | 'incidentKey' | 'organization' | 'saveDefinition'
  >;
};

/**
 * Takes one delivery of an alert. Delivery, incident key and run (or the alert's place in the open run) are one
 * transaction: of any number of copies at the same time one starts a run, the others find it.
 */
export async function receiveIncident(
  ports: ReceiveIncidentPorts,
  received: ReceivedIncident,
): Promise<ReceiveIncidentResult> {
  return withRetry<ReceiveIncidentResult>(
    ports,
    async () => {
      const { source, deliveryId, bodySha256, incident } = received;
      const known = await ports.store.delivery(source.id, deliveryId);
      if (known !== undefined)
        return known.bodySha256 === bodySha256
          ? { result: 'duplicate', runId: known.runId }
          : { result: 'different-body' };
      const key = await ports.store.incidentKey(source.organizationId, incident.key);
      return key?.open === true ? attach(ports, received, key) : start(ports, received, key);
    },
    SENDER_PATIENCE_MS,
  );
}

async function attach(
  ports: ReceiveIncidentPorts,
  received: ReceivedIncident,
  key: IncidentKey,
): Promise<ReceiveIncidentResult | 'conflict'> {
  const run = await ports.store.run(key.runId);
  if (run === undefined)
    throw new CodedError('run.unknown', `incident key ${key.key} names run ${key.runId}`);
  // The run has just ended, and its key is about to be closed: the alert is a new matter.
  if (run.status !== 'running') return start(ports, received, key);
  const { sourceId, deliveryId, bodySha256 } = deliveryOf(ports, received, run.id, 'attached');
  const committed = await commitRun(ports, run, {
    writes: [],
    events: [
      {
        at: ports.now(),
        type: 'alert-attached',
        actor: actorOf(received),
        data: { sourceId, deliveryId, bodySha256 },
      },
    ],
    deliveries: [deliveryOf(ports, received, run.id, 'attached')],
  });
  return committed === 'conflict' ? committed : { result: 'attached', runId: run.id };
}

async function start(
  ports: ReceiveIncidentPorts,
  received: ReceivedIncident,
  key: IncidentKey | undefined,
): Promise<ReceiveIncidentResult | 'conflict'> {
  const { source, incident } = received;
  const definition = ports.catalogue.process(PROCESS);
  const organization = await ports.store.organization(source.organizationId);
  if (definition === undefined || organization === undefined)
    throw new CodedError('source.unusable', `source ${source.id} has no process or no organization`);
  const { run, change } = await planRun(ports, definition, {
    processId: PROCESS,
    title: incident.title,
    leadOrganizationId: source.leadOrganizationId,
    // What it is to the data is for triage to say.
    parties: [{ organizationId: organization.id, legalRole: 'other' }],
    data: { incident },
    actor: actorOf(received),
  });
  const delivery = deliveryOf(ports, received, run.id, 'started');
  const writes = incidentWrites(run, incident, key, { sourceId: source.id, deliveryId: delivery.deliveryId });
  const committed = await commitRun(ports, run, {
    ...change,
    writes: [...change.writes, ...writes],
    deliveries: [delivery],
  });
  return committed === 'conflict' ? committed : { result: 'started', runId: run.id };
}

function actorOf({ source }: ReceivedIncident): Actor {
  return { kind: 'source', sourceId: source.id, organizationId: source.organizationId };
}

function deliveryOf(
  ports: Pick<Ports, 'now'>,
  { source, deliveryId, bodySha256, maskedBody }: ReceivedIncident,
  runId: string,
  effect: Delivery['effect'],
): Delivery {
  return {
    sourceId: source.id,
    deliveryId,
    bodySha256,
    receivedAt: ports.now(),
    runId,
    body: maskedBody,
    effect,
  };
}
