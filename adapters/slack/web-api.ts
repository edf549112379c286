import * as z from 'zod/mini';
import type { Slack, SlackGrant, SlackTokens, SlackUser } from '../../core/ports/slack.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import { BOT_SCOPES } from '../../core/rules/slack/manifest.ts';
import { SlackError } from '../../core/rules/slack/slack-error.ts';
import type { SlackSettings } from './slack-settings.ts';

/** Well under the three seconds that Slack waits for us. */
const PATIENCE_MS = 2500;

const Answer = z.looseObject({ ok: z.boolean(), error: z.optional(z.string()) });
const Posted = z.object({ channel: z.string(), ts: z.string() });
const Opened = z.object({ view: z.object({ id: z.string() }) });
const Tokens = z.object({
  access_token: z.string(),
  refresh_token: z.optional(z.string()),
  expires_in: z.optional(z.number()),
});
const Named = z.object({ id: z.string(), name: z.optional(z.string()) });
const Granted = z.object({
  ...Tokens.shape,
  app_id: z.string(),
  bot_user_id: z.string(),
  scope: z.optional(z.string()),
  is_enterprise_install: z.optional(z.boolean()),
  team: z.nullish(Named),
  enterprise: z.nullish(Named),
});
const Known = z.object({
  user: z.object({
    team_id: z.string(),
    name: z.optional(z.string()),
    real_name: z.optional(z.string()),
    deleted: z.optional(z.boolean()),
    is_bot: z.optional(z.boolean()),
    is_restricted: z.optional(z.boolean()),
    is_ultra_restricted: z.optional(z.boolean()),
    profile: z.optional(z.object({ email: z.optional(z.string()) })),
  }),
});

/**
 * Slack's Web API over plain calls: none is repeated here, since those who call keep what is left to do. `settings` are
 * read at each call and may be absent: then Slack is off and every call throws `slack.off`.
 */
export function createSlack(settings: () => Promise<SlackSettings | undefined>): Slack {
  const on = async (): Promise<SlackSettings> => {
    const found = await settings();
    if (found === undefined) throw new CodedError('slack.off', 'this installation has no app of Slack');
    return found;
  };
  const call = async (method: string, token: string, body: Record<string, unknown>) =>
    send(`${(await on()).url}/api/${method}`, {
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const oauth = async (fields: Record<string, string>) => {
    const { url, clientId, clientSecret } = await on();
    return send(`${url}/api/oauth.v2.access`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...fields }).toString(),
    });
  };
  return {
    isOn: async () => (await settings()) !== undefined,
    async authorizeUrl(state, redirectUri) {
      const { url, clientId } = await on();
      const asked = { client_id: clientId, scope: BOT_SCOPES.join(','), state, redirect_uri: redirectUri };
      return `${url}/oauth/v2/authorize?${new URLSearchParams(asked).toString()}`;
    },
    install: async (code, redirectUri) => grantOf(await oauth({ code, redirect_uri: redirectUri })),
    renew: async (refresh_token) => tokensOf(await oauth({ grant_type: 'refresh_token', refresh_token })),
    async post(token, channel, { text, blocks }, threadTs) {
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
      const said = { channel, text, blocks, ...thread, unfurl_links: false, unfurl_media: false };
      const posted = Posted.parse(await call('chat.postMessage', token, said));
      return { channelId: posted.channel, ts: posted.ts };
    },
    async update(token, { channelId, ts }, { text, blocks }) {
      await call('chat.update', token, { channel: channelId, ts, text, blocks });
    },
    async openView(token, trigger_id, view) {
      return Opened.parse(await call('views.open', token, { trigger_id, view })).view.id;
    },
    async updateView(token, view_id, view) {
      await call('views.update', token, { view_id, view });
    },
    async publishHome(token, user_id, view) {
      await call('views.publish', token, { user_id, view });
    },
    async user(token, user) {
      // This method takes no JSON.
      const query = new URLSearchParams({ user }).toString();
      return userOf(
        await send(`${(await on()).url}/api/users.info`, {
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            authorization: `Bearer ${token}`,
          },
          body: query,
        }),
      );
    },
    async respond(responseUrl, { text, blocks }) {
      if (!isOfSlack(responseUrl, await on())) throw new SlackError('foreign_response_url');
      await send(responseUrl, {
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text, blocks }),
      });
    },
    async revoke(token) {
      await call('auth.revoke', token, {});
    },
  };
}

/** Answers go to Slack only, whatever a payload says. */
function isOfSlack(address: string, { url }: SlackSettings): boolean {
  return address.startsWith('https://hooks.slack.com/') || address.startsWith(`${url}/`);
}

async function send(
  url: string,
  { headers, body }: { headers: Record<string, string>; body: string },
): Promise<Record<string, unknown>> {
  const response = await answerTo(url, { headers, body });
  const text = await response.text().catch(() => '');
  if (response.status === 429) throw new SlackError('ratelimited', secondsIn(response.headers));
  if (response.status >= 500) throw new SlackError(`http_${response.status}`);
  const answer = Answer.safeParse(jsonIn(text));
  // A response URL answers `ok` as text.
  if (!answer.success) {
    if (response.ok) return {};
    throw new SlackError(`http_${response.status}`);
  }
  if (!answer.data.ok) throw new SlackError(answer.data.error ?? 'unknown', secondsIn(response.headers));
  return answer.data;
}

async function answerTo(
  url: string,
  init: { headers: Record<string, string>; body: string },
): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    // The cause may quote the address, which for some calls is a secret.
    throw new SlackError('no_answer');
  }
}

function secondsIn(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tokensOf(answer: Record<string, unknown>): SlackTokens {
  const { access_token, refresh_token, expires_in } = Tokens.parse(answer);
  return {
    token: access_token,
    ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    ...(expires_in === undefined ? {} : { expiresInSeconds: expires_in }),
  };
}

function grantOf(answer: Record<string, unknown>): SlackGrant {
  const granted = Granted.parse(answer);
  const place = granted.is_enterprise_install === true ? granted.enterprise : granted.team;
  if (place === null || place === undefined) throw new SlackError('no_team');
  return {
    ...tokensOf(answer),
    installId: place.id,
    teamName: place.name ?? place.id,
    botUserId: granted.bot_user_id,
    appId: granted.app_id,
    scopes: (granted.scope ?? '').split(',').filter((scope) => scope !== ''),
  };
}

function userOf(answer: Record<string, unknown>): SlackUser {
  const { user } = Known.parse(answer);
  const email = user.profile?.email;
  return {
    teamId: user.team_id,
    name: user.real_name ?? user.name ?? '',
    ...(email === undefined ? {} : { email }),
    kind: kindOf(user),
  };
}

function kindOf(user: z.infer<typeof Known>['user']): SlackUser['kind'] {
  if (user.deleted === true) return 'deleted';
  if (user.is_bot === true) return 'bot';
  return user.is_restricted === true || user.is_ultra_restricted === true ? 'guest' : 'member';
}
