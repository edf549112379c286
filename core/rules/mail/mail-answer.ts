import type { Language } from '../preferences.ts';

/** A mail by which we answer one that came in. What it says was written when it was decided, in the language of the reader. */
export interface MailAnswer {
  to: { name: string; email: string };
  language: Language;
  /** Absent: `Re:` and what the mail was called. */
  subject: string;
  paragraphs: string[];
  steps?: { title: string; lines: string[] };
  link?: { label: string; url: string };
  /** A new personal link of that person to the task takes the place of `link`. */
  access?: { taskId: string; personId: string };
  /** In whose name it is sent. */
  sender?: string;
  /** Message id of the mail that is answered, and those before it. */
  inReplyTo?: string;
  references: string[];
}

const MESSAGE_ID = /^<[!-;=?-~]{1,250}>$/;
const MOST_REFERENCES = 20;
/** Longer header lines are refused by mail services. */
const MOST_IN_REFERENCES = 850;

/** The message ids in the headers of a mail; what is no plain message id is left out. */
export function messageIdsIn(value: string): string[] {
  const ids = value.match(/<[^<>\s]{1,250}>/g) ?? [];
  return ids.filter((id) => MESSAGE_ID.test(id)).slice(-MOST_REFERENCES);
}

/** `Re:` once, whatever a thread has collected. */
export function answeredSubject(subject: string): string {
  const plain = subject.replace(/^(?:\s*(?:re|aw|antw|antwort|sv|rép|ref)\s*(?:\[\d+\])?\s*:\s*)+/i, '');
  return `Re: ${plain}`.trim();
}

/** Headers that keep an answer in its thread, and other machines from answering it (RFC 3834, 3.1). */
export function answerHeaders({ inReplyTo, references }: MailAnswer): Record<string, string> {
  const thread = [...references, ...(inReplyTo === undefined ? [] : [inReplyTo])];
  return {
    'Auto-Submitted': 'auto-replied',
    'X-Auto-Response-Suppress': 'All',
    ...(inReplyTo === undefined ? {} : { 'In-Reply-To': inReplyTo }),
    ...(thread.length === 0 ? {} : { References: lastOf([...new Set(thread)]) }),
  };
}

function lastOf(ids: string[]): string {
  let text = '';
  for (const id of ids.toReversed()) {
    if (text.length + id.length + 1 > MOST_IN_REFERENCES) break;
    text = text === '' ? id : `${id} ${text}`;
  }
  return text;
}
