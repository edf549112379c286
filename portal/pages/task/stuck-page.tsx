import { FormToken } from '../../parts/form-token.tsx';
import { TaskFrame } from './task-frame.tsx';
import type { TaskShown } from './task-shown.ts';

/** A step that could not go on: its cause in words, and the button that tries again. */
export function StuckPage({ shown }: { shown: TaskShown }) {
  const { task, visitor } = shown;
  return (
    <TaskFrame shown={shown}>
      <section class="note late" aria-labelledby="cause">
        <h2 id="cause">A step could not go on by itself</h2>
        <p>
          Nothing is lost: everything before it is kept, and the run waits here. The cause was{' '}
          <code>{task.stuck?.error ?? 'unknown'}</code>.
        </p>
        {task.stuck !== undefined && (
          <p>
            <code>{task.stuck.cause.slice(0, 600)}</code>
          </p>
        )}
      </section>
      {task.status === 'open' && shown.mayAct && (
        <form method="post" action={shown.path}>
          <FormToken visitor={visitor} />
          <div class="actions">
            <button class="button" name="do" value="retry">
              Try the step again
            </button>
          </div>
          <p class="hint">Once the cause is removed, the step is run again from its beginning.</p>
        </form>
      )}
      {task.status === 'open' && !shown.mayAct && (
        <p class="note">{shown.whyNot ?? 'Operators have been told.'}</p>
      )}
    </TaskFrame>
  );
}
