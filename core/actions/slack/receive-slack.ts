import type { Ports } from '../../ports.ts';
import type { Store } from '../../ports/store.ts';
import type { Write } from '../../ports/transaction.ts';
import type { Language } from '../../rules/preferences.ts';
import type { Received } from '../../rules/received.ts';
import { ACTIONS } from '../../rules/slack/action-names.ts';
import type { ModalView } from '../../rules/slack/blocks.ts';
import { readButtonValue } from '../../rules/slack/button-value.ts';
import { opensDialog, readCommand } from '../../rules/slack/command.ts';
import { commentDialog, reasonDialog, waitDialog } from '../../rules/slack/dialogs.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import type { Heard } from '../../rules/slack/understand.ts';
import { outboxWrite } from '../outbox-write.ts';
import { languageAt } from './slack-language.ts';
import { slackToken } from './slack-token.ts';
import { later } from '../../rules/later.ts';

export type ReceiveSlackPorts = Pick<Ports, 'now' | 'ids' | 'vault' | 'pause' | 'slack'> & {
  store: Pick<Store, 'commit' | 'received' | 'slackInstall' | 'personBySlack' | 'task' | 'organization'>;
};

export type ReceivedSlack =
  | { result: 'taken' }
  /** A dialog stands open; the rest follows when it is sent. */
  | { result: 'asked' }
  | { result: 'duplicate' }
  /** The same id came with another body before. */
  | { result: 'different-body' };

/** Longer than Slack tries again, and than an answer can be pressed for. */
const KEPT_MS = 3 * 86_400_000;

/**
 * Takes what Slack has delivered, once: it is kept together with the order to do it, and what a person must see at once
 * (a dialog, since Slack lets one be opened for three seconds only) is opened before the answer. Everything else is done
 * behind it.
 */
export async function receiveSlack(
  ports: ReceiveSlackPorts,
  heard: Heard,
  bodySha256: string,
): Promise<ReceivedSlack> {
  const installId = await installOf(ports, heard);
  const received = receivedOf(ports, heard, bodySha256);
  const view = await dialogFor(ports, installId, heard);
  if (view === undefined || !('triggerId' in heard)) {
    const order = outboxWrite(ports, { kind: 'slack-act', runId: '', act: actOf(ports, installId, heard) });
    return keep(ports, received, [order]);
  }
  // Kept first: the same press again opens nothing again.
  const kept = await keep(ports, received, []);
  if (kept.result !== 'taken' || ports.slack === undefined) return kept;
  const viewId = await opened(ports, installId, heard.triggerId, view.dialog);
  if (view.complete && viewId !== undefined) return { result: 'asked' };
  const act = { ...actOf(ports, installId, heard), ...given({ viewId }) };
  const order = outboxWrite(ports, { kind: 'slack-act', runId: '', act });
  await ports.store.commit({ writes: [order], events: [] });
  return { result: 'taken' };
}

/** What stands in a dialog that was sent, until it has been done. */
export async function meanwhile(ports: ReceiveSlackPorts, heard: Heard): Promise<ModalView> {
  const { install, person } = await whoseOf(ports, await installOf(ports, heard), heard);
  return waitDialog(await languageAt(ports, install, person));
}

/** Undefined when Slack did not open it: then the person is told in words. */
async function opened(
  ports: ReceiveSlackPorts,
  installId: string,
  triggerId: string,
  dialog: ModalView,
): Promise<string | undefined> {
  try {
    return await ports.slack?.openView(await slackToken(ports, installId), triggerId, dialog);
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('slack.')) return undefined;
    throw error;
  }
}

/** The team's own install, or the one over its whole enterprise. */
async function installOf({ store }: ReceiveSlackPorts, { installIds, teamId }: Heard): Promise<string> {
  for (const id of installIds) if ((await store.slackInstall(id)) !== undefined) return id;
  return installIds[0] ?? teamId;
}

/**
 * The dialog that is opened at once; none for somebody whom nothing can be asked (not linked, or too late): they are
 * answered in words. `complete`: it is the dialog itself; otherwise it waits to be filled.
 */
async function dialogFor(
  ports: ReceiveSlackPorts,
  installId: string,
  heard: Heard,
): Promise<{ dialog: ModalView; complete: boolean } | undefined> {
  const wanted = wantedDialog(heard);
  if (wanted === undefined) return undefined;
  const { install, person } = await whoseOf(ports, installId, heard);
  const known = install?.endedAt === undefined && person?.slack?.teamId === heard.teamId;
  if (install === undefined || !known) return undefined;
  const made = { dialog: wanted.make(await languageAt(ports, install, person)), complete: wanted.complete };
  const ref = heard.heard === 'press' ? readButtonValue(heard.value) : undefined;
  if (ref === undefined) return made;
  const task = await ports.store.task(ref.taskId);
  return task?.status === 'open' && !task.private ? made : undefined;
}

async function whoseOf({ store }: ReceiveSlackPorts, installId: string, { userId }: Heard) {
  const [install, person] = await Promise.all([
    store.slackInstall(installId),
    store.personBySlack(installId, userId),
  ]);
  return { install, person };
}

interface WantedDialog {
  make: (language: Language) => ModalView;
  complete: boolean;
}

const WAITING: WantedDialog = { make: waitDialog, complete: false };

function wantedDialog(heard: Heard): WantedDialog | undefined {
  if (heard.heard === 'command') return opensDialog(readCommand(heard.text)) ? WAITING : undefined;
  if (heard.heard !== 'press') return undefined;
  const { label, value = '' } = heard;
  const [verb = ''] = heard.action.split(':');
  switch (verb) {
    case ACTIONS.reason:
      return { make: (language) => reasonDialog(label, value, language), complete: true };
    case ACTIONS.comment:
      return { make: (language) => commentDialog(value, language), complete: true };
    case ACTIONS.answer:
    case ACTIONS.begin:
      return WAITING;
    default:
      return undefined;
  }
}

function actOf(ports: Pick<Ports, 'now'>, installId: string, heard: Heard): SlackAct {
  const from = { installId, teamId: heard.teamId, userId: heard.userId };
  const base = { from, at: ports.now() };
  switch (heard.heard) {
    case 'press': {
      const { action, value, responseUrl } = heard;
      return { ...base, act: 'press', action, ...given({ value, responseUrl }) };
    }
    case 'command':
      return { ...base, act: 'command', text: heard.text, ...given({ responseUrl: heard.responseUrl }) };
    case 'submit': {
      const { dialog, metadata, state, viewId } = heard;
      return { ...base, act: 'submit', dialog, metadata, state, viewId };
    }
    case 'user-changed':
      return { ...base, act: 'user-changed', gone: heard.gone, ...given({ email: heard.email }) };
    case 'home':
    case 'removed':
      return { ...base, act: heard.heard };
  }
}

function receivedOf({ now }: Pick<Ports, 'now'>, { deliveryId }: Heard, sha256: string): Received {
  const at = now();
  const expiresAt = later(at, KEPT_MS);
  return { id: `slack#${deliveryId}`, at, sha256, expiresAt, version: 1 };
}

async function keep(
  { store }: ReceiveSlackPorts,
  received: Received,
  orders: Write[],
): Promise<ReceivedSlack> {
  const writes: Write[] = [{ entity: 'received', after: received }, ...orders];
  if ((await store.commit({ writes, events: [] })) === 'committed') return { result: 'taken' };
  const before = await store.received(received.id);
  return { result: before?.sha256 === received.sha256 ? 'duplicate' : 'different-body' };
}

function given<K extends string>(values: Record<K, string | undefined>): Partial<Record<K, string>> {
  const set: Partial<Record<K, string>> = {};
  for (const key in values) if (values[key] !== undefined) set[key] = values[key];
  return set;
}
