import { CodedError } from '../../core/rules/coded-error.ts';
import type { Scheme } from '../../core/rules/incident-sources/senders.ts';
import { verifyBearer } from './bearer.ts';
import { verifyGrafana } from './grafana.ts';
import { verifyHubSignature } from './hub-signature.ts';
import { verifyPagerDuty } from './pager-duty.ts';
import type { WebhookCheck, WebhookMessage, WebhookRefusal } from './signed-content.ts';
import { verifyStandardWebhookV1a } from './standard-webhook-v1a.ts';
import { verifyStandardWebhook } from './standard-webhook.ts';

export interface DeliveryToCheck {
  scheme: Scheme;
  /** Names in small letters. */
  headers: Readonly<Record<string, string | undefined>>;
  rawBody: Uint8Array;
  now: string;
  /** Grafana's, where one is configured. */
  timestampHeader?: string;
}

/** `secret`: which of those given it was. */
export type DeliveryCheck = { result: 'ok'; secret: number } | { result: 'refused'; reason: WebhookRefusal };

/**
 * Checks a delivery in the way of its sender. Any of the secrets may be the one: all are tried, so that time says
 * nothing of which. Throws `webhook.bad-secret` (our fault) when one is unusable or there is none.
 */
export function checkDelivery(delivery: DeliveryToCheck, secrets: string[]): DeliveryCheck {
  if (secrets.length === 0) throw new CodedError('webhook.bad-secret', 'no secret to check with');
  const checks = secrets.map((secret) => checkWith(delivery, secret));
  const secret = checks.findIndex(({ result }) => result === 'ok');
  if (secret >= 0) return { result: 'ok', secret };
  const [first = { result: 'refused', reason: 'no-signature' } as const] = checks;
  return { result: 'refused', reason: first.result === 'refused' ? first.reason : 'wrong-signature' };
}

function checkWith(delivery: DeliveryToCheck, secret: string): WebhookCheck {
  const { scheme, headers, rawBody, now, timestampHeader } = delivery;
  switch (scheme) {
    case 'standard-v1':
      return verifyStandardWebhook({ secrets: [secret], ...standardMessage(headers, rawBody), now });
    case 'standard-v1a':
      return verifyStandardWebhookV1a({ publicKeys: [secret], ...standardMessage(headers, rawBody), now });
    case 'pagerduty':
      return verifyPagerDuty(secret, headers['x-pagerduty-signature'], rawBody);
    case 'hub-signature':
      return verifyHubSignature(secret, headers['x-hub-signature'], rawBody);
    case 'hub-signature-256':
      return verifyHubSignature(secret, headers['x-hub-signature-256'], rawBody);
    case 'grafana':
      return verifyGrafana(
        secret,
        headers['x-grafana-alerting-signature'],
        rawBody,
        timestampHeader === undefined ? undefined : { timestamp: headers[timestampHeader], now },
      );
    case 'bearer':
      return verifyBearer(secret, headers.authorization);
    case 'aws-event':
      // Nothing that comes over HTTP can come from there.
      return { result: 'refused', reason: 'no-signature' };
  }
}

/** Svix writes the same headers with its own prefix; one set must be whole, so none is mixed from both. */
export function standardMessage(
  headers: DeliveryToCheck['headers'],
  rawBody: Uint8Array,
): WebhookMessage & { signatureHeader: string | undefined } {
  const prefix =
    headers['webhook-signature'] === undefined && headers['svix-signature'] !== undefined
      ? 'svix'
      : 'webhook';
  return {
    id: headers[`${prefix}-id`],
    timestamp: headers[`${prefix}-timestamp`],
    signatureHeader: headers[`${prefix}-signature`],
    rawBody,
  };
}
