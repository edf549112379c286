import type { KeptWhy } from './kept-mail.ts';
import type { MailTrust } from './mail-trust.ts';
import type { MailVerdicts, ParsedMail, Unreadable } from './read-mail.ts';

/** What an outbox entry holds of a mail that was taken at one of our addresses. Secrets in it are masked. */
export interface TakenMail {
  /** Stands for this mail at this address: the same mail taken twice has the same. */
  id: string;
  /** The address that it was sent to. */
  recipient: string;
  objectKey: string;
  sha256: string;
  verdicts: MailVerdicts;
  trust: Exclude<MailTrust, 'dangerous'>;
  /** The one address it says it is from; absent when that is unclear. */
  from?: string;
  /** The name beside it, as somebody wrote it. */
  fromName?: string;
  /** What its From header says as it is written, shortened: for people who look at a mail that could not be used. */
  fromWritten?: string;
  /** Known at the door: nothing is to be begun with it, and its words are not handed on. */
  setAside?: KeptWhy;
  subject: string;
  /** Answers and commands: the words before what is quoted. Reports and requests: all words. */
  text: string;
  textFrom: ParsedMail['textFrom'];
  belowQuote?: true;
  attachments: number;
  unreadable?: Unreadable;
  /** With angle brackets, as our answers name it. */
  messageId?: string;
  /** Message ids of the thread so far, oldest first. */
  references: string[];
  receivedAt: string;
}

/** What the evidence of a run holds of a mail: where it is kept, its hash, and what the mail service said. */
export function mailEvidence({ objectKey, sha256, verdicts }: TakenMail): Record<string, unknown> {
  return { mail: { objectKey, sha256, ...verdicts } };
}
