/**
 * A mail to somebody without an account (a requester, a supplier's contact, an association), in plain text. It may hold
 * what that person may read, and nothing about anybody else.
 */
export interface Letter {
  /** Tells it from the run's other letters: the same key is sent once. */
  key: string;
  to: { name: string; email: string };
  subject: string;
  paragraphs: string[];
  /** Path in the portal, with what the link says. */
  link?: { path: string; label: string };
}
