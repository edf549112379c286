/** Signature scheme of Standard Webhooks: `v1a` Ed25519, `v1` HMAC-SHA256. */
export const ENDPOINT_SCHEMES = ['v1a', 'v1'] as const;
export type EndpointScheme = (typeof ENDPOINT_SCHEMES)[number];

/** A key that signs what is sent to one endpoint. */
export interface EndpointKey {
  /** Names the key in the published document. */
  kid: string;
  /** `whsk_…` or `whsec_…`, sealed. */
  sealed: string;
  /** `whpk_…`, for `v1a`. */
  publicKey?: string;
  since: string;
}

/** An address of a partner that is told what happens in the runs of an organization. */
export interface Endpoint {
  id: string;
  organizationId: string;
  name: string;
  /** https only. */
  url: string;
  scheme: EndpointScheme;
  /** Types it wants; empty means all. */
  types: string[];
  enabled: boolean;
  /** What happened before is not announced to it. */
  createdAt: string;
  /** Why it was switched off by itself. */
  disabledBecause?: 'gone' | 'failing';
  current: EndpointKey;
  /** Both sign until then. */
  previous?: EndpointKey & { until: string };
  /** Since when every try has failed. */
  failingSince?: string;
  /** How many tries that were, and how many of them were not answered in time; counted as far as it matters. */
  failures?: number;
  unanswered?: number;
  /** It does not answer: what is for it is held back, and one message at a time is tried. */
  resting?: {
    nextTryAt: string;
    /** The announcement that is being tried. */
    probe?: string;
  };
  /** When the sweep looks at it: to have the next one tried, or to let go what was held back. */
  nextAt?: string;
  version: number;
}

/** One try to deliver. Holds at most a kilobyte of what the receiver answered. */
export interface Attempt {
  at: string;
  milliseconds: number;
  status?: number;
  error?: string;
  answer?: string;
}

/** One message to one endpoint. */
export interface Announcement {
  /** Made of the endpoint, the run and the event's number: the same event is one announcement. Also the `webhook-id`. */
  id: string;
  endpointId: string;
  organizationId: string;
  /** Dot-separated, e.g. `task.opened`. */
  type: string;
  at: string;
  /** The body that is signed and sent: ids, deadline and link, never facts. */
  body: string;
  status: 'waiting' | 'delivered' | 'dead';
  /** The newest ones, oldest first. */
  attempts: Attempt[];
  /** Failed tries since it was last begun: where it is in the retry plan. */
  tries: number;
  /** To be sent now, by whoever reads the stream; absent while it waits for its next try. */
  ready?: true;
  /** Held back until its endpoint answers again; no try is used up. */
  held?: true;
  /** When the sweep looks at it: to have it sent (again). */
  nextAt?: string;
  /** The table may drop it then. */
  expiresAt: string;
  version: number;
}
