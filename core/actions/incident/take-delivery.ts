import type { Ports } from '../../ports.ts';
import type { Store } from '../../ports/store.ts';
import type { Write } from '../../ports/transaction.ts';
import type { Actor } from '../../rules/actor.ts';
import { claimOf } from '../../rules/breach/incident-claim.ts';
import { alsoReported, incidentOf, mergedIncident } from '../../rules/breach/reported-incident.ts';
import { CodedError } from '../../rules/coded-error.ts';
import { graver, reaches } from '../../rules/incident-sources/report.ts';
import { isAuthenticated, senderOf } from '../../rules/incident-sources/senders.ts';
import type { Run } from '../../rules/run.ts';
import type { Alert, Delivery, IncidentKey, Source } from '../../rules/source.ts';
import { commitRun } from '../commit-run.ts';
import { incidentWrites } from '../incident-writes.ts';
import { outboxWrite } from '../outbox-write.ts';
import { planRun } from '../plan-run.ts';
import { withRetry } from '../with-retry.ts';
import { KEPT_MS } from './accept-delivery.ts';
import { openRun, weakerClaim } from './weaker-claim.ts';
import { later } from '../../rules/later.ts';

const PROCESS = 'breach-notification';
/** Alerts that may wait for the one that starts their run; older ones stay with the source. */
const MOST_WAITING = 40;
/** So often a case of a sender that signs is tried to be begun in step with those that cannot; they may not hold it up. */
const TRIES_IN_STEP = 3;

export type TakeResult =
  | { result: 'started'; runId: string }
  | { result: 'attached'; runId: string }
  /** It starts nothing, and nothing is open that it belongs to. */
  | { result: 'kept' }
  /** Taken before, or not there. */
  | { result: 'gone' };

export type TakePorts = Pick<Ports, 'now' | 'ids' | 'catalogue' | 'pause' | 'random'> & {
  store: Pick<
    Store,
    'commit' | 'run' | 'delivery' | 'alert' | 'source' | 'incidentKey' | 'organization' | 'saveDefinition'
  >;
};

/** Everything that is looked at to decide. */
interface Found {
  delivery: Delivery;
  alert: Alert;
  source: Source;
  /** Of the name under which this source claims. */
  key: IncidentKey | undefined;
}

/**
 * Does what an accepted delivery means: it joins the open run of its incident, or starts one, or is kept. One
 * transaction each, so doing it twice has one effect, and of any number of alerts of one incident one starts a run.
 * A source that cannot sign adds to a run of one that can only that it says so too; what it claims first keeps nobody
 * who signs from a run of their own.
 * Throws `source.unusable` when the source has no process or organization; `store.contended`.
 */
export async function takeDelivery(
  ports: TakePorts,
  { sourceId, deliveryId }: { sourceId: string; deliveryId: string },
): Promise<TakeResult> {
  let tries = 0;
  return withRetry<TakeResult>(ports, async () => {
    tries += 1;
    const [delivery, alert, source] = await Promise.all([
      ports.store.delivery(sourceId, deliveryId),
      ports.store.alert(sourceId, deliveryId),
      ports.store.source(sourceId),
    ]);
    if (delivery === undefined || alert === undefined || source === undefined) return { result: 'gone' };
    if (delivery.runId !== undefined || delivery.status === 'test') return { result: 'gone' };
    const unauthenticated = !isAuthenticated(source);
    const { organizationId } = source;
    const name = { key: delivery.incidentKey };
    const [key, stronger] = await Promise.all([
      ports.store.incidentKey(organizationId, claimOf({ ...name, unauthenticated })),
      unauthenticated ? ports.store.incidentKey(organizationId, claimOf(name)) : undefined,
    ]);
    const found = { delivery, alert, source, key };
    const shown = await openRun(ports, stronger);
    if (shown !== undefined) return mention(ports, found, shown);
    const run = await openRun(ports, key);
    if (run !== undefined) return attach(ports, found, run);
    const why = whyNot(found);
    return why === undefined ? start(ports, found, tries <= TRIES_IN_STEP) : keep(ports, found, why);
  });
}

/** Why a delivery starts no run; undefined when it does. An incident is as severe as anybody has said, in any order. */
function whyNot({ delivery, source, key }: Found): string | undefined {
  const { phase } = delivery;
  if (phase === 'resolves') return 'It says that the incident is over, and no case of it is open.';
  if (phase === 'updates' && key?.opened !== true)
    return 'It only updates an incident, and no case of it is open.';
  const least = source.startsFrom ?? senderOf(source).startsFrom;
  const unsaid = phase === 'opens' && delivery.severity === undefined;
  const severity = unsaid ? undefined : graver(key?.gravest, delivery.severity);
  return reaches(severity, least)
    ? undefined
    : `Its severity (${severity ?? ''}) is below the one from which this source starts cases (${least ?? ''}).`;
}

async function attach(ports: TakePorts, found: Found, run: Run): Promise<TakeResult | 'conflict'> {
  return join(ports, found, run, mergedIncident(run.data.incident, found.alert.report), {});
}

/** Joins as what a sender that cannot sign says: marked, and without moving any fact of the run. */
async function mention(ports: TakePorts, found: Found, run: Run): Promise<TakeResult | 'conflict'> {
  const { source, delivery } = found;
  const by = { sourceId: source.id, name: source.name, at: delivery.receivedAt };
  return join(ports, found, run, alsoReported(run.data.incident, by), { unauthenticated: true });
}

async function join(
  ports: TakePorts,
  found: Found,
  run: Run,
  incident: Record<string, unknown> | undefined,
  marks: { unauthenticated?: true },
): Promise<TakeResult | 'conflict'> {
  const { sourceId, deliveryId, bodySha256 } = found.delivery;
  const data = { sourceId, deliveryId, bodySha256, ...marks };
  const committed = await commitRun(ports, run, {
    writes: takenWrites(found, run.id, 'attached'),
    events: [{ at: ports.now(), type: 'alert-attached', actor: actorOf(found), data }],
    ...(incident === undefined ? {} : { run: { data: { ...run.data, incident } } }),
  });
  return committed === 'conflict' ? committed : { result: 'attached', runId: run.id };
}

async function start(ports: TakePorts, found: Found, inStep: boolean): Promise<TakeResult | 'conflict'> {
  const { source, delivery, alert, key } = found;
  const definition = ports.catalogue.process(PROCESS);
  const organization = await ports.store.organization(source.organizationId);
  if (definition === undefined || organization === undefined)
    throw new CodedError('source.unusable', `source ${source.id} has no process or no organization`);
  const weaker = await weakerClaim(ports, source, delivery.incidentKey);
  const incident = {
    ...incidentOf(alert.report, source, delivery.receivedAt),
    ...(weaker.run === undefined ? {} : { alsoReportedBy: [weaker.run] }),
  };
  const { run, change } = await planRun(ports, definition, {
    processId: PROCESS,
    title: incident.title,
    leadOrganizationId: source.leadOrganizationId,
    // What it is to the data is for triage to say.
    parties: [{ organizationId: organization.id, legalRole: 'other' }],
    data: { incident },
    actor: actorOf(found),
  });
  const { deliveryId } = delivery;
  const waiting = [...(key?.waiting ?? []), ...weaker.waiting]
    .slice(0, MOST_WAITING)
    .map((each) => outboxWrite(ports, { kind: 'take-delivery', runId: '', ...each }));
  const committed = await commitRun(ports, run, {
    ...change,
    writes: [
      ...change.writes,
      ...incidentWrites(run, incident, key, { sourceId: source.id, deliveryId }),
      ...takenWrites(found, run.id, 'started'),
      ...(inStep ? weaker.seen : []),
      ...waiting,
    ],
  });
  return committed === 'conflict' ? committed : { result: 'started', runId: run.id };
}

/** Kept where the run that comes later finds it: a backlog may arrive newest first. */
async function keep(ports: TakePorts, found: Found, reason: string): Promise<TakeResult | 'conflict'> {
  const { delivery, alert, source, key } = found;
  const { sourceId, deliveryId } = delivery;
  const expiresAt = later(ports.now(), KEPT_MS);
  const kept: Delivery = { ...delivery, status: 'kept', reason, expiresAt, version: delivery.version + 1 };
  const waiting = [...othersWaiting(key, delivery), { sourceId, deliveryId }].slice(-MOST_WAITING);
  const place = key ?? {
    organizationId: source.organizationId,
    key: claimOf({ key: delivery.incidentKey, unauthenticated: !isAuthenticated(source) }),
    open: false,
    version: 0,
  };
  const opened = delivery.phase === 'opens' ? { opened: true as const } : {};
  const gravest = delivery.phase === 'resolves' ? key?.gravest : graver(key?.gravest, delivery.severity);
  const after: IncidentKey = {
    ...place,
    ...opened,
    ...(gravest === undefined ? {} : { gravest }),
    open: false,
    waiting,
    version: place.version + 1,
  };
  const committed = await ports.store.commit({
    writes: [
      { entity: 'delivery', before: delivery, after: kept },
      { entity: 'alert', before: alert, after: { ...alert, expiresAt, version: alert.version + 1 } },
      key === undefined ? { entity: 'incidentKey', after } : { entity: 'incidentKey', before: key, after },
    ],
    events: [],
  });
  return committed === 'conflict' ? committed : { result: 'kept' };
}

function othersWaiting(key: IncidentKey | undefined, own: Delivery): NonNullable<IncidentKey['waiting']> {
  return (key?.waiting ?? []).filter(
    ({ sourceId, deliveryId }) => sourceId !== own.sourceId || deliveryId !== own.deliveryId,
  );
}

/** A delivery that has a run stays as long as the run does. */
function takenWrites({ delivery, alert }: Found, runId: string, effect: 'started' | 'attached'): Write[] {
  const { reason: _reason, expiresAt, ...rest } = delivery;
  const after: Delivery = { ...rest, status: 'taken', runId, effect, version: delivery.version + 1 };
  const { expiresAt: _alertExpires, ...lasting } = alert;
  return [
    { entity: 'delivery', before: delivery, after },
    ...(expiresAt === undefined
      ? []
      : [{ entity: 'alert' as const, before: alert, after: { ...lasting, version: alert.version + 1 } }]),
  ];
}

function actorOf({ source }: Found): Actor {
  return { kind: 'source', sourceId: source.id, organizationId: source.organizationId };
}
