import { createHmac } from 'node:crypto';
import { directOf, dialogWith } from './web-api.ts';
import type { Sandbox, SandboxUser } from './sandbox.ts';
import { View, type Block, type Button, type Input } from './shapes.ts';

/** What the app answered to something that was sent to it. */
export interface Sent {
  status: number;
  body: string;
}

/** Somebody presses a button of a message, of their home, or of a dialog. */
export async function pressButton(
  sandbox: Sandbox,
  user: SandboxUser,
  { button, blockId, channelId, ts }: { button: Button; blockId: string; channelId?: string; ts?: string },
): Promise<Sent> {
  const { action_id, value, text } = button;
  const channel = channelId ?? directOf(user.id);
  return interact(sandbox, {
    type: 'block_actions',
    ...sender(user),
    container:
      ts === undefined
        ? { type: 'view' }
        : { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    channel: { id: channel },
    trigger_id: sandbox.newTrigger(user.id, user.teamId),
    response_url: responseUrl(sandbox, user, channel),
    actions: [
      {
        type: 'button',
        action_id,
        block_id: blockId,
        text,
        ...(value === undefined ? {} : { value }),
        action_ts: String(sandbox.clock.now() / 1000),
      },
    ],
  });
}

/** Somebody sends the dialog that stands open for them; `entered` by block id. */
export async function sendDialog(
  sandbox: Sandbox,
  user: SandboxUser,
  entered: Record<string, string[]>,
): Promise<Sent> {
  const dialog = sandbox.dialogOf(user.id);
  if (dialog === undefined) return { status: 404, body: 'no dialog stands open' };
  const { id, hash, view } = dialog;
  const values = Object.fromEntries(
    view.blocks.flatMap((block) =>
      block.type === 'input'
        ? [
            [
              block.block_id,
              { [block.element.action_id]: valueOf(block.element, entered[block.block_id] ?? []) },
            ],
          ]
        : [],
    ),
  );
  const { callback_id, private_metadata } = view;
  const sent = await interact(sandbox, {
    type: 'view_submission',
    ...sender(user),
    trigger_id: sandbox.newTrigger(user.id, user.teamId),
    view: { id, hash, callback_id, private_metadata, type: 'modal', state: { values } },
  });
  await applyAnswer(sandbox, { user, hash }, sent);
  return sent;
}

export async function closeDialog(sandbox: Sandbox, user: SandboxUser): Promise<void> {
  Reflect.deleteProperty(sandbox.state.dialogs, user.id);
  await sandbox.save();
}

export async function typeCommand(sandbox: Sandbox, user: SandboxUser, text: string): Promise<Sent> {
  const channel = directOf(user.id);
  const fields = {
    command: '/clause8',
    text,
    team_id: user.teamId,
    user_id: user.id,
    user_name: user.name,
    channel_id: channel,
    trigger_id: sandbox.newTrigger(user.id, user.teamId),
    response_url: responseUrl(sandbox, user, channel),
    api_app_id: 'A0SANDBOX',
  };
  return signed(
    sandbox,
    'commands',
    'application/x-www-form-urlencoded',
    new URLSearchParams(fields).toString(),
  );
}

export async function openHome(sandbox: Sandbox, user: SandboxUser): Promise<Sent> {
  return sendEvent(sandbox, user.teamId, { type: 'app_home_opened', user: user.id, tab: 'home' });
}

export async function sendEvent(
  sandbox: Sandbox,
  teamId: string,
  event: Record<string, unknown>,
): Promise<Sent> {
  const body = {
    type: 'event_callback',
    team_id: teamId,
    api_app_id: 'A0SANDBOX',
    event_id: sandbox.newId('Ev'),
    event_time: Math.floor(sandbox.clock.now() / 1000),
    event,
  };
  return signed(sandbox, 'events', 'application/json', JSON.stringify(body));
}

function sender({ id, teamId, name }: SandboxUser) {
  return {
    user: { id, username: name, team_id: teamId },
    team: { id: teamId },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: 'A0SANDBOX',
  };
}

function responseUrl({ app }: Sandbox, user: SandboxUser, channelId: string): string {
  return `${app.url}/hooks/${user.teamId}.${channelId}.${user.id}`;
}

function interact(sandbox: Sandbox, payload: Record<string, unknown>): Promise<Sent> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return signed(sandbox, 'interactions', 'application/x-www-form-urlencoded', body);
}

async function signed(
  { app, clock, ingressUrl, save }: Sandbox,
  path: string,
  contentType: string,
  body: string,
): Promise<Sent> {
  await save();
  const timestamp = String(Math.floor(clock.now() / 1000));
  const mac = createHmac('sha256', app.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(`${ingressUrl}/${path}`, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${mac}`,
    },
    body,
  });
  return { status: response.status, body: await response.text() };
}

/** An empty answer closes the dialog, `update` puts another in its place. */
async function applyAnswer(
  sandbox: Sandbox,
  { user, hash }: { user: SandboxUser; hash: string },
  { status, body }: Sent,
): Promise<void> {
  const dialog = sandbox.dialogOf(user.id);
  // What the app has put there meanwhile is newer than its answer.
  if (status !== 200 || dialog?.hash !== hash) return;
  const answer: unknown = body === '' ? {} : JSON.parse(body);
  const view = typeof answer === 'object' && answer !== null && 'view' in answer ? answer.view : undefined;
  if (view === undefined) return closeDialog(sandbox, user);
  dialogWith(sandbox, dialog, View.parse(view));
  await sandbox.save();
}

function valueOf(element: Input, [value, ...more]: string[]): Record<string, unknown> {
  const { type, options = [] } = element;
  const option = (wanted: string | undefined) => options.find((one) => one.value === wanted);
  switch (type) {
    case 'multi_static_select':
      return { type, selected_options: [value, ...more].flatMap((each) => option(each) ?? []) };
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: option(value) ?? null };
    case 'datepicker':
      return { type, selected_date: value === undefined || value === '' ? null : value };
    case 'datetimepicker':
      return { type, selected_date_time: value === undefined || value === '' ? null : secondsOf(value) };
    default:
      return { type, value: value === undefined || value === '' ? null : value };
  }
}

/** As `datetime-local` sends it; the sandbox's people live in UTC. */
function secondsOf(local: string): number {
  return Math.floor(Date.parse(`${local}Z`) / 1000);
}

/** A button of a message or view, by its block and action. */
export function findButton(blocks: Block[], at: { block: number; action: string }): Button | undefined {
  const block = blocks[at.block];
  if (block?.type === 'actions') return block.elements.find(({ action_id }) => action_id === at.action);
  return block?.type === 'section' && block.accessory?.action_id === at.action ? block.accessory : undefined;
}
