/** A message before it is laid out: plain paragraphs, a table of facts, and steps one below the other. */
export interface Message {
  subject: string;
  greeting: string;
  paragraphs: string[];
  facts: [label: string, value: string][];
  steps?: { title: string; lines: string[] };
  link?: { label: string; url: string };
  closing: string[];
}

/** The same message as plain text and as simple HTML. */
export function layOut(message: Message): { subject: string; text: string; html: string } {
  return { subject: oneLine(message.subject), text: asText(message), html: asHtml(message) };
}

function asText(message: Message): string {
  const width = Math.max(0, ...message.facts.map(([label]) => label.length + 2));
  const blocks = [
    message.greeting,
    ...message.paragraphs,
    message.facts.map(([label, value]) => `${`${label}:`.padEnd(width)}${oneLine(value)}`).join('\n'),
    message.steps === undefined ? '' : stepsText(message.steps),
    message.link === undefined ? '' : `${message.link.label}:\n${message.link.url}`,
    message.closing.join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function asHtml(message: Message): string {
  const paragraph = (text: string) => `<p>${escape(text)}</p>`;
  const rows = message.facts.map(
    ([label, value]) =>
      `<tr><th scope="row" style="text-align:left;vertical-align:top;padding:2px 12px 2px 0">${escape(label)}</th>` +
      `<td>${escape(value)}</td></tr>`,
  );
  const parts = [
    paragraph(message.greeting),
    ...message.paragraphs.map(paragraph),
    rows.length === 0 ? '' : `<table>${rows.join('')}</table>`,
    message.steps === undefined ? '' : stepsHtml(message.steps),
    message.link === undefined ? '' : linkHtml(message.link),
    ...message.closing.map(paragraph),
  ];
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">' +
    `<title>${escape(oneLine(message.subject))}</title></head>` +
    `<body style="font:16px/1.5 sans-serif;max-width:40em">${parts.join('')}</body></html>`
  );
}

function stepsText({ title, lines }: { title: string; lines: string[] }): string {
  return [`${title}:`, ...lines.map((line, index) => `${index + 1}. ${oneLine(line)}`)].join('\n');
}

function stepsHtml({ title, lines }: { title: string; lines: string[] }): string {
  return `<p>${escape(title)}:</p><ol>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ol>`;
}

/** The address is shown in full, so that a reader sees where the link goes. */
function linkHtml(link: { label: string; url: string }): string {
  const url = escape(link.url);
  return `<p><a href="${url}">${escape(link.label)}</a><br>${url}</p>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Line breaks in a subject or a fact would forge headers or lines. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
