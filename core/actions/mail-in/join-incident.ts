import type { Ports } from '../../ports.ts';
import { commitment } from '../../rules/evidence-chain.ts';
import { mailEvidence } from '../../rules/mail/taken-mail.ts';
import type { Run } from '../../rules/run.ts';
import type { Task } from '../../rules/task.ts';
import { commitRun } from '../commit-run.ts';
import { LONGEST_COMMENT, MOST_COMMENTS } from '../comment-on-task.ts';
import { SALT_BYTES } from '../salt.ts';
import { withRetry } from '../with-retry.ts';
import type { MailOutcome } from './mail-outcome.ts';
import { actorOf, answerOf, BREACH, type MailReport } from './mail-report.ts';
import { runOfMail } from './run-of-mail.ts';
import { mailId } from './take-mail.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random' | 'portalUrl'>;

/** Of a long thread, the first and the last mails are looked for. */
const MOST_LOOKED_FOR = 10;

/**
 * A further mail in the thread of a report joins the report's case, as a comment on the first thing that is open there
 * for the organization. Only from the person who wrote the report, and proven to be. Undefined when there is no such
 * case, or nothing of it is open: then it is a matter of its own.
 */
export async function joinIncident(ports: Needs, report: MailReport): Promise<MailOutcome | undefined> {
  const { mail, person } = report;
  if (person === undefined) return undefined;
  const run = await caseOfThread(ports, report);
  if (run === undefined) return undefined;
  return withRetry<MailOutcome | undefined>(ports, async () => {
    const found = await ports.store.case(run.id);
    const task = found?.tasks
      .filter(
        ({ status, kind, organizationId }) =>
          status === 'open' && kind === 'task' && organizationId === report.organization.id,
      )
      .sort((a, b) => a.openedAt.localeCompare(b.openedAt))
      .at(0);
    if (found?.run.status !== 'running' || task === undefined) return undefined;
    const joined = answerOf(ports, report, { key: 'incident-joined', runId: run.id });
    const comments = task.comments ?? [];
    if (comments.some(({ key }) => key === mail.id)) return joined;
    if (comments.length >= MOST_COMMENTS) return undefined;
    const committed = await commitRun(ports, found.run, commentChange(ports, report, task, person.id));
    return committed === 'conflict' ? committed : joined;
  });
}

async function caseOfThread(ports: Needs, { mail }: MailReport): Promise<Run | undefined> {
  const { references, recipient, from, trust } = mail;
  const ids = [...new Set([...references.slice(0, MOST_LOOKED_FOR), ...references.slice(-MOST_LOOKED_FOR)])];
  for (const messageId of ids) {
    const run = await ports.store.run(runOfMail(BREACH, mailId({ messageId, recipient, from, trust })));
    if (run?.status === 'running') return run;
  }
  return undefined;
}

function commentChange(
  ports: Pick<Ports, 'now' | 'ids'>,
  report: MailReport,
  before: Task,
  personId: string,
): Parameters<typeof commitRun>[2] {
  const { mail } = report;
  const at = ports.now();
  const text = mail.text.trim().slice(0, LONGEST_COMMENT);
  const salt = ports.ids.secret(SALT_BYTES);
  const comment = { key: mail.id, by: personId, at, channel: 'email' as const, text, salt };
  const after = {
    ...before,
    comments: [...(before.comments ?? []), comment],
    version: before.version + 1,
  };
  const data = { taskId: before.id, comment: commitment({ text }, salt), ...mailEvidence(mail) };
  return {
    writes: [{ entity: 'task', before, after }],
    events: [{ at, type: 'task-commented', actor: actorOf(report), data }],
  };
}
