import type { Task } from '../../../core/rules/task.ts';
import { TASK_PAGE_TEXTS } from '../../../core/rules/texts/task-page-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { formatInstant } from '../../words/times.ts';
import { plainOutcome } from '../../words/steps.ts';
import type { TaskShown } from './task-shown.ts';

/** Who ended the task, when, and how: what everybody sees who comes later. */
export function TaskEnded({ shown }: { shown: TaskShown }) {
  const { task, run, language } = shown;
  if (task.status === 'open') return <></>;
  return (
    <section class="note" aria-labelledby="ended">
      <h2 id="ended">
        {say(TASK_PAGE_TEXTS, language, isLeftOut(task) ? 'ended-left-out' : `ended-${task.status}`)}
      </h2>
      <p>{endInWords(shown)}</p>
      {task.reason !== undefined && (
        <p>{say(TASK_PAGE_TEXTS, language, 'because', { reason: task.reason })}</p>
      )}
      {shown.door === 'portal' && (
        <p>
          <a href={`/runs/${run.id}`}>See what happens next</a>
        </p>
      )}
    </section>
  );
}

function endInWords({ task, names, timeZone, step, language }: TaskShown): string {
  if (task.endedBy === undefined || task.endedAt === undefined) return '';
  const how = task.status === 'done' ? 'decided' : 'ended';
  const facts = { by: names.actor(task.endedBy), when: formatInstant(task.endedAt, timeZone, language) };
  const label =
    step?.kind === 'approval'
      ? step.outcomes.find((outcome) => outcome.id === task.outcome)?.label
      : undefined;
  const outcome = task.outcome === undefined ? undefined : (label ?? plainOutcome(task.outcome));
  return outcome === undefined || task.outcome === 'done'
    ? say(TASK_PAGE_TEXTS, language, `${how}-by`, facts)
    : say(TASK_PAGE_TEXTS, language, `${how}-as`, { ...facts, outcome });
}

/** A person decided to go on without it; what the system cancels was not needed any more. */
function isLeftOut({ status, endedBy }: Pick<Task, 'status' | 'endedBy'>): boolean {
  return status === 'cancelled' && endedBy?.kind === 'person';
}
