import EmailReplyParser from 'email-reply-parser';

/**
 * The reply parser matches every line, and the lines together, against many patterns; on hostile text some of them take
 * time that grows with its third or fourth power. At these lengths the worst case is about a second.
 */
const MOST_CHARACTERS = 8192;
const MOST_IN_LINE = 200;
/** A long line is no quotation header: it goes through as a mark and comes back as it was. */
const MARK = '\uE000';

export interface VisibleReply {
  words: string;
  /** Something is quoted above them. */
  belowQuote: boolean;
}

/** The words of an answer without what it quotes and the signature; `text` in any line ends. */
export function visibleReply(text: string): VisibleReply {
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(MARK, '')
    .replaceAll(/\n[ \t]*(?:\n[ \t]*){2,}/g, '\n\n')
    .slice(0, MOST_CHARACTERS)
    .split('\n');
  const marked = lines.map((line, at) => (line.length > MOST_IN_LINE ? markOf(line, at) : line)).join('\n');
  const email = new EmailReplyParser().read(marked);
  const first = email.getFragments().find((fragment) => fragment.getContent().trim() !== '');
  const words = email
    .getVisibleText()
    .replaceAll(new RegExp(`${MARK}(\\d+)${MARK}`, 'g'), (_mark, at: string) => lines[Number(at)] ?? '')
    .trim();
  return { words, belowQuote: first?.isQuoted() ?? false };
}

/** A quoted line stays one. */
function markOf(line: string, at: number): string {
  return `${/^\s*>/.test(line) ? '> ' : ''}${MARK}${at}${MARK}`;
}
