import { createHash } from 'node:crypto';
import { standardMessage } from '../../adapters/webhooks/check-delivery.ts';
import { mediaTypeOf } from '../../core/rules/incident-sources/cloud-events.ts';
import { maskedBody, maskedReport } from '../../core/rules/incident-sources/masked.ts';
import type { Event, FieldProblem, Report } from '../../core/rules/incident-sources/report.ts';
import { senderOf } from '../../core/rules/incident-sources/senders.ts';
import type { Source } from '../../core/rules/source.ts';
import { PROBLEMS } from './problems.ts';
import type { WebhookProblem } from './webhook-answer.ts';
import type { WebhookRequest } from './webhook-event.ts';

/** An event ready to be taken in. */
export interface ReadEvent {
  deliveryId: string;
  bodySha256: string;
  report: Report;
  body: string;
}

export type ReadDelivery =
  | { result: 'events'; events: ReadEvent[] }
  | { result: 'nothing' }
  | { result: 'refused'; problem: WebhookProblem };

/** Far more than any alert has; without an end, whatever walks through a body could be made to fail. */
const MOST_LEVELS = 200;
const TOO_DEEP: FieldProblem = {
  field: '(body)',
  message: `Must not be nested deeper than ${MOST_LEVELS} levels.`,
};

const SAFE_ID = /^[\x21-\x7e]{1,256}$/;

/** What a verified delivery says. Nothing before this has looked into the body. */
export function readDelivery(source: Source, request: WebhookRequest): ReadDelivery {
  if (!isJsonType(request)) return { result: 'refused', problem: PROBLEMS.otherMedia };
  const json = parseJson(request.rawBody);
  if (json === undefined) return { result: 'refused', problem: PROBLEMS.notJson };
  if (isDeeperThan(MOST_LEVELS, json.value)) return { result: 'refused', problem: badBody([TOO_DEEP]) };
  const reading = senderOf(source).read(json.value, request.headers);
  if (reading.result === 'bad') return { result: 'refused', problem: badBody(reading.problems) };
  if (reading.result === 'nothing') return reading;
  return {
    result: 'events',
    events: reading.events.map((event) => readEvent(source, request, json.value, event)),
  };
}

function readEvent(source: Source, request: WebhookRequest, body: unknown, event: Event): ReadEvent {
  const whole = hashOf(request.rawBody);
  return {
    deliveryId: idOf(source, request, event) ?? `sha256_${whole}`,
    // An event of a batch is the same when it comes again in another batch.
    bodySha256: event.part === undefined ? whole : hashOf(Buffer.from(JSON.stringify(event.part))),
    report: maskedReport({ ...event.report, key: keyOfIncident(source, event) }),
    body: maskedBody(event.part ?? body),
  };
}

function keyOfIncident(source: Source, { report: { key } }: Event): string {
  return senderOf(source).ownNames === true ? `${key}@${source.id}` : key;
}

/** Only ids that are signed; with another, the same delivery could be sent once more under a new id. */
function idOf(source: Source, { headers, rawBody }: WebhookRequest, event: Event): string | undefined {
  const { scheme } = senderOf(source);
  const standard = scheme === 'standard-v1' || scheme === 'standard-v1a';
  const signed = standard ? standardMessage(headers, rawBody).id : undefined;
  const id = event.unsigned === true ? (signed ?? event.id) : (event.id ?? signed);
  return id !== undefined && SAFE_ID.test(id) ? id : undefined;
}

function isJsonType({ headers }: WebhookRequest): boolean {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== '' && encoding.toLowerCase() !== 'identity') return false;
  const type = mediaTypeOf(headers);
  if (type !== '' && !/^application\/(json|[\w.+-]+\+json)$/.test(type)) return false;
  const charset = /;\s*charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset === undefined || /^(utf-?8|us-ascii)$/i.test(charset);
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner: unknown) => isDeeperThan(levels - 1, inner));
}

function badBody(errors: FieldProblem[]): WebhookProblem {
  return { ...PROBLEMS.badBody, errors };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
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
