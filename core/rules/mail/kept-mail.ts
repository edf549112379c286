import type { MailDoor } from './mail-door.ts';

/**
 * Why nothing was begun with a mail that a person may have written.
 * `sender-unclear`: who it is from can be read in more than one way · `unreadable`: too large or broken · `not-taken`: what
 * it would begin does not take it as it is · `forwarded`: it bears what lists and forwarding rules add · `unknown-sender`:
 * sent to an address that only takes mails of certain people, by somebody not proven to be one of them · `fault`: ours.
 */
export const KEPT_WHY = [
  'sender-unclear',
  'unreadable',
  'no-words',
  'too-many',
  'not-taken',
  'forwarded',
  'spam',
  'virus',
  'not-scanned',
  'many-addresses',
  'no-such-address',
  'unknown-sender',
  'fault',
] as const;
export type KeptWhy = (typeof KEPT_WHY)[number];

/** A mail that waits for a person to look at it: where it lies and what stood on the envelope, nothing of its words. */
export interface KeptMail {
  /** That of the mail at this address. */
  id: string;
  /** Whose people look at it. */
  organizationId: string;
  recipient: string;
  door: MailDoor['kind'] | 'none';
  why: KeptWhy;
  /** What its From header says, shortened; nobody has checked it. */
  fromWritten: string;
  subjectCharacters: number;
  attachments: number;
  /** When it came in: what it asks for counts from there. */
  receivedAt: string;
  /** When it was set aside; lists are in this order. */
  keptAt: string;
  objectKey: string;
  /** Of the raw mail, hex; of one that is too large, of its beginning. */
  sha256: string;
  /** What somebody who looked at it has done. */
  settled?: SettledMail;
  /** The raw mail may be gone after this, and so may this. */
  expiresAt: string;
  version: number;
}

export interface SettledMail {
  /** Person id. */
  by: string;
  at: string;
  did: 'request-opened' | 'nothing';
  runId?: string;
}

/** How long mails are kept as they arrived. */
export const RAW_MAIL_DAYS = 180;
