import PostalMime, { decodeWords, type Email } from 'postal-mime';
import {
  SUBJECT_CHARACTERS,
  VISIBLE_CHARACTERS,
  WHOLE_CHARACTERS,
} from '../../core/rules/mail/mail-limits.ts';
import type { MailHeader, ParsedMail, Unreadable } from '../../core/rules/mail/read-mail.ts';
import { htmlText } from './html-text.ts';
import { visibleReply } from './visible-reply.ts';

/** What is larger is not read but for its headers. */
export const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PARTS = 100;
/** A file of ten megabytes has 140,000; each line costs time whatever its length. */
const MOST_LINES = 200_000;
const MOST_DEPTH = 20;
const MOST_HEADER_BYTES = 256 * 1024;
/** The headers of the mail itself: so many, of so many characters each. */
const MOST_HEADERS = 300;
const MOST_IN_HEADER = 4000;
/** Words beyond this are not looked at. */
const MOST_WORDS = 64 * 1024;

/** Characters that show nothing, or turn the direction of what follows. */
const UNSEEN = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/g;

const LIMITS = {
  maxNestingDepth: MOST_DEPTH,
  maxHeadersSize: MOST_HEADER_BYTES,
  // A mail inside a mail is somebody else's words.
  forceRfc822Attachments: true,
} as const;

/**
 * Takes a raw mail apart. Nothing in it is unpacked, opened or loaded. Never throws: what is broken or too much is told
 * by `unreadable`, with the headers as far as they could be read. `cutOff`: there is more of it than these bytes.
 */
export async function parseMail(raw: Uint8Array, { cutOff = false } = {}): Promise<ParsedMail> {
  if (cutOff || raw.length > MOST_BYTES || hasTooManyLines(raw)) return headersOnly(raw, 'too-large');
  if (hasTooManyParts(raw)) return headersOnly(raw, 'too-many-parts');
  try {
    return read(await PostalMime.parse(raw, LIMITS));
  } catch {
    return headersOnly(raw, 'broken');
  }
}

function read(email: Email): ParsedMail {
  const words = wordsOf(email);
  return {
    headers: email.headers.slice(0, MOST_HEADERS).map(limited),
    subject: oneLine(email.subject ?? ''),
    ...nameOf(email),
    ...words,
    visible: words.visible.slice(0, VISIBLE_CHARACTERS),
    whole: words.whole.slice(0, WHOLE_CHARACTERS),
    // Pictures in a signature are part of how the words look.
    attachments: email.attachments.filter(
      ({ related, disposition }) => related !== true && disposition !== 'inline',
    ).length,
  };
}

function nameOf({ from }: Email): { fromName?: string } {
  const name = oneLine(from?.name ?? '');
  return name === '' ? {} : { fromName: name };
}

type Words = Pick<ParsedMail, 'visible' | 'whole' | 'textFrom' | 'belowQuote'>;

function wordsOf({ text, html }: Email): Words {
  if (text !== undefined && text.trim() !== '') {
    const whole = readable(text.slice(0, MOST_WORDS));
    return { ...visibleIn(whole), whole: whole.trim(), textFrom: 'plain' };
  }
  if (html === undefined) return { visible: '', whole: '', textFrom: 'none' };
  const shown = htmlText(html, { withQuotes: false }).slice(0, MOST_WORDS);
  const whole = htmlText(html, { withQuotes: true }).slice(0, MOST_WORDS);
  return { ...visibleIn(shown), whole: readable(whole), textFrom: 'html' };
}

function visibleIn(text: string): Pick<Words, 'visible' | 'belowQuote'> {
  const { words, belowQuote } = visibleReply(text);
  return { visible: readable(words), ...(belowQuote ? { belowQuote } : {}) };
}

/** The headers of a mail that is not read: its first bytes up to the empty line. */
async function headersOnly(raw: Uint8Array, unreadable: Unreadable): Promise<ParsedMail> {
  const nothing = { visible: '', whole: '', textFrom: 'none', attachments: 0, unreadable } as const;
  const start = Buffer.from(raw.subarray(0, MOST_HEADER_BYTES)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start)?.index ?? start.length;
  try {
    // Without a content type: only the lines themselves are wanted.
    const email = await PostalMime.parse(`${start.slice(0, end)}\r\n\r\n`, LIMITS);
    const headers = email.headers.slice(0, MOST_HEADERS).map(limited);
    return { ...nothing, headers, subject: oneLine(email.subject ?? '') };
  } catch {
    return { ...nothing, headers: [], subject: '' };
  }
}

function hasTooManyLines(raw: Uint8Array): boolean {
  let lines = 0;
  for (let at = raw.indexOf(LINE_END); at !== -1; at = raw.indexOf(LINE_END, at + 1)) {
    lines += 1;
    if (lines > MOST_LINES) return true;
  }
  return false;
}

const LINE_END = 0x0a;

/** Each part but the first says of what type it is, or has at least its boundary. */
function hasTooManyParts(raw: Uint8Array): boolean {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  let parts = 0;
  for (let at = bytes.indexOf('\n--'); at !== -1; at = bytes.indexOf('\n--', at + 3)) {
    // A line of a letter may begin with dashes too; a boundary is longer than a signature's two.
    const next = bytes[at + 3];
    if (next === undefined || next === 0x0a || next === 0x0d || next === 0x20 || next === 0x2d) continue;
    parts += 1;
    if (parts > MOST_PARTS * 2) return true;
  }
  return false;
}

function limited({ key, value }: MailHeader): MailHeader {
  return { key, value: value.slice(0, MOST_IN_HEADER) };
}

/** Line breaks in a subject would forge headers of our answers. */
function oneLine(text: string): string {
  return decodeWords(text)
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, SUBJECT_CHARACTERS);
}

/** With plain line ends, and nothing that cannot be seen. */
function readable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
