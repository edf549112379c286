/** A link that was sent; only its hash is kept. */
export interface GuestLink {
  /** SHA-256 (hex) of the token in the link. */
  hash: string;
  sentAt: string;
}

/** A code that was mailed; only its salted hash is kept. */
export interface GuestCode {
  salt: string;
  hash: string;
  expiresAt: string;
  triesLeft: number;
}

/** How somebody without an account gets at one task: one per task. Holds no name and no address. */
export interface GuestAccess {
  taskId: string;
  runId: string;
  organizationId: string;
  /** Oldest first; only the last one opens anything, the others say that they were replaced. */
  links: GuestLink[];
  /** The last link opens nothing any more after this. */
  expiresAt: string;
  /** Somebody of the organization took the link back (for instance because the address was wrong). */
  withdrawnAt?: string;
  code?: GuestCode;
  /** When codes were asked for, in the last day. */
  codesAskedAt: string[];
  /** When a new link was asked for by the guest, in the last day. */
  linksAskedAt: string[];
  /** Wrong codes under the last link. */
  wrongCodes: number;
  /** When a code was last accepted. */
  enteredAt?: string;
  version: number;
}

/** A browser that entered a code. The cookie holds the id; the table only its SHA-256. */
export interface GuestSession {
  idHash: string;
  taskId: string;
  /** The link it came by: when that is replaced the session ends. */
  linkHash: string;
  /** Secret bound to the session, for forms (CSRF). */
  formSecret: string;
  createdAt: string;
  expiresAt: string;
}
