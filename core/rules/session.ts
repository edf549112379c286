/** A signed-in browser. The cookie holds the id; the table only its SHA-256. */
export interface Session {
  idHash: string;
  personId: string;
  /** Secret bound to the session, for forms (CSRF). */
  formSecret: string;
  createdAt: string;
  expiresAt: string;
  /** A Slack workspace that this browser has set out to connect. */
  connecting?: { stateHash: string; organizationId: string; expiresAt: string };
}

/** The first answer given under an `Idempotency-Key`, repeated to the same request. */
export interface IdempotencyRecord {
  /** `<person>#<route>#<key>` */
  id: string;
  requestSha256: string;
  createdAt: string;
  expiresAt: string;
  answer?: { status: number; body: string };
}
