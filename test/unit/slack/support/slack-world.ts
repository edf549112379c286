import { signForSlack } from '../../../../adapters/slack/verify-slack.ts';
import type { MemoryMessage } from '../../../../adapters/memory/memory-slack.ts';
import { deliverOutbox } from '../../../../core/actions/deliver-outbox.ts';
import { sealedTokens } from '../../../../core/actions/slack/slack-token.ts';
import type { ProcessDefinition } from '../../../../core/rules/process-definition.ts';
import type { Block, ModalView, SlackMessage } from '../../../../core/rules/slack/blocks.ts';
import { messageFaults, viewFaults } from '../../../../core/rules/slack/block-limits.ts';
import type { SlackInstall } from '../../../../core/rules/slack/slack-install.ts';
import { createSlackIngressHandler } from '../../../../functions/slack-ingress/slack-ingress-handler.ts';
import { World } from '../../actions/support/world.ts';
import { memoryLog } from '../../functions/support/memory-log.ts';

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
export const TEAM = 'TMOBILITY';
const FORM = 'application/x-www-form-urlencoded';

/** A city with Slack beside it: the mobility agency has connected the workspace TMOBILITY. */
export class SlackWorld {
  readonly world: World;
  readonly log = memoryLog();
  readonly #handler: ReturnType<typeof createSlackIngressHandler>;
  #triggers = 0;

  private constructor(world: World) {
    this.world = world;
    this.#handler = createSlackIngressHandler({
      ...world.ports,
      settings: () =>
        Promise.resolve({
          clientId: '1.2',
          clientSecret: 'c'.repeat(32),
          signingSecret: SIGNING_SECRET,
          url: 'https://slack.com',
        }),
      log: this.log.log,
    });
  }

  static async create(...definitions: ProcessDefinition[]): Promise<SlackWorld> {
    const made = new SlackWorld(await World.create(...definitions));
    await made.install({});
    return made;
  }

  get slack() {
    return this.world.ports.slack;
  }

  async install(more: Partial<SlackInstall>): Promise<SlackInstall> {
    const place = { id: more.id ?? TEAM, organizationId: more.organizationId ?? 'mobility' };
    const tokens = await sealedTokens(this.world.ports, place, { token: `token-of-${place.id}` });
    const install: SlackInstall = {
      ...place,
      ...tokens,
      teamName: 'Mobility',
      botUserId: 'UBOT',
      appId: 'A1',
      scopes: ['chat:write'],
      installedBy: 'mobility-dpo',
      installedAt: this.world.ports.now(),
      version: 1,
      ...more,
    };
    await this.world.ports.store.commit({ writes: [{ entity: 'slackInstall', after: install }], events: [] });
    return install;
  }

  async changeInstall(more: Partial<SlackInstall>): Promise<void> {
    const before = await this.world.ports.store.slackInstall(TEAM);
    if (before === undefined) throw new Error('no install');
    const after = { ...before, ...more, version: before.version + 1 };
    await this.world.ports.store.commit({ writes: [{ entity: 'slackInstall', before, after }], events: [] });
  }

  /** Links a person's account: `U<ID>` in the workspace. */
  async link(personId: string, onlySlack = false, installId = TEAM): Promise<string> {
    const before = await this.world.person(personId);
    const userId = userOf(personId);
    const slack = { installId, teamId: installId, userId, linkedAt: this.world.ports.now() };
    const preferences = onlySlack ? { preferences: { channels: ['slack' as const] } } : {};
    const after = { ...before, ...preferences, slack, version: before.version + 1 };
    await this.world.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
    this.slack.users.set(userId, {
      teamId: installId,
      name: before.name,
      email: before.email,
      kind: 'member',
    });
    return userId;
  }

  async send(body: string, more: Partial<Sent> = {}): Promise<{ status: number; body: string }> {
    const { contentType = FORM, base64 = false, seconds, signature } = more;
    const rawBody = Buffer.from(more.raw ?? body);
    const timestamp = String(seconds ?? Math.floor(Date.parse(this.world.ports.now()) / 1000));
    const answer = await this.#handler({
      headers: {
        'Content-Type': contentType,
        'X-Slack-Request-Timestamp': timestamp,
        'X-Slack-Signature': signature ?? signForSlack(more.secret ?? SIGNING_SECRET, timestamp, rawBody),
        ...more.headers,
      },
      body: rawBody.toString(base64 ? 'base64' : 'utf8'),
      isBase64Encoded: base64,
    });
    return { status: answer.statusCode, body: answer.body };
  }

  async press(
    personId: string,
    button: { action_id: string; value?: string; text?: string },
    more: Press = {},
  ) {
    return this.interact(this.pressOf(personId, button, more));
  }

  pressOf(
    personId: string,
    { action_id, value, text = 'Yes' }: { action_id: string; value?: string; text?: string },
    more: Press = {},
  ) {
    this.#triggers += 1;
    const teamId = more.teamId ?? TEAM;
    return {
      type: 'block_actions',
      user: { id: userOf(personId), team_id: more.userTeamId ?? teamId },
      team: { id: teamId },
      trigger_id: more.triggerId ?? `trigger-${this.#triggers}`,
      response_url: 'https://hooks.slack.com/actions/1',
      actions: [{ type: 'button', action_id, value, text: { type: 'plain_text', text } }],
    };
  }

  async submit(personId: string, dialog: { id: string; view: ModalView }, values: Record<string, unknown>) {
    const { callback_id, private_metadata = '' } = dialog.view;
    return this.interact({
      type: 'view_submission',
      user: { id: userOf(personId), team_id: TEAM },
      team: { id: TEAM },
      view: { id: dialog.id, hash: 'h1', callback_id, private_metadata, state: { values } },
    });
  }

  async command(personId: string, text: string, teamId = TEAM) {
    this.#triggers += 1;
    return this.send(
      new URLSearchParams({
        command: '/clause8',
        text,
        team_id: teamId,
        user_id: userOf(personId),
        trigger_id: `trigger-${this.#triggers}`,
        response_url: 'https://hooks.slack.com/commands/1',
      }).toString(),
    );
  }

  async event(id: string, event: Record<string, unknown>, teamId = TEAM) {
    const body = { type: 'event_callback', event_id: id, team_id: teamId, event };
    return this.send(JSON.stringify(body), { contentType: 'application/json' });
  }

  interact(payload: Record<string, unknown>, more: Partial<Sent> = {}) {
    return this.send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), more);
  }

  /** Delivers what waits in the outbox, once each; faults that can pass are left to the next time. */
  async deliver(): Promise<string[]> {
    const faults: string[] = [];
    for (const entry of await this.world.outbox()) {
      try {
        await deliverOutbox(this.world.ports, entry);
      } catch (error) {
        faults.push(error instanceof Error ? error.name : 'unknown');
      }
    }
    return faults;
  }

  /** What stands in Slack now: every message as it was last changed. */
  standing(): MemoryMessage[] {
    return this.slack.messages.map((posted) => {
      const changed = this.slack.updates.filter((one) => isSame(one, posted)).at(-1);
      return changed === undefined ? posted : { ...posted, message: changed.message };
    });
  }

  /** What the last one who acted was answered. */
  said(): string {
    const answer = this.slack.answers.at(-1);
    return answer === undefined ? '' : words(answer.message.blocks);
  }

  /** Everything that was ever sent keeps Slack's limits, and names nobody. */
  faults(): string[] {
    const { messages, updates, views, homes, answers, opened } = this.slack;
    const said: SlackMessage[] = [...messages, ...updates, ...answers].map(({ message }) => message);
    return [
      ...said.flatMap(messageFaults),
      ...[...views.values(), ...homes.values(), ...opened.map(({ view }) => view)].flatMap(viewFaults),
    ];
  }
}

function isSame(left: MemoryMessage, right: MemoryMessage): boolean {
  return left.channelId === right.channelId && left.ts === right.ts;
}

interface Sent {
  contentType: string;
  base64: boolean;
  raw: Buffer;
  seconds: number | string;
  signature: string;
  secret: string;
  headers: Record<string, string>;
}
interface Press {
  teamId?: string;
  userTeamId?: string;
  triggerId?: string;
}

export function userOf(personId: string): string {
  return `U${personId.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;
}

export function words(blocks: Block[]): string {
  return JSON.stringify(blocks);
}

/** The button of that label. */
export function buttonIn(
  blocks: Block[],
  label: string,
): { action_id: string; value?: string; text: string } {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const found = buttons.find(({ text }) => text.text === label);
  if (found === undefined)
    throw new Error(`no button ${label}: ${buttons.map(({ text }) => text.text).join(', ')}`);
  return {
    action_id: found.action_id,
    text: label,
    ...(found.value === undefined ? {} : { value: found.value }),
  };
}
