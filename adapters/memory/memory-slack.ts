import type { Slack, SlackGrant, SlackTokens, SlackUser } from '../../core/ports/slack.ts';
import type { HomeView, ModalView, SlackMessage } from '../../core/rules/slack/blocks.ts';
import { SlackError } from '../../core/rules/slack/slack-error.ts';

export interface MemoryMessage {
  channelId: string;
  ts: string;
  threadTs?: string;
  message: SlackMessage;
}

/** Slack in memory: keeps what it is told, hands out tokens that can be renewed once, and fails when it is asked to. */
export class MemorySlack implements Slack {
  on = true;
  readonly messages: MemoryMessage[] = [];
  readonly updates: MemoryMessage[] = [];
  readonly opened: { triggerId: string; view: ModalView }[] = [];
  readonly views = new Map<string, ModalView>();
  readonly homes = new Map<string, HomeView>();
  readonly answers: { responseUrl: string; message: SlackMessage }[] = [];
  readonly users = new Map<string, SlackUser>();
  readonly grants = new Map<string, SlackGrant>();
  readonly renewed: string[] = [];
  readonly revoked: string[] = [];
  /** Every call that came in, by name, also those that failed. */
  readonly calls: string[] = [];
  #faults: Error[] = [];
  #down: Error | undefined;
  #count = 0;

  /** The next calls fail with these, one each. */
  failNext(...faults: Error[]): void {
    this.#faults = faults;
  }

  /** Every call fails until it is told otherwise. */
  down(fault: Error | undefined): void {
    this.#down = fault;
  }

  async isOn(): Promise<boolean> {
    await Promise.resolve();
    return this.on;
  }

  async authorizeUrl(state: string, redirectUri: string): Promise<string> {
    await Promise.resolve();
    const asked = new URLSearchParams({ state, redirect_uri: redirectUri });
    return `https://slack.example/oauth/v2/authorize?${asked.toString()}`;
  }

  async install(code: string): Promise<SlackGrant> {
    await this.#called('install');
    const grant = this.grants.get(code);
    if (grant === undefined) throw new SlackError('invalid_code');
    this.grants.delete(code);
    return grant;
  }

  async renew(refreshToken: string): Promise<SlackTokens> {
    await this.#called('renew');
    if (this.renewed.includes(refreshToken)) throw new SlackError('invalid_refresh_token');
    this.renewed.push(refreshToken);
    const number = this.renewed.length;
    return { token: `token-${number}`, refreshToken: `refresh-${number}`, expiresInSeconds: 43_200 };
  }

  async post(_token: string, channelId: string, message: SlackMessage, threadTs?: string) {
    await this.#called('post');
    this.#count += 1;
    const posted: MemoryMessage = {
      channelId: channelId.startsWith('U') ? `D${channelId.slice(1)}` : channelId,
      ts: `1700000000.${String(this.#count).padStart(6, '0')}`,
      message: structuredClone(message),
      ...(threadTs === undefined ? {} : { threadTs }),
    };
    this.messages.push(posted);
    return { channelId: posted.channelId, ts: posted.ts };
  }

  async update(_token: string, at: { channelId: string; ts: string }, message: SlackMessage): Promise<void> {
    await this.#called('update');
    this.updates.push({ ...at, message: structuredClone(message) });
  }

  async openView(_token: string, triggerId: string, view: ModalView): Promise<string> {
    await this.#called('openView');
    if (this.opened.some((one) => one.triggerId === triggerId)) throw new SlackError('expired_trigger_id');
    this.opened.push({ triggerId, view: structuredClone(view) });
    const id = `V${this.opened.length}`;
    this.views.set(id, structuredClone(view));
    return id;
  }

  async updateView(_token: string, viewId: string, view: ModalView): Promise<void> {
    await this.#called('updateView');
    this.views.set(viewId, structuredClone(view));
  }

  async publishHome(_token: string, userId: string, view: HomeView): Promise<void> {
    await this.#called('publishHome');
    this.homes.set(userId, structuredClone(view));
  }

  async user(_token: string, userId: string): Promise<SlackUser> {
    await this.#called('user');
    const user = this.users.get(userId);
    if (user === undefined) throw new SlackError('user_not_found');
    return user;
  }

  async respond(responseUrl: string, message: SlackMessage): Promise<void> {
    await this.#called('respond');
    this.answers.push({ responseUrl, message: structuredClone(message) });
  }

  async revoke(token: string): Promise<void> {
    await this.#called('revoke');
    this.revoked.push(token);
  }

  async #called(name: string): Promise<void> {
    await Promise.resolve();
    this.calls.push(name);
    const fault = this.#down ?? this.#faults.shift();
    if (fault !== undefined) throw fault;
  }
}
