import { PROBLEMS } from './problems.ts';
import { refused, type WebhookAnswer } from './webhook-answer.ts';
import type { WebhookRequest } from './webhook-event.ts';

const ORIGIN = /^[a-z0-9*]([a-z0-9.:*-]{0,251}[a-z0-9*])?$/i;
/** Deliveries a minute that a sender may make; the firewall allows more. */
const RATE = '600';

/**
 * CloudEvents' validation of the endpoint (HTTP 1.1 web hooks, section 4): whoever asks may send, since the signature
 * decides what is taken. Every address answers the same, so none gives away which sources there are.
 */
export function answerHandshake({ headers }: WebhookRequest): WebhookAnswer {
  const origin = headers['webhook-request-origin'];
  if (origin === undefined || !ORIGIN.test(origin)) return refused(PROBLEMS.badOrigin);
  return {
    statusCode: 200,
    headers: {
      allow: 'POST',
      'cache-control': 'no-store',
      'webhook-allowed-origin': origin,
      ...(headers['webhook-request-rate'] === undefined ? {} : { 'webhook-allowed-rate': RATE }),
    },
    body: '',
  };
}
