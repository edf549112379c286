import type { Language } from '../../rules/preferences.ts';
import { asHtml } from './message-html.ts';
import { asText } from './message-text.ts';
import { oneLine } from './one-line.ts';

/** A message before it is laid out: plain paragraphs, a table of facts, and steps one below the other. */
export interface Message {
  language: Language;
  /** The same for all messages of a matter, so that mail programs keep them together. */
  subject: string;
  /** What it is about, above everything. */
  heading?: string;
  /** How it stands, in a word or two; `late` and `done` look so. */
  mark?: { words: string; tone: Tone };
  greeting: string;
  paragraphs: string[];
  facts: [label: string, value: string][];
  steps?: { title: string; lines: string[] };
  /** Things one below the other, each with its own link. */
  lists?: MessageList[];
  link?: { label: string; url: string };
  closing: string[];
  /** In whose name it is sent. */
  sender?: string;
}

export interface MessageList {
  title: string;
  items: { words: string; detail?: string; url?: string }[];
}

export type Tone = 'open' | 'late' | 'done';

/** The same message as plain text and as simple HTML. */
export function layOut(message: Message): { subject: string; text: string; html: string } {
  return { subject: oneLine(message.subject), text: asText(message), html: asHtml(message) };
}
