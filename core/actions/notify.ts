import type { Mail, Ports } from '../ports.ts';
import type { NoticeProgress, OutboxEntry, OutboxWork } from '../rules/outbox-entry.ts';
import { noticesOf, type Notice } from './notices.ts';
import { layOut, type Message } from './messages/message.ts';

type NoticeWork = Extract<OutboxWork, { kind: 'notify' }>;
type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'mailer' | 'pause' | 'random' | 'portalUrl'>;

export type Notified =
  /** Everybody has been tried; `entry` is as it is stored now, `refused` whose address was refused for good. */
  | { result: 'all-tried'; entry: OutboxEntry; refused: string[] }
  /** Somebody else is sending the same entry, or has died doing so: the sweep looks again. */
  | { result: 'busy' };

/** Longer than a function lives that sends mails: whoever has been sending so long has died. */
const SENDING_MS = 90_000;

/**
 * Sends one message to everybody it concerns. The mail channel knows no idempotency, so the entry remembers who has it,
 * by a write before each send that only one delivery can make. One person's refused address does not keep it from the
 * others; any other fault is thrown after all have been tried, and a later try sends only what is missing.
 * Only a mail whose sender died before it could note the answer can come twice: better than never.
 */
export async function notify(ports: Needs, given: OutboxEntry, work: NoticeWork): Promise<Notified> {
  const started = given.progress?.sending;
  if (started !== undefined && Date.parse(ports.now()) - Date.parse(started.at) < SENDING_MS)
    return { result: 'busy' };
  let entry = given;
  let progress: NoticeProgress = { sent: given.progress?.sent ?? [], refused: given.progress?.refused ?? [] };
  const faults: Error[] = [];
  for (const notice of await noticesOf(ports, work)) {
    const to = notice.to.id;
    if (progress.sent.includes(to) || progress.refused.includes(to)) continue;
    const claimed = await noted(ports, entry, { ...progress, sending: { to, at: ports.now() } });
    if (claimed === 'conflict') return { result: 'busy' };
    entry = claimed;
    const answer = await send(ports, entry.id, notice);
    if (answer instanceof Error) faults.push(answer);
    else progress = { ...progress, [answer]: [...progress[answer], to] };
  }
  const [fault] = faults;
  if (fault === undefined) return { result: 'all-tried', entry, refused: progress.refused };
  if ((await noted(ports, entry, progress)) === 'conflict') return { result: 'busy' };
  throw fault;
}

async function noted(
  ports: Pick<Ports, 'store'>,
  before: OutboxEntry,
  progress: NoticeProgress,
): Promise<OutboxEntry | 'conflict'> {
  const after = { ...before, progress, version: before.version + 1 };
  const committed = await ports.store.commit({ writes: [{ entity: 'outbox', before, after }], events: [] });
  return committed === 'conflict' ? committed : after;
}

async function send(
  ports: Pick<Ports, 'mailer'>,
  entryId: string,
  notice: Notice,
): Promise<'sent' | 'refused' | Error> {
  try {
    const { message } = notice;
    const said = typeof message === 'function' ? await message() : message;
    if (said !== undefined) await ports.mailer.send(mailOf(entryId, notice.to, said));
    return 'sent';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.name === 'mail.refused' ? 'refused' : error;
  }
}

function mailOf(entryId: string, to: Notice['to'], message: Message): Mail {
  return {
    to: { name: to.name, email: to.email },
    ...layOut(message),
    idempotencyKey: `${entryId}.${to.id}`,
  };
}
