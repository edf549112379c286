import { decodeEntities } from './html-entities.ts';

/** More of a formatted mail is not looked at. */
const MOST_CHARACTERS = 256 * 1024;

const UNSEEN = new Set([
  'head',
  'style',
  'script',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'select',
]);
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'area', 'base', 'col', 'source']);
const BREAKS = new Set([
  'p',
  'div',
  'br',
  'hr',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'section',
  'blockquote',
]);
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])|mso-hide\s*:\s*all|max-height\s*:\s*0(?![.\d]*[1-9])/i;
/** Bounded, so that what is never closed costs no time. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^<>]{0,2000}>|<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})((?:[\s/][^<>]{0,4000})?)>/g;

/**
 * The words of a formatted mail as far as they are shown: without what is styled away. `withQuotes: false` ends where a
 * mail program begins to quote. What is hidden in other ways (colours, images of text) cannot be told.
 */
export function htmlText(html: string, { withQuotes }: { withQuotes: boolean }): string {
  const source = html.slice(0, MOST_CHARACTERS);
  const parts: string[] = [];
  let at = 0;
  /** The element that is left out, and how many of its name are open in it. */
  let left: { name: string; depth: number } | undefined;
  for (const match of source.matchAll(TAG)) {
    if (left === undefined) parts.push(wordsIn(source.slice(at, match.index)));
    at = match.index + match[0].length;
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    const closes = match[1] === '/';
    if (left !== undefined) {
      if (name !== left.name) continue;
      left.depth += closes ? -1 : 1;
      if (left.depth === 0) left = undefined;
      continue;
    }
    const attributes = match[3] ?? '';
    if (!closes && !withQuotes && beginsQuote(name, attributes)) return tidy(parts.join(''));
    if (!closes && !VOID.has(name) && isUnseen(name, attributes)) left = { name, depth: 1 };
    else if (BREAKS.has(name)) parts.push('\n');
    else if (name === 'td' || name === 'th') parts.push(' ');
  }
  if (left === undefined) parts.push(wordsIn(source.slice(at)));
  return tidy(parts.join(''));
}

function isUnseen(name: string, attributes: string): boolean {
  return UNSEEN.has(name) || /\shidden(?:[\s=/]|$)/i.test(attributes) || HIDDEN_STYLE.test(attributes);
}

/** How Gmail, Outlook, Apple Mail, Thunderbird and Proton mark what they quote. */
function beginsQuote(name: string, attributes: string): boolean {
  if (name === 'blockquote') return true;
  return /(?:gmail_quote|gmail_attr|protonmail_quote|yahoo_quoted|moz-cite-prefix|appendonsend|divRplyFwdMsg|OutlookMessageHeader|stopSpelling)/.test(
    attributes,
  );
}

function wordsIn(text: string): string {
  return decodeEntities(text.replaceAll(/[\s\u00A0]+/g, ' ')).replaceAll('\u00A0', ' ');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
