import type { LinkAccess } from './link-access.ts';

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
export interface GuestAccess extends LinkAccess {
  /** Oldest first; only the last one opens anything, the others say that they were replaced. */
  links: GuestLink[];
  /** Somebody of the organization took the link back (for instance because the address was wrong). */
  withdrawnAt?: string;
  /** When a code was last accepted. */
  enteredAt?: string;
}

/** A browser that entered a code, of a guest or of a person. The cookie holds the id; the table only its SHA-256. */
export interface GuestSession {
  idHash: string;
  taskId: string;
  /** The link it came by: when that of a guest is replaced the session ends. */
  linkHash: string;
  /** Whose mail the link was in, and the SHA-256 of the address it went to; absent for a guest. */
  person?: { id: string; addressHash: string };
  /** Secret bound to the session, for forms (CSRF). */
  formSecret: string;
  createdAt: string;
  expiresAt: string;
}
