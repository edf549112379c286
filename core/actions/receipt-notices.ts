import { languageOf } from '../rules/preferences.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { receiptMessage } from './messages/receipt-message.ts';
import type { Notice, NoticePorts, NotifyWork } from './notices.ts';
import { taskDate, whatDateDoes } from './task-date.ts';
import { taskMatter } from './task-matter.ts';
import { outcomeOf } from './task-notices.ts';

/** What a person did to a task, as it was recorded. */
interface Done {
  at: string;
  outcome?: string;
  onBehalfOf?: string;
}

/** What was recorded, to the one person who acted by mail or in Slack. */
export async function receiptNotices(
  ports: NoticePorts,
  run: Run,
  { taskId, extra }: NotifyWork,
): Promise<Notice[]> {
  const task = taskId === undefined ? undefined : await ports.store.task(taskId);
  const person = extra?.personId === undefined ? undefined : await ports.store.person(extra.personId);
  const done = task === undefined || person === undefined ? undefined : doneBy(task, person.id);
  if (task === undefined || person === undefined || done === undefined) return [];
  const matter = await taskMatter(ports, run, task);
  const language = languageOf(person, matter.organization);
  const words = matter.in(language);
  const asked = done.onBehalfOf === undefined ? undefined : await ports.store.person(done.onBehalfOf);
  const removed = whatDateDoes('task-receipt', task, ports.now()) === 'removed';
  const message = receiptMessage({
    ...words,
    task,
    recipient: person,
    at: done.at,
    portalUrl: ports.portalUrl,
    ...outcomeOf(ports, matter, language, done.outcome),
    ...(asked === undefined ? {} : { onBehalfOf: asked.name }),
    ...(removed ? { calendar: 'removed' } : {}),
  });
  const calendar = removed ? taskDate(words, task, 'removed', ports.portalUrl) : undefined;
  const regarding = {
    personId: person.id,
    organizationId: task.organizationId,
    runId: run.id,
    taskId: task.id,
  };
  return [
    { to: person, message, task, isReply: true, regarding, ...(calendar === undefined ? {} : { calendar }) },
  ];
}

/** Their voice, or the answers with which they ended the task. */
function doneBy(task: Task, personId: string): Done | undefined {
  const voice = task.voices.findLast((each) => each.personId === personId);
  if (voice !== undefined) return voice;
  const { endedBy, endedAt, outcome } = task;
  if (endedBy?.kind !== 'person' || endedBy.personId !== personId || endedAt === undefined) return undefined;
  const { onBehalfOf } = endedBy;
  return {
    at: endedAt,
    ...(outcome === undefined ? {} : { outcome }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
}
