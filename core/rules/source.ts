/** A sender of incident webhooks, owned by one organization. */
export interface Source {
  id: string;
  organizationId: string;
  /** The ecosystem's lead: coordinates the runs this source starts. */
  leadOrganizationId: string;
  name: string;
  enabled: boolean;
  /** Sealed `whsec_…` secrets: the current one, and the previous one while both are accepted. */
  current: { sealed: string; since: string };
  previous?: { sealed: string; until: string };
  version: number;
}

/** One delivery of a source, kept so that the same delivery has one effect. */
export interface Delivery {
  sourceId: string;
  deliveryId: string;
  bodySha256: string;
  receivedAt: string;
  runId: string;
  /** The alert as received, secrets masked, kept as evidence. */
  body: string;
  /** Whether it started the run or joined an open one. */
  effect: 'started' | 'attached';
}

/** Which open run an incident belongs to: one per organization and incident key. */
export interface IncidentKey {
  organizationId: string;
  key: string;
  runId: string;
  open: boolean;
  version: number;
}
