import * as z from 'zod';
import { Block, View, type OpenView } from './shapes.ts';
import type { Sandbox } from './sandbox.ts';

/** What a method answers: `ok` and the rest, or Slack's word for what is wrong. */
export type ApiAnswer = Record<string, unknown> & { ok: boolean };

/** Tokens live so long, as Slack's do with rotation. */
const TOKEN_SECONDS = 43_200;

const Post = z.object({
  channel: z.string(),
  text: z.string(),
  blocks: z.array(Block).max(50),
  thread_ts: z.string().optional(),
});
const Update = z.object({ channel: z.string(), ts: z.string(), text: z.string(), blocks: z.array(Block) });
const Said = z.object({ text: z.string(), blocks: z.array(Block) });

/** One method of the Web API, for a body that is JSON or form fields. */
export async function callWebApi(
  sandbox: Sandbox,
  method: string,
  { token, body }: { token: string; body: Record<string, unknown> },
): Promise<ApiAnswer> {
  if (method === 'oauth.v2.access') return oauth(sandbox, body);
  const teamId = teamOf(sandbox, token);
  if (teamId === undefined) return no('invalid_auth');
  switch (method) {
    case 'chat.postMessage':
      return post(sandbox, teamId, body);
    case 'chat.update':
      return update(sandbox, teamId, body);
    case 'views.open':
      return openView(sandbox, body);
    case 'views.update':
      return updateView(sandbox, body);
    case 'views.publish':
      return publish(sandbox, body);
    case 'users.info':
      return userInfo(sandbox, teamId, body);
    case 'auth.revoke':
      forgetTokens(sandbox, teamId);
      return saved(sandbox, { revoked: true });
    default:
      return no('unknown_method');
  }
}

/** An answer to what somebody did, that only they see. */
export async function respond(sandbox: Sandbox, place: string, body: unknown): Promise<ApiAnswer> {
  const [teamId = '', channelId = '', userId = ''] = place.split('.');
  const said = Said.safeParse(body);
  if (!said.success || sandbox.userOf(teamId, userId) === undefined) return no('invalid_blocks');
  sandbox.state.messages.push({ teamId, channelId, ts: newTs(sandbox), ...said.data, onlyFor: userId });
  return saved(sandbox, {});
}

/** Nothing of the app works in the workspace any more. */
export function forgetTokens({ state }: Sandbox, teamId: string): void {
  for (const [token, { teamId: of }] of Object.entries(state.tokens))
    if (of === teamId) Reflect.deleteProperty(state.tokens, token);
  for (const [token, of] of Object.entries(state.refreshTokens))
    if (of === teamId) Reflect.deleteProperty(state.refreshTokens, token);
}

export function hasApp({ state }: Sandbox, teamId: string): boolean {
  return Object.values(state.tokens).some((token) => token.teamId === teamId);
}

async function oauth(sandbox: Sandbox, body: Record<string, unknown>): Promise<ApiAnswer> {
  const { app, state } = sandbox;
  if (body.client_id !== app.clientId || body.client_secret !== app.clientSecret)
    return no('invalid_client_id');
  const renewing = body.grant_type === 'refresh_token';
  const refreshToken = textIn(body, 'refresh_token');
  const teamId = renewing ? state.refreshTokens[refreshToken] : sandbox.useCode(textIn(body, 'code'));
  const team = sandbox.workspaces.find(({ id }) => id === teamId);
  if (team === undefined) return no(renewing ? 'invalid_refresh_token' : 'invalid_code');
  Reflect.deleteProperty(state.refreshTokens, refreshToken);
  const access_token = sandbox.newId(`xoxe.xoxb-${team.id}-`);
  const refresh_token = sandbox.newId(`xoxe-${team.id}-`);
  state.tokens[access_token] = {
    teamId: team.id,
    expiresAt: sandbox.clock.now() + TOKEN_SECONDS * 1000,
  };
  state.refreshTokens[refresh_token] = team.id;
  return saved(sandbox, {
    access_token,
    refresh_token,
    expires_in: TOKEN_SECONDS,
    token_type: 'bot',
    scope: 'chat:write,commands,im:write,users:read,users:read.email',
    bot_user_id: 'UCLAUSE8',
    app_id: 'A0SANDBOX',
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  });
}

function teamOf({ state, clock }: Sandbox, token: string): string | undefined {
  const found = state.tokens[token];
  return found === undefined || found.expiresAt < clock.now() ? undefined : found.teamId;
}

async function post(sandbox: Sandbox, teamId: string, body: unknown): Promise<ApiAnswer> {
  const parsed = Post.safeParse(body);
  if (!parsed.success) return no('invalid_blocks');
  const { channel, text, blocks, thread_ts: threadTs } = parsed.data;
  const workspace = sandbox.workspaces.find(({ id }) => id === teamId);
  const user = sandbox.userOf(teamId, channel.replace(/^D/, 'U'));
  if (user === undefined && workspace?.channelId !== channel) return no('channel_not_found');
  const channelId = user === undefined ? channel : directOf(user.id);
  const ts = newTs(sandbox);
  const thread = threadTs === undefined ? {} : { threadTs };
  sandbox.state.messages.push({ teamId, channelId, ts, text, blocks, ...thread });
  return saved(sandbox, { channel: channelId, ts });
}

/** The channel of a user's direct messages with the app. */
export function directOf(userId: string): string {
  return userId.replace(/^U/, 'D');
}

async function update(sandbox: Sandbox, teamId: string, body: unknown): Promise<ApiAnswer> {
  const parsed = Update.safeParse(body);
  if (!parsed.success) return no('invalid_blocks');
  const { channel, ts, text, blocks } = parsed.data;
  const message = sandbox
    .messages({ teamId, channelId: channel })
    .find((one) => one.ts === ts && one.onlyFor === undefined);
  if (message === undefined) return no('message_not_found');
  Object.assign(message, { text, blocks, changedAt: new Date(sandbox.clock.now()).toISOString() });
  return saved(sandbox, { channel, ts });
}

async function openView(sandbox: Sandbox, body: Record<string, unknown>): Promise<ApiAnswer> {
  const by = sandbox.useTrigger(textIn(body, 'trigger_id'));
  if (by === undefined) return no('expired_trigger_id');
  const view = View.safeParse(body.view);
  if (!view.success) return no('invalid_arguments');
  const opened = dialogWith(sandbox, { id: sandbox.newId('V'), ...by }, view.data);
  return saved(sandbox, { view: { id: opened.id, hash: opened.hash } });
}

async function updateView(sandbox: Sandbox, body: Record<string, unknown>): Promise<ApiAnswer> {
  const standing = Object.values(sandbox.state.dialogs).find(({ id }) => id === body.view_id);
  const view = View.safeParse(body.view);
  if (standing === undefined) return no('not_found');
  if (!view.success) return no('invalid_arguments');
  const changed = dialogWith(sandbox, standing, view.data);
  return saved(sandbox, { view: { id: changed.id, hash: changed.hash } });
}

export function dialogWith(
  sandbox: Sandbox,
  { id, teamId, userId }: Pick<OpenView, 'id' | 'teamId' | 'userId'>,
  view: View,
): OpenView {
  const dialog = { id, teamId, userId, view, hash: sandbox.newId('hash.') };
  sandbox.state.dialogs[userId] = dialog;
  return dialog;
}

async function publish(sandbox: Sandbox, body: Record<string, unknown>): Promise<ApiAnswer> {
  const view = View.safeParse(body.view);
  if (!view.success || view.data.type !== 'home') return no('invalid_arguments');
  sandbox.state.homes[String(body.user_id)] = view.data;
  return saved(sandbox, {});
}

async function userInfo(sandbox: Sandbox, teamId: string, body: Record<string, unknown>): Promise<ApiAnswer> {
  await Promise.resolve();
  const user = sandbox.userOf(teamId, textIn(body, 'user'));
  if (user === undefined) return no('user_not_found');
  const { id, name, email } = user;
  return { ok: true, user: { id, team_id: teamId, real_name: name, is_bot: false, profile: { email } } };
}

/** Seconds with six more digits, as Slack names a message; no two are the same. */
function newTs(sandbox: Sandbox): string {
  const number = sandbox.newId('').slice(-6);
  return `${Math.floor(sandbox.clock.now() / 1000)}.${number}`;
}

async function saved(sandbox: Sandbox, answer: Record<string, unknown>): Promise<ApiAnswer> {
  await sandbox.save();
  return { ok: true, ...answer };
}

function no(error: string): ApiAnswer {
  return { ok: false, error };
}

function textIn(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}
