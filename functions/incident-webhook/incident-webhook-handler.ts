import {
  acceptDelivery,
  type AcceptPorts,
  type AcceptResult,
} from '../../core/actions/incident/accept-delivery.ts';
import type { Ports } from '../../core/ports.ts';
import type { Store } from '../../core/ports/store.ts';
import { senderOf } from '../../core/rules/incident-sources/senders.ts';
import type { Source } from '../../core/rules/source.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { answerHandshake } from './handshake.ts';
import { createNotes, type Notes } from './notes.ts';
import { PROBLEMS } from './problems.ts';
import { readDelivery, type ReadEvent } from './read-delivery.ts';
import { verify, type Verified } from './verify.ts';
import { accepted, refused, type WebhookAnswer, type WebhookProblem } from './webhook-answer.ts';
import { requestOf, WebhookEvent, type WebhookRequest } from './webhook-event.ts';

const MAX_BYTES = 256 * 1024;

type Needs = Omit<AcceptPorts, 'store'> &
  Pick<Ports, 'vault'> & {
    store: AcceptPorts['store'] & Pick<Store, 'source' | 'noteSource'>;
    log: Log;
  };
type Door = Needs & { notes: Notes };

/**
 * Takes a delivery in this order: size, source, signature over the raw bytes and its time, JSON, fields, and then one
 * transaction; the run is the relay's work. Whatever fails on our side is a 5xx, so that the sender comes again and no
 * alert is lost.
 */
export function createIncidentWebhookHandler(ports: Needs): (event: unknown) => Promise<WebhookAnswer> {
  const door = { ...ports, notes: createNotes(ports) };
  return async (event) => {
    try {
      const request = requestOf(parseEvent(WebhookEvent, event));
      return request.method === 'OPTIONS' ? answerHandshake(request) : await receive(door, request);
    } catch (error) {
      ports.log.error(LOG.failed, { error: error instanceof Error ? error.name : 'unknown' });
      return refused(PROBLEMS.ourFault);
    }
  };
}

async function receive(door: Door, request: WebhookRequest): Promise<WebhookAnswer> {
  if (request.rawBody.length > MAX_BYTES) return refuse(door, PROBLEMS.tooLarge, {});
  const source = await door.store.source(request.source);
  // Whoever cannot sign learns nothing, not even which sources there are.
  if (source?.organizationId !== request.organization)
    return refuse(door, PROBLEMS.badSignature, { reason: 'unknown-source' });
  const verified = await verify(door, source, request);
  if (verified.result === 'refused') return refuseUnsigned(door, source, verified.reason);
  if (!source.enabled) return refuse(door, PROBLEMS.disabledSource, { source, reason: 'paused' });
  return take(door, source, request, verified);
}

/** Before its secret is entered nobody can sign for a source: then it is answered as if there were none. */
function refuseUnsigned(door: Door, source: Source, reason: string): Promise<WebhookAnswer> {
  if (source.awaitsSecret === true)
    return refuse(door, PROBLEMS.badSignature, { source, reason: 'no-secret-yet' });
  const status = senderOf(source).refusedWith ?? PROBLEMS.badSignature.status;
  return refuse(door, { ...PROBLEMS.badSignature, status }, { source, reason });
}

async function take(
  door: Door,
  source: Source,
  request: WebhookRequest,
  { test, since }: Extract<Verified, { result: 'ok' }>,
): Promise<WebhookAnswer> {
  const read = readDelivery(source, request);
  if (read.result === 'refused') return refuse(door, read.problem, { source, reason: read.problem.code });
  const used = since === undefined ? undefined : door.notes.used(source.id, since);
  if (read.result === 'nothing') {
    await Promise.all([used, door.notes.count(source.id, 'ignored')]);
    return accepted(200, { result: 'ignored' });
  }
  const [results] = await Promise.all([
    Promise.all(read.events.map((event) => acceptEvent(door, source, event, test))),
    used,
  ]);
  return answerOf(results);
}

async function acceptEvent(
  door: Door,
  source: Source,
  event: ReadEvent,
  test: boolean,
): Promise<AcceptResult> {
  const isTest = test || event.report.sample === true;
  const result = await acceptDelivery(door, { source, ...event, test: isTest });
  const facts = { sourceId: source.id, deliveryId: event.deliveryId, result: result.result };
  if (result.result === 'different-body') door.log.warn(LOG.webhookConflict, facts);
  else door.log.info(LOG.webhookTaken, facts);
  if (result.result === 'different-body') await door.notes.count(source.id, 'conflict');
  if (result.result === 'duplicate') await door.notes.count(source.id, 'duplicate');
  return result;
}

/** One answer for all events of a delivery: what must be mended comes before what was taken. */
function answerOf(results: AcceptResult[]): WebhookAnswer {
  if (results.some(({ result }) => result === 'different-body')) return refused(PROBLEMS.differentBody);
  const fresh = results.find(({ result }) => result !== 'duplicate');
  const said = fresh ?? results[0];
  const run = results.length === 1 && said !== undefined && 'runId' in said ? said.runId : undefined;
  return accepted(fresh === undefined ? 200 : 202, {
    result: said?.result ?? 'ignored',
    ...(run === undefined ? {} : { run }),
    ...(results.length > 1 ? { events: results.length } : {}),
  });
}

async function refuse(
  door: Door,
  problem: WebhookProblem,
  { source, reason }: { source?: Source; reason?: string },
): Promise<WebhookAnswer> {
  const facts = { sourceId: source?.id, reason, status: problem.status, code: problem.code };
  door.log.warn(LOG.webhookRefused, facts);
  if (source !== undefined) await door.notes.count(source.id, `refused:${reason ?? problem.code}`);
  return refused(problem);
}
