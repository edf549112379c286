import type { Phase, Report, Severity } from './incident-sources/report.ts';
import type { SenderKind } from './incident-sources/senders.ts';

/** A sender of incident webhooks, owned by one organization. */
export interface Source {
  id: string;
  organizationId: string;
  /** The ecosystem's lead: coordinates the runs this source starts. */
  leadOrganizationId: string;
  name: string;
  enabled: boolean;
  /** Absent: our own format, signed by Standard Webhooks `v1`. */
  sender?: SenderKind;
  /** The least severity that starts a run; absent: what the kind of sender says. */
  startsFrom?: Severity;
  /** Of Grafana: the header in which it is told to send the time it signs. Small letters. */
  timestampHeader?: string;
  /** The other side makes the secret, and it has not been pasted here yet. */
  awaitsSecret?: true;
  /** Sealed secrets (or the sender's public key): the current one, and the previous one while both are accepted. */
  current: { sealed: string; since: string };
  previous?: { sealed: string; since?: string; until: string };
  /** What a test from the portal is signed with; such a delivery starts nothing. */
  test?: { sealed: string; until: string };
  version: number;
}

/**
 * One event that a source delivered, kept so that the same has one effect.
 * `waiting`: taken in, the relay has not come to it · `taken`: it started a run or joined one · `kept`: it starts
 * nothing and there is no run yet that it belongs to · `failed`: it could not be taken · `test`: starts nothing.
 */
export interface Delivery {
  sourceId: string;
  deliveryId: string;
  bodySha256: string;
  receivedAt: string;
  status: 'waiting' | 'taken' | 'kept' | 'failed' | 'test';
  /** What it says, in short. */
  incidentKey: string;
  phase: Phase;
  title: string;
  severity?: Severity;
  runId?: string;
  /** Whether it started the run or joined an open one. */
  effect?: 'started' | 'attached';
  /** Why it was only kept, or failed, in words for people. */
  reason?: string;
  /** May be dropped after this, as long as no run has it. */
  expiresAt?: string;
  version: number;
}

/** What a delivery said, kept beside it once and for all, secrets masked. */
export interface Alert {
  sourceId: string;
  deliveryId: string;
  report: Report;
  /** The body as received, as JSON. */
  body: string;
  expiresAt?: string;
  version: number;
}

/** Which run an incident belongs to: one per organization and name under which it claims (`claimOf`). */
export interface IncidentKey {
  organizationId: string;
  key: string;
  /** Absent while alerts wait for their run. */
  runId?: string;
  open: boolean;
  /** Alerts that came before the one that starts the run (a backlog, newest first): they join it. */
  waiting?: { sourceId: string; deliveryId: string }[];
  /** One of those says that the incident began; it was not severe enough then. */
  opened?: true;
  /** The highest severity that those name who do not say that it is over. */
  gravest?: Severity;
  version: number;
}

/** What a paused source was sent, and what one was sent whose sender's secret is not entered yet. */
export const REFUSED_WHILE_PAUSED = 'refused:paused';
export const REFUSED_FOR_WANT_OF_SECRET = 'refused:no-secret-yet';

/** What is counted about a source instead of being kept one by one. */
export interface SourceNote {
  sourceId: string;
  /** `duplicate`, `ignored`, `refused:<why>`, `conflict`, `secret:<since>`. */
  what: string;
  count: number;
  lastAt: string;
}
