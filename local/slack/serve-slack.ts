import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/read-body.ts';
import { html, send, sendPage } from '../pages/page.ts';
import { authorizePage, addressOf, personPage, workspacesPage } from './slack-pages.ts';
import {
  closeDialog,
  findButton,
  openHome,
  pressButton,
  sendDialog,
  sendEvent,
  typeCommand,
  type Sent,
} from './send-to-app.ts';
import type { Sandbox, SandboxUser } from './sandbox.ts';
import { callWebApi, forgetTokens, respond } from './web-api.ts';

const mostBodyBytes = 1024 * 1024;

/** `/local/slack`: the pages of the sandbox, the methods of the Web API, and the page of an install. */
export async function serveSlack(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, , , first = '', second = ''] = url.pathname.split('/');
  const body = request.method === 'POST' ? await readBody(request, mostBodyBytes) : undefined;
  if (body === 'too-large') {
    json(response, 413, { ok: false, error: 'too_large' });
    return;
  }
  const text = body?.toString('utf8');
  if (first === 'api' && text !== undefined) {
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    json(response, 200, await callWebApi(sandbox, second, { token, body: bodyOf(request, text) }));
    return;
  }
  if (first === 'hooks' && text !== undefined) {
    json(response, 200, await respond(sandbox, second, bodyOf(request, text)));
    return;
  }
  // A page elsewhere must not act for anybody here.
  if (text !== undefined && !isOwnForm(request)) {
    json(response, 403, { ok: false, error: 'foreign_form' });
    return;
  }
  const fields = new URLSearchParams(text ?? '');
  if (first === 'oauth') {
    authorize(sandbox, { url, fields, sent: text !== undefined }, response);
    return;
  }
  if (first === 'remove' && text !== undefined) return remove(sandbox, fields.get('teamId') ?? '', response);
  if (first === '') {
    sendPage(response, 200, 'Slack, rehearsed', workspacesPage(sandbox));
    return;
  }
  const user = sandbox.userOf(first, second);
  if (user === undefined) {
    sendPage(response, 404, 'Nobody', html`<h1>There is no such person</h1>`);
    return;
  }
  if (text === undefined) {
    sendPage(response, 200, user.name, personPage(sandbox, user));
    return;
  }
  const sent = await act(sandbox, user, fields);
  if (sent !== undefined && sent.status >= 400) {
    sendPage(
      response,
      502,
      'Refused',
      html`<h1>clause8 answered ${sent.status}</h1>
        <p>${sent.body}</p>`,
    );
    return;
  }
  redirect(response, addressOf(user));
}

async function act(sandbox: Sandbox, user: SandboxUser, fields: URLSearchParams): Promise<Sent | undefined> {
  switch (fields.get('do') ?? '') {
    case 'command':
      return typeCommand(sandbox, user, fields.get('text') ?? '');
    case 'home':
      return openHome(sandbox, user);
    case 'submit':
      return sendDialog(sandbox, user, enteredIn(fields));
    case 'close':
      await closeDialog(sandbox, user);
      return undefined;
    case 'press':
      return press(sandbox, user, fields);
    default:
      return { status: 400, body: 'nothing to do' };
  }
}

async function press(sandbox: Sandbox, user: SandboxUser, fields: URLSearchParams): Promise<Sent> {
  const ts = fields.get('ts');
  const channelId = fields.get('channelId') ?? '';
  const message = sandbox
    .messages({ teamId: user.teamId, channelId })
    .find((one) => one.ts === ts && (one.onlyFor === undefined || one.onlyFor === user.id));
  const blocks = message?.blocks ?? sandbox.state.homes[user.id]?.blocks ?? [];
  const at = { block: Number(fields.get('block')), action: fields.get('action') ?? '' };
  const button = findButton(blocks, at);
  if (button === undefined) return { status: 404, body: 'there is no such button' };
  const blockId = blocks[at.block]?.block_id ?? `b${at.block}`;
  return pressButton(sandbox, user, {
    button,
    blockId,
    ...(message === undefined ? {} : { channelId: message.channelId, ts: message.ts }),
  });
}

function enteredIn(fields: URLSearchParams): Record<string, string[]> {
  const entered: Record<string, string[]> = {};
  for (const [name, value] of fields) if (name.startsWith('in.')) (entered[name.slice(3)] ??= []).push(value);
  return entered;
}

function authorize(
  sandbox: Sandbox,
  { url, fields, sent }: { url: URL; fields: URLSearchParams; sent: boolean },
  response: ServerResponse,
): void {
  const asked = sent ? fields : url.searchParams;
  const state = asked.get('state') ?? '';
  const redirectUri = asked.get('redirect_uri') ?? '';
  if (!sent) {
    const scope = asked.get('scope') ?? '';
    sendPage(response, 200, 'Install', authorizePage(sandbox, { state, redirectUri, scope }));
    return;
  }
  // As with Slack, only to addresses that the app has named.
  const back = new URL(redirectUri);
  if (`${back.origin}/local/slack` !== sandbox.app.url) {
    json(response, 400, { ok: false, error: 'bad_redirect_uri' });
    return;
  }
  if (state !== '') back.searchParams.set('state', state);
  if (fields.get('do') === 'allow')
    back.searchParams.set('code', sandbox.newCode(fields.get('teamId') ?? ''));
  else back.searchParams.set('error', 'access_denied');
  redirect(response, back.href);
}

async function remove(sandbox: Sandbox, teamId: string, response: ServerResponse): Promise<void> {
  forgetTokens(sandbox, teamId);
  await sendEvent(sandbox, teamId, { type: 'app_uninstalled' });
  redirect(response, '/local/slack');
}

function bodyOf(request: IncomingMessage, text: string): Record<string, unknown> {
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  if (!isJson) return Object.fromEntries(new URLSearchParams(text));
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Browsers say where a form comes from; programs need not. */
function isOwnForm({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' });
  response.end();
}

function json(response: ServerResponse, status: number, body: Record<string, unknown>): void {
  send(response, status, 'application/json', JSON.stringify(body), "default-src 'none'");
}
