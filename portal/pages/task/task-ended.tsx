import type { Task, TaskStatus } from '../../../core/rules/task.ts';
import { formatInstant } from '../../words/times.ts';
import { plainOutcome } from '../../words/steps.ts';
import type { TaskShown } from './task-shown.ts';

const ENDED: Record<Exclude<TaskStatus, 'open'>, string> = {
  done: 'This is done',
  expired: 'The time for this is over',
  cancelled: 'This is no longer needed',
};

/** Who ended the task, when, and how: what everybody sees who comes later. */
export function TaskEnded({ shown }: { shown: TaskShown }) {
  const { task, names, timeZone, run, step } = shown;
  if (task.status === 'open') return <></>;
  const label =
    step?.kind === 'approval'
      ? step.outcomes.find((outcome) => outcome.id === task.outcome)?.label
      : undefined;
  return (
    <section class="note" aria-labelledby="ended">
      <h2 id="ended">{isLeftOut(task) ? 'The case goes on without this' : ENDED[task.status]}</h2>
      <p>
        {task.status === 'done' ? 'Decided' : 'Ended'}
        {task.endedBy !== undefined && ` by ${names.actor(task.endedBy)}`}
        {task.endedAt !== undefined && ` on ${formatInstant(task.endedAt, timeZone)}`}
        {task.outcome !== undefined && task.outcome !== 'done' && `: ${label ?? plainOutcome(task.outcome)}`}.
      </p>
      {task.reason !== undefined && <p>Reason: {task.reason}</p>}
      {shown.door === 'portal' && (
        <p>
          <a href={`/runs/${run.id}`}>See what happens next</a>
        </p>
      )}
    </section>
  );
}

/** A person decided to go on without it; what the system cancels was not needed any more. */
function isLeftOut({ status, endedBy }: Pick<Task, 'status' | 'endedBy'>): boolean {
  return status === 'cancelled' && endedBy?.kind === 'person';
}
