import type { NoticeKind } from '../../rules/outbox-entry.ts';
import type { Ports } from '../../ports.ts';
import { askForCode, askForLink, type AskedAgain } from '../../rules/guest/asked-again.ts';
import type { MailAccess } from '../../rules/mail/mail-access.ts';
import { outboxWrite } from '../outbox-write.ts';
import { withRetry } from '../with-retry.ts';
import { visitMailLink, type MailLinkVisit } from './visit-mail-link.ts';
import { wayIn } from './way-in.ts';

export type AskMailResult =
  | { result: 'asked' }
  /** Enough for now; the next may be asked for at `at`. */
  | { result: 'too-many'; at: string }
  /** The link or the task is not such that one could be asked for. */
  | { result: 'closed' }
  | { result: 'unknown' };

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

/** Somebody with the link asks for a code; it goes to the address of the person, never to one that was typed. */
export async function askMailCode(ports: Needs, token: string): Promise<AskMailResult> {
  return ask(ports, token, {
    message: 'mail-code',
    isFor: async ({ link, task, person }) =>
      link.state === 'open' && (await wayIn(ports, task, person)) === 'code',
    asked: askForCode,
  });
}

/** Somebody with an old link asks for a new one; it goes to the address of the person. */
export async function askMailLink(ports: Needs, token: string): Promise<AskMailResult> {
  return ask(ports, token, {
    message: 'mail-link',
    isFor: async ({ link, task, person }) =>
      (link.state === 'replaced' || link.state === 'expired') &&
      (await wayIn(ports, task, person)) !== undefined,
    asked: askForLink,
  });
}

interface Asking {
  message: Extract<NoticeKind, `mail-${string}`>;
  isFor: (visit: MailLinkVisit) => Promise<boolean>;
  asked: (access: MailAccess, now: string) => AskedAgain<MailAccess>;
}

async function ask(ports: Needs, token: string, asking: Asking): Promise<AskMailResult> {
  return withRetry<AskMailResult>(ports, async () => {
    const visit = await visitMailLink(ports, token);
    if (visit === undefined) return { result: 'unknown' };
    if (!(await asking.isFor(visit))) return { result: 'closed' };
    const { access: before, task, person } = visit;
    const asked = asking.asked(before, ports.now());
    if (asked.result === 'too-many') return asked;
    const work = {
      kind: 'notify',
      runId: task.runId,
      message: asking.message,
      taskId: task.id,
      extra: { personId: person.id },
    } as const;
    const committed = await ports.store.commit({
      writes: [{ entity: 'mailAccess', before, after: asked.after }, outboxWrite(ports, work)],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'asked' };
  });
}
