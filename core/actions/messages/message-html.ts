import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { INLINE, markStyle, SHEET } from './mail-style.ts';
import { footerOf } from './message-footer.ts';
import type { Message, MessageList } from './message.ts';
import { oneLine } from './one-line.ts';

/** A message as one column of real text: nothing is loaded, and no table lays anything out. */
export function asHtml(message: Message): string {
  const { language, subject } = message;
  const title = escape(oneLine(subject));
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">' +
    `<title>${title}</title><style>${SHEET}</style></head>` +
    `<body style="${INLINE.body}">${previewHtml(message)}<main style="${INLINE.column}" lang="${language}">` +
    `<p class="brand" style="${INLINE.brand}">clause8</p>` +
    `<div class="card" style="${INLINE.card}">${insideOf(message)}</div>` +
    `<p class="soft" style="${INLINE.footer}">${escape(footerOf(message))}</p></main></body></html>`
  );
}

function insideOf(message: Message): string {
  const { heading, mark, greeting, paragraphs, facts, steps, lists = [], link, closing } = message;
  return [
    mark === undefined
      ? ''
      : `<p class="${mark.tone}" style="${markStyle(mark.tone)}">${escape(mark.words)}</p>`,
    heading === undefined ? '' : `<h1 style="${INLINE.heading}">${escape(heading)}</h1>`,
    ...[greeting, ...paragraphs].map((text) => `<p style="${INLINE.paragraph}">${escape(text)}</p>`),
    facts.length === 0 ? '' : factsHtml(facts),
    steps === undefined ? '' : stepsHtml(steps),
    ...lists.map(listHtml),
    link === undefined ? '' : linkHtml(message, link),
    ...closing.map((text) => `<p class="soft" style="${INLINE.closing}">${escape(text)}</p>`),
  ].join('');
}

/** What inboxes show behind the subject: the first thing that is said, and not the greeting. */
function previewHtml({ paragraphs, mark }: Message): string {
  const [first = ''] = paragraphs;
  const words = [first, mark?.words ?? ''].filter((part) => part !== '').join(' · ');
  return words === '' ? '' : `<div style="${INLINE.preview}">${escape(words)}</div>`;
}

function factsHtml(facts: Message['facts']): string {
  const rows = facts.map(
    ([label, value]) =>
      `<tr><th scope="row" style="${INLINE.label}">${escape(label)}</th>` +
      `<td style="${INLINE.value}">${escape(value)}</td></tr>`,
  );
  return `<table class="facts" style="${INLINE.facts}">${rows.join('')}</table>`;
}

function stepsHtml({ title, lines }: { title: string; lines: string[] }): string {
  const items = lines.map((line) => `<li style="${INLINE.step}">${escape(line)}</li>`);
  return `<p style="${INLINE.stepsTitle}">${escape(title)}</p><ol style="${INLINE.steps}">${items.join('')}</ol>`;
}

function listHtml({ title, items }: MessageList): string {
  const lines = items.map(({ words, detail, url }) => {
    const name =
      url === undefined
        ? escape(words)
        : `<a class="link" href="${escape(url)}" style="${INLINE.addressLink}">${escape(words)}</a>`;
    const more =
      detail === undefined ? '' : `<br><span class="soft" style="${INLINE.detail}">${escape(detail)}</span>`;
    return `<li style="${INLINE.item}">${name}${more}</li>`;
  });
  return `<h2 style="${INLINE.listTitle}">${escape(title)}</h2><ul style="${INLINE.steps}">${lines.join('')}</ul>`;
}

/** The address is shown in full, so that a reader sees where the link goes. */
function linkHtml({ language }: Message, link: { label: string; url: string }): string {
  const url = escape(link.url);
  return (
    `<p style="${INLINE.action}"><a class="button" href="${url}" style="${INLINE.button}">${escape(link.label)}</a></p>` +
    `<p class="soft" style="${INLINE.address}">${escape(say(FRAME_TEXTS, language, 'address'))}<br>` +
    `<a href="${url}" style="${INLINE.addressLink}">${url}</a></p>`
  );
}

/** Before these marks French has a space, at which no line may break. */
function escape(text: string): string {
  return text
    .replaceAll(/ (?=[:;?!»](?:\s|$))/g, '\u00a0')
    .replaceAll('« ', '«\u00a0')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
