import type { MarkedText, PlainText } from './blocks.ts';

/** Marks that turn round the words behind them: with one in a name, the rest of its line reads otherwise. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** Words for a plain text object; what would be too long for its place ends in `…`. */
export function plain(text: string, most = 150): PlainText {
  const line = oneLine(text);
  return { type: 'plain_text', text: cut(line === '' ? '–' : line, most), emoji: false };
}

/** Several lines of plain text. */
export function plainLines(text: string, most = 3000): PlainText {
  const lines = text.replaceAll('\r\n', '\n').replace(TURNING, '').trim();
  return { type: 'plain_text', text: cut(lines === '' ? '–' : lines, most), emoji: false };
}

/** Marked text of our own words; every text put into it has been escaped by `slackText`. */
export function marked(text: string, most = 3000): MarkedText {
  return { type: 'mrkdwn', text: cutMarked(text, most), verbatim: true };
}

/**
 * A text as it stands in marked text: `&`, `<` and `>` are escaped, so that nothing becomes a link, a mention or a
 * channel; what would be bold, struck or code is kept apart from its word by a zero-width space.
 */
export function slackText(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, (mark) => `\u200b${mark}\u200b`);
}

/** The `text` beside blocks: one line, escaped. */
export function notificationText(text: string, most = 3000): string {
  const said = slackText(text);
  return cutMarked(said === '' ? '–' : said, most);
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(TURNING, '')
    .trim();
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // No half of a surrogate pair is left at the end.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Cuts no escaped character in two. */
function cutMarked(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${cut(text, most)
        .slice(0, -1)
        .replace(/&[a-z]{0,4}$/, '')}…`;
}
