import { createHash } from 'node:crypto';
import type { Regarding } from './mail-tags.ts';

/**
 * The id of a message that was never sent, to which all mails about one matter (a task, a time limit, a planned start, a run)
 * answer: mail programs keep together what has it in `References`. SES gives every mail a Message-ID of its own making,
 * so an answer to the first real mail would have to remember that id for each person; this needs to remember nothing.
 * Undefined for a mail that is about none of these.
 */
export function threadRoot(regarding: Regarding, mailDomain: string): string | undefined {
  const name = matterName(regarding);
  return name === undefined ? undefined : `<${name}@${mailDomain}>`;
}

/** The same name for the date in a calendar (UID, RFC 5545). */
export function matterName({ taskId, clockId, cycleId, runId = '' }: Regarding): string | undefined {
  if (taskId !== undefined) return `task-${digest(taskId)}`;
  if (clockId !== undefined) return `clock-${digest(`${runId}~${clockId}`)}`;
  if (cycleId !== undefined) return `cycle-${digest(cycleId)}`;
  return runId === '' ? undefined : `run-${digest(runId)}`;
}

/** Ids can hold what an address cannot. */
function digest(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}
