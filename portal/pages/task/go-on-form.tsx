import { inputId } from '../../forms/field-name.ts';
import { FormToken } from '../../parts/form-token.tsx';
import { listOr, roleInWords } from '../../words/names.ts';
import type { TaskShown } from './task-shown.ts';
import { FieldError } from '../../parts/field-error.tsx';

/** Name of the reason's input: a task's own form may ask for a reason too. */
export const GO_ON_REASON = 'goOnReason';

/** For the coordinator, folded away: the case goes on without those who were asked. */
export function GoOnForm({ shown }: { shown: TaskShown }) {
  const { visitor, consequence } = shown;
  if (consequence === undefined) return <></>;
  const id = inputId([GO_ON_REASON]);
  const problem = shown.problems.find((one) => one.field === GO_ON_REASON)?.message;
  return (
    <details class="card" open={problem !== undefined}>
      <summary>Go on without them</summary>
      <form method="post" action={shown.path} novalidate>
        <FormToken visitor={visitor} />
        <p>
          {askedInWords(shown)} will not be asked any more. {consequence} It cannot be taken back.
        </p>
        <div class={problem === undefined ? 'field' : 'field has-error'}>
          <label for={id}>Why do you go on without them?</label>
          <p class="hint" id={`${id}-hint`}>
            Kept with the task, with your name. Time limits of the law run on.
          </p>
          <FieldError id={`${id}-error`} message={problem} />
          <textarea
            id={id}
            name={GO_ON_REASON}
            rows={3}
            maxlength={2000}
            required
            aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
            aria-invalid={problem === undefined ? undefined : 'true'}
          >
            {shown.goOnReason}
          </textarea>
        </div>
        <button class="button danger" name="do" value="cancel">
          Go on without them
        </button>
      </form>
    </details>
  );
}

function askedInWords({ task, names }: TaskShown): string {
  const asked = task.voters.length > 0 ? task.voters : undefined;
  return asked === undefined
    ? `The ${listOr(task.roles.map(roleInWords))} of ${names.organization(task.organizationId)}`
    : `The ${asked.map((voter) => `${roleInWords(voter.role)} of ${names.organization(voter.organizationId)}`).join(' and the ')}`;
}
