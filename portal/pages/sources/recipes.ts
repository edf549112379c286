import type { SenderKind } from '../../../core/rules/incident-sources/senders.ts';

export interface Recipe {
  steps: string[];
  /** To be pasted at the sender's. */
  template?: { title: string; text: string };
}

const OWN_STEPS = [
  'Post JSON to the address above: type "incident.created", "incident.updated" or "incident.resolved", a timestamp, and data with id, title, summary and, if known, occurredAt, detectedAt, severity and url.',
  'Use the same data.id for everything about one incident.',
];

const STANDARD_SIGNING =
  'Sign each attempt by Standard Webhooks 1.0.0 in the headers webhook-id, webhook-timestamp and webhook-signature.';

const CLOUD_EVENTS =
  'Send CloudEvents 1.0 over HTTP: one event, a batch of up to twenty, or binary mode. The handshake with OPTIONS is answered.';

const DATADOG_TEMPLATE = JSON.stringify(
  {
    type: 'incident.created',
    timestamp: '$DATE_POSIX',
    data: { id: '$ALERT_CYCLE_KEY', title: '$EVENT_TITLE', summary: '$TEXT_ONLY_MSG', url: '$LINK' },
  },
  null,
  2,
);

/** What to do at the sender's, step by step. The address and the secret stand on the same page. */
export const RECIPES: Readonly<Record<SenderKind, Recipe>> = {
  standard: {
    steps: [...OWN_STEPS, `${STANDARD_SIGNING} Version v1, with the secret (whsec_…) shown here once.`],
  },
  'standard-v1a': {
    steps: [...OWN_STEPS, `${STANDARD_SIGNING} Version v1a (Ed25519). Paste your public key (whpk_…) here.`],
  },
  bearer: {
    steps: [
      ...OWN_STEPS,
      'Send the token in the header Authorization, as "Bearer", a space and the token.',
      'Whoever reads the token can send in its name. Cases that begin this way are marked "source not authenticated", and triage is told to check.',
    ],
  },
  datadog: {
    steps: [
      'In Datadog open Integrations, Webhooks, and add a webhook with the address above.',
      'Add the custom header {"Authorization": "Bearer <the token>"} and paste the payload below.',
      'Mention the webhook in the monitors that may mean a breach. Security signals are not sent to webhooks.',
    ],
    template: { title: 'Payload for Datadog', text: DATADOG_TEMPLATE },
  },
  pagerduty: {
    steps: [
      'In PagerDuty open Integrations, Generic Webhooks (v3), and add a subscription with the address above.',
      'Choose the events incident.triggered, incident.acknowledged, incident.resolved and incident.reopened.',
      'PagerDuty shows the secret once: paste it here at once, and then send a test from there. What comes before is refused, and PagerDuty does not send it again.',
    ],
  },
  'incident-io': {
    steps: [
      'In incident.io open Settings, Webhooks, and add an endpoint with the address above.',
      'Choose the events of incidents: created, updated, status updated. Private incidents come without their title; it is asked at triage.',
      'Copy the signing secret (whsec_…) of the endpoint and paste it here.',
    ],
  },
  jira: {
    steps: [
      'In Jira open System, WebHooks, and create a webhook with the address above and the secret shown here once.',
      'Limit it with a JQL filter to the issues that may mean a breach, and choose issue created, updated and deleted.',
      'Only webhooks that an administrator makes are signed; those of automation rules are not.',
    ],
  },
  github: {
    steps: [
      'In the organization or repository open Settings, Webhooks, and add one with the address above, content type application/json and the secret shown here once.',
      'Choose the events: security advisories, secret scanning alerts, Dependabot alerts.',
      'GitHub does not send again by itself what failed: use "Redeliver" in its list of recent deliveries.',
    ],
  },
  grafana: {
    steps: [
      'In Grafana open Alerting, Contact points, and add a webhook with the address above (version 12 or later).',
      'Under HMAC signature enter the secret shown here once. Also set a header for the timestamp, the same as here: then an old message cannot be sent again.',
      'Leave the message and the payload as they are.',
    ],
  },
  'grafana-bearer': {
    steps: [
      'In Grafana open Alerting, Contact points, and add a webhook with the address above.',
      'As authorization header choose the scheme "Bearer" and enter the token as credentials.',
    ],
  },
  alertmanager: {
    steps: [
      'Add a receiver with webhook_configs: url is the address above, and http_config.authorization.credentials the token.',
      'Route only alerts to it that may mean a breach, and keep send_resolved on.',
    ],
    template: {
      title: 'Receiver for alertmanager.yml',
      text: 'receivers:\n  - name: privacy\n    webhook_configs:\n      - url: <the address above>\n        send_resolved: true\n        http_config:\n          authorization:\n            credentials: <the token>',
    },
  },
  cloudevents: {
    steps: [CLOUD_EVENTS, `${STANDARD_SIGNING} Version v1, with the secret (whsec_…) shown here once.`],
  },
  'cloudevents-v1a': {
    steps: [CLOUD_EVENTS, `${STANDARD_SIGNING} Version v1a (Ed25519). Paste your public key (whpk_…) here.`],
  },
  'cloudevents-bearer': {
    steps: [CLOUD_EVENTS, 'Send the token in the header Authorization, as "Bearer", a space and the token.'],
  },
  aws: {
    steps: [
      'Nothing has to be entered at AWS: findings of this account reach clause8 over EventBridge in the account where clause8 runs.',
      'Let GuardDuty and Security Hub of your account report to that account (delegated administrator).',
      'High and critical findings start cases; lesser ones are kept here and join the case of their incident.',
      'To try it, let GuardDuty make sample findings: they are listed here as tests and start nothing.',
    ],
  },
};
