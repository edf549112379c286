import type { HomeView, ModalView, SlackMessage } from '../rules/slack/blocks.ts';

/** Tokens of an install; with rotation they expire and come with one to renew them once. */
export interface SlackTokens {
  token: string;
  refreshToken?: string;
  expiresInSeconds?: number;
}

/** What an administrator of a workspace has agreed to. */
export interface SlackGrant extends SlackTokens {
  /** Team, or enterprise for an install over all its workspaces. */
  installId: string;
  teamName: string;
  botUserId: string;
  appId: string;
  scopes: string[];
}

export interface SlackUser {
  teamId: string;
  name: string;
  email?: string;
  /** Guests, deleted users and bots decide nothing. */
  kind: 'member' | 'guest' | 'deleted' | 'bot';
}

/**
 * Slack's Web API, one call each and none repeated. Throws `slack.rate-limited`, `slack.unreachable`, `slack.refused`
 * and `slack.install-gone` (core/rules/slack/slack-error.ts).
 */
export interface Slack {
  /** Whether this installation has an app of Slack at all. */
  isOn(): Promise<boolean>;
  /** Where an administrator of a workspace agrees to the install. */
  authorizeUrl(state: string, redirectUri: string): Promise<string>;
  install(code: string, redirectUri: string): Promise<SlackGrant>;
  renew(refreshToken: string): Promise<SlackTokens>;
  /** To a channel, or to a user's direct messages by the user's id. */
  post(
    token: string,
    channelId: string,
    message: SlackMessage,
    threadTs?: string,
  ): Promise<{ channelId: string; ts: string }>;
  update(token: string, at: { channelId: string; ts: string }, message: SlackMessage): Promise<void>;
  /** Answers the id of the view; the trigger is good for three seconds. */
  openView(token: string, triggerId: string, view: ModalView): Promise<string>;
  updateView(token: string, viewId: string, view: ModalView): Promise<void>;
  publishHome(token: string, userId: string, view: HomeView): Promise<void>;
  user(token: string, userId: string): Promise<SlackUser>;
  /** Only who acted sees it. */
  respond(responseUrl: string, message: SlackMessage): Promise<void>;
  /** Takes the token back, so that it opens nothing any more. */
  revoke(token: string): Promise<void>;
}
