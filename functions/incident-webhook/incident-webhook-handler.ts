import { createHash } from 'node:crypto';
import { verifyStandardWebhook } from '../../adapters/webhooks/standard-webhook.ts';
import {
  receiveIncident,
  type ReceiveIncidentPorts,
  type ReceiveIncidentResult,
} from '../../core/actions/receive-incident.ts';
import { secretsOf } from '../../core/actions/source-secret.ts';
import type { Ports } from '../../core/ports.ts';
import { IncidentBody, incidentFromBody } from '../../core/rules/breach/incident.ts';
import type { Source } from '../../core/rules/source.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { maskSecrets } from './mask-secrets.ts';
import { PROBLEMS } from './problems.ts';
import { accepted, refused, type WebhookAnswer, type WebhookProblem } from './webhook-answer.ts';
import { rawBodyOf, WebhookEvent } from './webhook-event.ts';

const MAX_BYTES = 256 * 1024;

type Needs = ReceiveIncidentPorts &
  Pick<Ports, 'vault'> & {
    store: ReceiveIncidentPorts['store'] & Pick<Ports['store'], 'source'>;
    log: Log;
  };

/**
 * Takes a delivery in this order: size, source, signature over the raw bytes and its time, JSON, fields, and then one
 * transaction. Whatever fails on our side is a 500, so that the sender comes again and no alert is lost.
 */
export function createIncidentWebhookHandler(ports: Needs): (event: unknown) => Promise<WebhookAnswer> {
  return async (event) => {
    try {
      return await take(ports, parseEvent(WebhookEvent, event));
    } catch (error) {
      ports.log.error(LOG.failed, { error: error instanceof Error ? error.name : 'unknown' });
      return refused(PROBLEMS.ourFault);
    }
  };
}

async function take(ports: Needs, event: WebhookEvent): Promise<WebhookAnswer> {
  const rawBody = rawBodyOf(event);
  if (rawBody.length > MAX_BYTES) return refuse(ports, PROBLEMS.tooLarge, {});
  const source = await ports.store.source(event.pathParameters.source);
  // Whoever cannot sign learns nothing, not even which sources there are.
  if (source?.organizationId !== event.pathParameters.organization)
    return refuse(ports, PROBLEMS.badSignature, { reason: 'unknown-source' });
  const facts = { sourceId: source.id };

  const deliveryId = event.headers['webhook-id'] ?? '';
  const checked = verifyStandardWebhook({
    secrets: await secretsOf(ports.vault, source, ports.now()),
    id: deliveryId,
    timestamp: event.headers['webhook-timestamp'],
    signatureHeader: event.headers['webhook-signature'],
    rawBody,
    now: ports.now(),
  });
  if (checked.result === 'refused')
    return refuse(ports, PROBLEMS.badSignature, { ...facts, reason: checked.reason });
  if (!source.enabled) return refuse(ports, PROBLEMS.disabledSource, facts);

  const json = parseJson(rawBody);
  if (json === undefined) return refuse(ports, PROBLEMS.notJson, facts);
  // Nothing behind this line knows what was masked: the run and its dossier keep what they are given.
  const masked = maskSecrets(json.value);
  const body = IncidentBody.safeParse(masked);
  if (!body.success) {
    const errors = body.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      message: issue.message,
    }));
    return refuse(ports, { ...PROBLEMS.badBody, errors }, facts);
  }
  const received = { at: ports.now(), sourceId: source.id, organizationId: source.organizationId };
  const taken = await receiveIncident(ports, {
    source,
    deliveryId,
    bodySha256: createHash('sha256').update(rawBody).digest('hex'),
    maskedBody: JSON.stringify(masked),
    incident: incidentFromBody(body.data, received),
  });
  return answerOf(ports, source, deliveryId, taken);
}

function answerOf(
  ports: Needs,
  source: Source,
  deliveryId: string,
  taken: ReceiveIncidentResult,
): WebhookAnswer {
  const facts = { sourceId: source.id, deliveryId, result: taken.result };
  if (taken.result === 'different-body') {
    ports.log.warn(LOG.webhookConflict, facts);
    return refused(PROBLEMS.differentBody);
  }
  ports.log.info(LOG.webhookTaken, { ...facts, runId: taken.runId });
  return accepted(taken.result === 'duplicate' ? 200 : 202, { result: taken.result, run: taken.runId });
}

function refuse(
  ports: Needs,
  problem: WebhookProblem,
  facts: { sourceId?: string; reason?: string },
): WebhookAnswer {
  ports.log.warn(LOG.webhookRefused, { ...facts, status: problem.status, code: problem.code });
  return refused(problem);
}

/** Parsed JSON, or undefined; bytes that are no UTF-8 are no JSON. */
function parseJson(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { value };
  } catch {
    return undefined;
  }
}
