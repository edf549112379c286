import { ACTIONS } from './action-names.ts';
import { DIALOGS, type DialogKind, type DialogState } from './dialog-kinds.ts';
import type { SlackSender } from './slack-act.ts';

/** Who sent something, before it is known which install that is: the team first, then the enterprise. */
export type Heard = { installIds: string[]; teamId: string; userId: string; deliveryId: string } & (
  | { heard: 'press'; action: string; label: string; value?: string; triggerId: string; responseUrl?: string }
  | { heard: 'submit'; dialog: DialogKind; metadata: string; state: DialogState; viewId: string }
  | { heard: 'command'; text: string; triggerId: string; responseUrl?: string }
  | { heard: 'home' }
  | { heard: 'removed' }
  | { heard: 'user-changed'; gone: boolean; email?: string }
);

/** A slash command; undefined when something is missing without which nothing can be done. */
export function commandIn(fields: Record<string, string>): Heard | undefined {
  const { team_id: teamId, enterprise_id, user_id: userId, trigger_id: triggerId, response_url } = fields;
  if (teamId === undefined || userId === undefined || triggerId === undefined) return undefined;
  return {
    heard: 'command',
    installIds: present(teamId, enterprise_id),
    teamId,
    userId,
    deliveryId: triggerId,
    text: fields.text ?? '',
    triggerId,
    ...given('responseUrl', response_url),
  };
}

/** A button or a dialog; `nothing` for what needs no more than an acknowledgement. */
export function interactionIn(payload: Record<string, unknown>): Heard | 'nothing' | undefined {
  const user = block(payload.user);
  const userId = text(user.id);
  const triggerId = text(payload.trigger_id) ?? '';
  const workspace = text(block(payload.team).id);
  const enterprise = text(block(payload.enterprise).id);
  const teamId = text(user.team_id) ?? workspace ?? enterprise;
  if (userId === undefined || teamId === undefined) return undefined;
  const from = { installIds: present(workspace, enterprise), teamId, userId };
  if (payload.type === 'block_actions') return pressIn(payload, from, triggerId);
  if (payload.type === 'view_submission') return submitIn(block(payload.view), from);
  return 'nothing';
}

/** An event; `nothing` for kinds that we do not ask for. */
export function eventIn(body: Record<string, unknown>): Heard | 'nothing' | undefined {
  const event = block(body.event);
  const deliveryId = text(body.event_id);
  const team = text(body.context_team_id) ?? text(body.team_id);
  const enterprise = text(body.context_enterprise_id) ?? text(body.enterprise_id);
  if (deliveryId === undefined) return 'nothing';
  const user = block(event.user);
  const userId = text(event.user) ?? text(user.id) ?? '';
  const teamId = text(user.team_id) ?? team ?? enterprise;
  if (teamId === undefined) return undefined;
  const from = { installIds: present(team, enterprise), teamId, userId, deliveryId };
  switch (event.type) {
    case 'app_home_opened':
      return event.tab === 'messages' ? 'nothing' : { heard: 'home', ...from };
    case 'app_uninstalled':
      return { heard: 'removed', ...from };
    case 'tokens_revoked':
      // People take back their own tokens too; only without the bot's nothing works any more.
      return list(block(event.tokens).bot).length > 0 ? { heard: 'removed', ...from } : 'nothing';
    case 'user_change': {
      const isGuest = user.is_restricted === true || user.is_ultra_restricted === true;
      const gone = user.deleted === true || isGuest || user.is_bot === true;
      const email = text(block(user.profile).email);
      return { heard: 'user-changed', ...from, gone, ...given('email', email) };
    }
    default:
      return 'nothing';
  }
}

type From = { installIds: string[] } & Pick<SlackSender, 'teamId' | 'userId'>;

function pressIn(
  payload: Record<string, unknown>,
  from: From,
  triggerId: string,
): Heard | 'nothing' | undefined {
  const pressed = block(list(payload.actions)[0]);
  const action = text(pressed.action_id);
  if (action === undefined) return undefined;
  // Its address has been opened already.
  if (action === ACTIONS.open) return 'nothing';
  return {
    heard: 'press',
    ...from,
    deliveryId: triggerId === '' ? `${from.userId}.${text(pressed.action_ts) ?? ''}` : triggerId,
    action,
    label: text(block(pressed.text).text) ?? '',
    triggerId,
    ...given('value', text(pressed.value)),
    ...given('responseUrl', text(payload.response_url)),
  };
}

function submitIn(view: Record<string, unknown>, from: From): Heard | 'nothing' | undefined {
  const viewId = text(view.id);
  const dialog = Object.values(DIALOGS).find((kind) => kind === view.callback_id);
  if (viewId === undefined || dialog === undefined) return undefined;
  if (dialog === DIALOGS.note) return 'nothing';
  return {
    heard: 'submit',
    ...from,
    // A dialog that was sent, found wanting and sent again has another hash.
    deliveryId: `${viewId}.${text(view.hash) ?? ''}`,
    dialog,
    metadata: text(view.private_metadata) ?? '',
    state: stateIn(block(view.state)),
    viewId,
  };
}

/** What was entered, block by block; each of ours has one element. */
function stateIn(state: Record<string, unknown>): DialogState {
  return Object.fromEntries(
    Object.entries(block(state.values)).flatMap(([blockId, elements]) => {
      const value = enteredIn(block(Object.values(block(elements))[0]));
      return value === undefined ? [] : [[blockId, value] as const];
    }),
  );
}

function enteredIn(element: Record<string, unknown>): DialogState[string] | undefined {
  if (element.type === 'multi_static_select')
    return list(element.selected_options).flatMap((option) => text(block(option).value) ?? []);
  if (typeof element.selected_date_time === 'number') return element.selected_date_time;
  return text(element.value) ?? text(block(element.selected_option).value) ?? text(element.selected_date);
}

function block(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function present(...ids: (string | undefined)[]): string[] {
  return ids.flatMap((id) => (id === undefined || id === '' ? [] : [id]));
}

function given<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const set: Partial<Record<K, string>> = {};
  if (value !== undefined && value !== '') set[key] = value;
  return set;
}
