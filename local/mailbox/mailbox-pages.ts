import type { IncomingMessage, ServerResponse } from 'node:http';
import { html, send, sendPage, type Html } from '../pages/page.ts';
import type { Mailbox, StoredMail } from './mailbox.ts';

const shownAtOnce = 200;

/** `/local/mailbox`, `/local/mailbox/<id>` and, for the frame, `/local/mailbox/<id>/html`. */
export async function serveMailbox(
  mailbox: Mailbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, , , id, part] = url.pathname.split('/');
  if (id === undefined || id === '') {
    await sendList(mailbox, url.searchParams.get('to') ?? undefined, response);
    return;
  }
  const mail = await mailbox.get(decodeURIComponent(id));
  if (!mail)
    sendPage(
      response,
      404,
      'No such mail',
      html`<h1>There is no such mail</h1>
        <p><a href="/local/mailbox">All mails</a></p>`,
    );
  else if (part === 'html') sendHtmlPart(mail, response);
  else sendMail(mail, response);
}

async function sendList(mailbox: Mailbox, to: string | undefined, response: ServerResponse): Promise<void> {
  const mails = await mailbox.list({ limit: shownAtOnce, ...(to === undefined ? {} : { to }) });
  const whose = to === undefined ? 'Mails' : `Mails to ${to}`;
  sendPage(
    response,
    200,
    whose,
    html`<h1>${whose}</h1>
      <p class="quiet">
        Nothing leaves this machine: what clause8 would send by e-mail is kept here, newest first.
      </p>
      ${
        mails.length === 0
          ? html`<p>No mail yet.</p>`
          : html`<ul class="plain mails">
              ${mails.map(listed)}
            </ul>`
      }
      ${to === undefined ? html`` : html`<p><a href="/local/mailbox">All mails</a></p>`}`,
  );
}

function listed(mail: StoredMail): Html {
  return html`<li>
    <a href="/local/mailbox/${encodeURIComponent(mail.id)}">${mail.subject}</a><br />
    <span class="quiet">to ${mail.to.join(', ')} · ${instant(mail.at)}</span>
  </li>`;
}

function sendMail(mail: StoredMail, response: ServerResponse): void {
  sendPage(
    response,
    200,
    mail.subject,
    html`<p><a href="/local/mailbox">All mails</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        <dt>From</dt>
        <dd>${mail.from}</dd>
        <dt>To</dt>
        <dd>
          ${mail.to.map((address) => html`<a href="/local/mailbox?to=${encodeURIComponent(plainAddress(address))}">${address}</a> `)}
        </dd>
        <dt>Sent</dt>
        <dd>${instant(mail.at)}</dd>
      </dl>
      <h2>Text</h2>
      <pre>${linked(mail.text)}</pre>
      ${
        mail.html === ''
          ? html``
          : html`<h2>As a formatted mail</h2>
              <iframe
                title="The mail as formatted by its sender"
                src="/local/mailbox/${encodeURIComponent(mail.id)}/html"
                sandbox="allow-popups allow-popups-to-escape-sandbox"
              ></iframe>`
      }`,
    { frames: true },
  );
}

/** The sender's markup, alone in a sandbox: no script, nothing loaded, links open beside it. */
function sendHtmlPart(mail: StoredMail, response: ServerResponse): void {
  send(
    response,
    200,
    'text/html; charset=utf-8',
    `<!doctype html><base target="_blank">${mail.html}`,
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  );
}

function linked(text: string): Html[] {
  // Splitting by a group keeps what matched: every second piece is an address.
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((piece, index) => (index % 2 === 1 ? html`<a href="${piece}">${piece}</a>` : html`${piece}`));
}

function plainAddress(address: string): string {
  return /<([^>]+)>/.exec(address)?.[1] ?? address;
}

function instant(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
