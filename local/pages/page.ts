import type { ServerResponse } from 'node:http';

/** Text that is HTML already; everything else is escaped when it is put into a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Html[];

/** html`<p>${anything}</p>` */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < parts.length ? rendered(parts[index] ?? '') : '')).join(''),
  );
}

function rendered(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escapeHtml(String(part));
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export interface PagePolicy {
  /** Origins beside our own that a form on the page may lead to. */
  formTargets?: string[];
  frames?: boolean;
}

export function sendPage(
  response: ServerResponse,
  status: number,
  title: string,
  body: Html,
  policy: PagePolicy = {},
): void {
  send(response, status, 'text/html; charset=utf-8', page(title, body), contentPolicy(policy));
}

/** A whole document around a body. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · clause8</title>
        <link rel="stylesheet" href="/local/style.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text;
}

export function contentPolicy({ formTargets = [], frames = false }: PagePolicy): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  contentSecurityPolicy: string,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
}
