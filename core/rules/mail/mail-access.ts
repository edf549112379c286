import type { LinkAccess } from '../guest/link-access.ts';

/** A mail about a task that was sent to one person: what its link and its answering address hold, as hashes. */
export interface SentMail {
  /** SHA-256 (hex) of the secret in the link. */
  linkHash: string;
  /** SHA-256 (hex) of the secret in the answering address. */
  replyHash: string;
  /** Hash of what an answer would decide on, as it was then (SHA-256, hex); absent where an answer decides nothing. */
  shownHash?: string;
  sentAt: string;
}

/**
 * How one person gets from their mails to one task: one per task and person, found by an id that both the links and the
 * answering addresses begin with. A link shows the task to whoever holds it and decides nothing by itself.
 */
export interface MailAccess extends LinkAccess {
  /** `mailAccessId(taskId, personId)`: no secret. */
  id: string;
  personId: string;
  /** Oldest first; only the last one opens anything, the others say that they were replaced. */
  mails: SentMail[];
}
