import { FormToken } from '../../parts/form-token.tsx';
import type { RunShown } from './run-shown.ts';

/** For the coordinator, folded away: stopping a run for a reason. */
export function StopForm({ shown }: { shown: RunShown }) {
  const { run } = shown.case;
  if (!shown.mayStop || run.status !== 'running') return <></>;
  const problem = shown.problems.find((one) => one.field === 'reason')?.message;
  return (
    <details class="card" open={problem !== undefined}>
      <summary>Stop this run</summary>
      <form method="post" action={`/runs/${run.id}/stop`} novalidate>
        <FormToken visitor={shown.visitor} />
        <div class={problem === undefined ? 'field' : 'field has-error'}>
          <label for="a-reason">Why is it stopped?</label>
          <p class="hint" id="a-reason-hint">
            Open tasks are called off and nobody is asked any more. What was done stays as evidence.
          </p>
          {problem !== undefined && (
            <p class="field-error" id="a-reason-error">
              <span class="visually-hidden">Error: </span>
              {problem}
            </p>
          )}
          <textarea
            id="a-reason"
            name="reason"
            rows={3}
            maxlength={1000}
            required
            aria-describedby={problem === undefined ? 'a-reason-hint' : 'a-reason-hint a-reason-error'}
          ></textarea>
        </div>
        <button class="button danger">Stop the run</button>
      </form>
    </details>
  );
}
