import { footerOf } from './message-footer.ts';
import type { Message, MessageList } from './message.ts';
import { oneLine } from './one-line.ts';

/** A message as plain text: the same words in the same order as in its HTML. */
export function asText(message: Message): string {
  const { heading, greeting, paragraphs, link, closing } = message;
  const blocks = [
    heading === undefined ? '' : headingText(oneLine(heading)),
    greeting,
    ...paragraphs,
    factsText(message.facts),
    message.steps === undefined ? '' : stepsText(message.steps),
    ...(message.lists ?? []).map(listText),
    link === undefined ? '' : `${link.label}:\n${link.url}`,
    closing.join('\n'),
    `-- \n${footerOf(message)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Underlined, as far as a line reaches on a phone. */
function headingText(heading: string): string {
  return `${heading}\n${'='.repeat(Math.min(heading.length, 40))}`;
}

function factsText(facts: Message['facts']): string {
  const width = Math.max(0, ...facts.map(([label]) => label.length + 2));
  return facts.map(([label, value]) => `${`${label}:`.padEnd(width)}${oneLine(value)}`).join('\n');
}

function listText({ title, items }: MessageList): string {
  const lines = items.map(({ words, detail, url }) =>
    [
      `- ${oneLine(words)}`,
      ...(detail === undefined ? [] : [`  ${detail}`]),
      ...(url === undefined ? [] : [`  ${url}`]),
    ].join('\n'),
  );
  return [`${title}:`, ...lines].join('\n');
}

function stepsText({ title, lines }: { title: string; lines: string[] }): string {
  return [`${title}:`, ...lines.map((line, index) => `${index + 1}. ${oneLine(line)}`)].join('\n');
}
