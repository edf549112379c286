import type { Ports } from '../ports.ts';
import type { OutboxEntry, OutboxWork } from '../rules/outbox-entry.ts';
import { routesOf } from '../rules/preferences.ts';
import { isPassing } from '../rules/slack/slack-error.ts';
import { commitRun } from './commit-run.ts';
import { mailOrHold } from './digest/hold-notice.ts';
import { sendByMail, type SendByMailPorts } from './mail/send-by-mail.ts';
import type { Notice } from './notices.ts';
import { unlinkPerson } from './slack/unlink-person.ts';
import { sendBySlack, sendToChannel, type SendBySlackPorts } from './slack/send-by-slack.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

export type ErrandPorts = SendByMailPorts & SendBySlackPorts & Pick<Ports, 'catalogue'>;
type NoticeWork = Extract<OutboxWork, { kind: 'notify' }>;

/** One sending of one message over one way. */
export interface Errand {
  /** Remembered once it is done; a person's own id stands for their mail. */
  key: string;
  /** Throws `mail.refused` for an address that takes nothing, anything else to be tried again. */
  send: () => Promise<void>;
  /** Sent instead, once this has been failing for so long that somebody must hear of it. */
  instead?: Errand;
}

/** So long a person waits for Slack to work again before the mail goes out. */
export const SLACK_PATIENCE_MS = 600_000;

/** Everything there is to send for a message, in the order in which it is sent. */
export async function errandsOf(
  ports: ErrandPorts,
  entry: Pick<OutboxEntry, 'id' | 'createdAt'>,
  work: NoticeWork,
  notices: Notice[],
): Promise<Errand[]> {
  const toPeople = notices.flatMap((notice) => errandsTo(ports, entry, work, notice));
  return [...toPeople, ...(await errandsToChannels(ports, entry, work))];
}

function errandsTo(
  ports: ErrandPorts,
  entry: Pick<OutboxEntry, 'id' | 'createdAt'>,
  work: NoticeWork,
  notice: Notice,
): Errand[] {
  const mail = { key: notice.to.id, send: () => mailOrHold(ports, entry.id, notice, work) };
  const routes = ports.slack === undefined || notice.byMailOnly === true ? [] : routesOf(notice.to);
  if (!routes.includes('slack')) return [mail];
  const errand = { createdAt: entry.createdAt, ...work };
  const alsoByMail = routes.includes('email');
  const changed = async (why: string): Promise<void> => {
    await sendByMail(ports, entry.id, notice);
    await sayRouteChanged(ports, work, { personId: notice.to.id, why });
  };
  const bySlack: Errand = {
    key: `${notice.to.id}@slack`,
    async send() {
      try {
        await sendBySlack(ports, errand, notice);
      } catch (error) {
        if (!(error instanceof Error) || isPassing(error) || !error.name.startsWith('slack.')) throw error;
        // Slack will never take it. Whoever gets the mail anyway loses nothing.
        if (error.name === 'slack.install-gone') await unlinkPerson(ports, notice.to.id, notice.to.slack);
        if (!alsoByMail) await changed(error.name);
      }
    },
    ...(alsoByMail
      ? {}
      : { instead: { key: `${notice.to.id}@instead`, send: () => changed('slack.unreachable') } }),
  };
  return alsoByMail ? [mail, bySlack] : [bySlack];
}

/** A card for a task that is asked of an organization, in its own channel. */
async function errandsToChannels(
  ports: ErrandPorts,
  { createdAt }: Pick<OutboxEntry, 'createdAt'>,
  work: NoticeWork,
): Promise<Errand[]> {
  const { taskId, message } = work;
  if (ports.slack === undefined || taskId === undefined || message !== 'task-opened') return [];
  // One person is told again: the channel has heard of it.
  if (work.extra?.personId !== undefined) return [];
  const task = await ports.store.task(taskId);
  if (task === undefined || task.private) return [];
  const installs = await ports.store.slackInstalls(task.organizationId);
  return installs.flatMap(({ id: installId, channelId, endedAt }) => {
    if (channelId === undefined || endedAt !== undefined) return [];
    return [
      {
        key: `${channelId}@channel`,
        async send() {
          try {
            await sendToChannel(ports, { createdAt, ...work }, { task, installId, channelId });
          } catch (error) {
            // A channel is told beside the people who are asked: what it does not take is no loss.
            if (isPassing(error) || !(error instanceof Error) || !error.name.startsWith('slack.'))
              throw error;
          }
        },
      },
    ];
  });
}

/** That somebody was written to another way than they had chosen stands on the run. */
async function sayRouteChanged(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  { runId, message: notice, taskId }: NoticeWork,
  { personId, why }: { personId: string; why: string },
): Promise<void> {
  await withRetry<true>(ports, async () => {
    const run = await ports.store.run(runId);
    if (run === undefined) return true;
    const about = taskId === undefined ? {} : { taskId };
    const data = { notice, personId, from: 'slack', to: 'email', why, ...about };
    const event = { at: ports.now(), type: 'route-changed' as const, actor: SYSTEM.relay, data };
    const committed = await commitRun(ports, run, { writes: [], events: [event] });
    return committed === 'conflict' ? committed : true;
  });
}
