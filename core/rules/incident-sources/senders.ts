import { readAlertGroup } from './alertmanager.ts';
import { readCloudEvents, type Headers } from './cloud-events.ts';
import { readGitHub } from './git-hub.ts';
import { readIncidentIo } from './incident-io.ts';
import { readJira } from './jira.ts';
import { readDatadog } from './datadog.ts';
import { readOwnFormat } from './own-format.ts';
import { readPagerDuty } from './pager-duty.ts';
import type { Reading, Severity } from './report.ts';

/** How a delivery shows where it comes from (adapters/webhooks). */
export type Scheme =
  | 'standard-v1'
  | 'standard-v1a'
  | 'pagerduty'
  | 'hub-signature'
  | 'hub-signature-256'
  | 'grafana'
  | 'bearer'
  /** No webhook: AWS hands the event over itself. */
  | 'aws-event';

/** Whether a source's secret is made here, or by the other side and pasted here. */
export type SecretOrigin = 'ours' | 'theirs' | 'none';

export interface Sender {
  /** As people know it. */
  name: string;
  scheme: Scheme;
  secret: SecretOrigin;
  read: (body: unknown, headers: Headers) => Reading;
  /** What answers a bad signature where the sender's own guidance asks for another than 401. */
  refusedWith?: 403;
  /** Its names of incidents are its own: another instance of the same tool uses the same for another incident. */
  ownNames?: true;
  /** The least severity that starts a case unless the source says otherwise. */
  startsFrom?: Severity;
}

const nothing = (): Reading => ({ result: 'nothing' });

/** Every kind of sender there is. */
export const SENDERS = {
  standard: {
    name: 'Your own system, signed (Standard Webhooks)',
    scheme: 'standard-v1',
    secret: 'ours',
    read: readOwnFormat,
  },
  'standard-v1a': {
    name: 'Your own system, signed with its own key (Standard Webhooks, Ed25519)',
    scheme: 'standard-v1a',
    secret: 'theirs',
    read: readOwnFormat,
  },
  bearer: { name: 'A system that cannot sign', scheme: 'bearer', secret: 'ours', read: readOwnFormat },
  datadog: { name: 'Datadog', scheme: 'bearer', secret: 'ours', read: readDatadog },
  pagerduty: {
    name: 'PagerDuty',
    scheme: 'pagerduty',
    secret: 'theirs',
    read: readPagerDuty,
    refusedWith: 403,
  },
  'incident-io': { name: 'incident.io', scheme: 'standard-v1', secret: 'theirs', read: readIncidentIo },
  jira: { name: 'Jira', scheme: 'hub-signature', secret: 'ours', read: readJira },
  github: {
    name: 'GitHub',
    scheme: 'hub-signature-256',
    secret: 'ours',
    read: readGitHub,
    startsFrom: 'high',
  },
  grafana: {
    name: 'Grafana, signed',
    scheme: 'grafana',
    secret: 'ours',
    read: readAlertGroup('grafana'),
    ownNames: true,
  },
  'grafana-bearer': {
    name: 'Grafana, with a token',
    scheme: 'bearer',
    secret: 'ours',
    read: readAlertGroup('grafana'),
    ownNames: true,
  },
  alertmanager: {
    name: 'Prometheus Alertmanager',
    scheme: 'bearer',
    secret: 'ours',
    read: readAlertGroup('alertmanager'),
    ownNames: true,
  },
  cloudevents: {
    name: 'CloudEvents, signed (Standard Webhooks)',
    scheme: 'standard-v1',
    secret: 'ours',
    read: readCloudEvents,
  },
  'cloudevents-v1a': {
    name: 'CloudEvents, signed with its own key (Standard Webhooks, Ed25519)',
    scheme: 'standard-v1a',
    secret: 'theirs',
    read: readCloudEvents,
  },
  'cloudevents-bearer': {
    name: 'CloudEvents, with a token',
    scheme: 'bearer',
    secret: 'ours',
    read: readCloudEvents,
  },
  aws: {
    name: 'Amazon GuardDuty and AWS Security Hub',
    scheme: 'aws-event',
    secret: 'none',
    read: nothing,
    startsFrom: 'high',
  },
} as const satisfies Record<string, Sender>;

export type SenderKind = keyof typeof SENDERS;
export const SENDER_KINDS = Object.keys(SENDERS).filter(isSenderKind);

export function isSenderKind(kind: string): kind is SenderKind {
  return Object.hasOwn(SENDERS, kind);
}

/** How a source sends; those of before had one way only. */
export function senderOf(source: { sender?: SenderKind }): Sender {
  return SENDERS[source.sender ?? 'standard'];
}

/** A token shows that the sender was told it once; a signature, that nobody changed what it says. */
export function isAuthenticated(source: { sender?: SenderKind }): boolean {
  return senderOf(source).scheme !== 'bearer';
}
