import { isAnythingOpen } from '../../../core/rules/open-work.ts';
import { mayStopNow } from '../../../core/rules/stopping.ts';
import { FormToken } from '../../parts/form-token.tsx';
import { OpenWorkList } from './open-work-list.tsx';
import type { RunShown } from './run-shown.ts';
import { FieldError } from '../../parts/field-error.tsx';

/** For the coordinator, folded away: stopping a run for a reason, with what that leaves undone. */
export function StopForm({ shown }: { shown: RunShown }) {
  const { run } = shown.case;
  if (!shown.mayStop || run.status !== 'running' || run.stopping !== undefined) return <></>;
  const reason = problemOf(shown, 'reason');
  const work = shown.openWork;
  return (
    <details class="card" open={reason !== undefined || problemOf(shown, 'now') !== undefined}>
      <summary>Stop this run</summary>
      <form method="post" action={`/runs/${run.id}/stop`} novalidate>
        <FormToken visitor={shown.visitor} />
        {work !== undefined && isAnythingOpen(work) && (
          <div class="note soon">
            <p>
              <strong>This is left undone:</strong>
            </p>
            <OpenWorkList work={work} names={shown.names} />
          </div>
        )}
        <div class={reason === undefined ? 'field' : 'field has-error'}>
          <label for="a-reason">Why is it stopped?</label>
          <p class="hint" id="a-reason-hint">
            Open tasks are called off and nobody is asked any more. What was done stays as evidence.
          </p>
          <FieldError id="a-reason-error" message={reason} />
          <textarea
            id="a-reason"
            name="reason"
            rows={3}
            maxlength={1000}
            required
            aria-describedby={reason === undefined ? 'a-reason-hint' : 'a-reason-hint a-reason-error'}
          ></textarea>
        </div>
        <WhenChoice shown={shown} />
        <button class="button danger">Stop the run</button>
      </form>
    </details>
  );
}

function WhenChoice({ shown }: { shown: RunShown }) {
  const atOnce = mayStopNow(shown.case, shown.now);
  const problem = problemOf(shown, 'now');
  return (
    <fieldset class={problem === undefined ? 'field' : 'field has-error'}>
      <legend>When?</legend>
      <FieldError id="a-now-error" message={problem} />
      <div class="choices">
        <div class="choice">
          <input type="radio" id="a-now-no" name="now" value="no" checked />
          <label for="a-now-no">In 24 hours. Until then it goes on, and you can undo it.</label>
        </div>
        {atOnce.may && (
          <div class="choice">
            <input type="radio" id="a-now" name="now" value="yes" />
            <label for="a-now">Now. This cannot be undone.</label>
          </div>
        )}
      </div>
      {!atOnce.may && <p class="hint">{atOnce.why}</p>}
    </fieldset>
  );
}

function problemOf({ problems }: RunShown, field: string): string | undefined {
  return problems.find((one) => one.field === field)?.message;
}
