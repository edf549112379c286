import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/read-body.ts';
import { html, send, sendPage, type Html } from '../pages/page.ts';
import { Fate, plainAddress } from './mail-fates.ts';
import type { Mailbox, StoredMail } from './mailbox.ts';

const shownAtOnce = 200;

type Attachment = StoredMail['attachments'][number];

/**
 * `/local/mailbox`, `/local/mailbox/<id>`, for the frame `/local/mailbox/<id>/html`, and what is attached as
 * `/local/mailbox/<id>/attachments/<number>`.
 */
export async function serveMailbox(
  mailbox: Mailbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, , , id, part, number] = url.pathname.split('/');
  if (request.method === 'POST') {
    await decideFate(mailbox, request, response);
    return;
  }
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
  else if (part === 'attachments') sendAttachment(mail, Number(number), response);
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
      ${to === undefined ? html`` : html`<p><a href="/local/mailbox">All mails</a></p>`}
      ${fateForm(to ?? '', to === undefined ? 'bounces' : await mailbox.fates.fateOf(to))}`,
  );
}

const FATE_WORDS: Record<Fate, string> = {
  arrives: 'They arrive',
  bounces: 'They bounce: no such address',
  complains: 'They are marked as unwanted',
  late: 'They are late',
};

/** What the mail servers of the world would do; later mails only. */
function fateForm(address: string, fate: Fate): Html {
  return html`<details>
    <summary>Let mails to an address bounce</summary>
    <form method="post" action="/local/mailbox">
      <p>
        <label>Address <input type="email" name="address" required value="${address}" /></label>
      </p>
      <p>
        <label
          >What becomes of the next mails to it
          <select name="fate">
            ${Fate.options.map(
              (each) =>
                html`<option value="${each}" ${each === fate ? html` selected` : html``}>
                  ${FATE_WORDS[each]}
                </option>`,
            )}
          </select></label
        >
      </p>
      <button>Let it be so</button>
    </form>
  </details>`;
}

/** From our own page only: another site could send this form too. */
async function decideFate(
  mailbox: Mailbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, 10_000);
  const fields = new URLSearchParams(body === 'too-large' ? '' : body.toString('utf8'));
  const fate = Fate.safeParse(fields.get('fate'));
  const address = fields.get('address') ?? '';
  const { origin, host } = request.headers;
  if (origin !== `http://${host ?? ''}` || !fate.success || !address.includes('@')) {
    sendPage(response, 400, 'That was not understood', html`<h1>That was not understood</h1>`);
    return;
  }
  await mailbox.fates.decide(address, fate.data);
  response.writeHead(303, { location: `/local/mailbox?to=${encodeURIComponent(address)}` });
  response.end();
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
        ${mail.replyTo.map(
          (address) =>
            html`<dt>Answers go to</dt>
              <dd>${address}</dd>`,
        )}
        ${mail.attachments.map((attachment, index) => attached(mail, attachment, index))}
      </dl>
      ${headersOf(mail)}
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

function attached(mail: StoredMail, { name, contentType }: Attachment, index: number): Html {
  return html`<dt>Attached</dt>
    <dd>
      <a href="/local/mailbox/${encodeURIComponent(mail.id)}/attachments/${index}">${name}</a>
      (${contentType})
    </dd>`;
}

function headersOf({ headers, tags }: StoredMail): Html {
  const lines = [
    ...Object.entries(headers),
    ...Object.entries(tags).map(([name, value]) => [`tag ${name}`, value] as const),
  ];
  return html`<details>
    <summary>Headers and tags</summary>
    <dl>
      ${lines.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </details>`;
}

/** Always as a file to save: what is attached never runs on this site. */
function sendAttachment(mail: StoredMail, number: number, response: ServerResponse): void {
  const attachment = mail.attachments[number];
  if (attachment === undefined) {
    sendPage(response, 404, 'No such attachment', html`<h1>There is no such attachment</h1>`);
    return;
  }
  response.writeHead(200, {
    'content-type': attachment.contentType,
    'content-disposition': `attachment; filename="${attachment.name.replaceAll(/[^A-Za-z0-9._-]/g, '_')}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  response.end(Buffer.from(attachment.base64, 'base64'));
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

function instant(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
