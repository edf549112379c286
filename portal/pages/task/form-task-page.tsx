import { FormFields } from '../../forms/form-fields.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { AnswerLines } from '../../parts/answer-lines.tsx';
import { MaterialCards } from './material-cards.tsx';
import { TaskFrame } from './task-frame.tsx';
import type { TaskShown } from './task-shown.ts';

/** A task whose end is the answers to a form. */
export function FormTaskPage({ shown }: { shown: TaskShown }) {
  const { task, step } = shown;
  return (
    <TaskFrame shown={shown}>
      <MaterialCards shown={shown} />
      {task.status === 'open' && step?.kind === 'task' && <TaskForm shown={shown} />}
      {shown.given.length > 0 && (
        <section class="card">
          <h2>What was answered</h2>
          <AnswerLines lines={shown.given} />
        </section>
      )}
    </TaskFrame>
  );
}

function TaskForm({ shown }: { shown: TaskShown }) {
  const { task, step, visitor, names, timeZone, problems, answers } = shown;
  if (step?.kind !== 'task') return <></>;
  if (!shown.mayAct) return <p class="note">{shown.whyNot ?? 'Only the people asked can answer this.'}</p>;
  return (
    <form method="post" action={shown.path} novalidate>
      <FormToken visitor={visitor} />
      <input type="hidden" name="version" value={String(task.version)} />
      {/* The first submit button is what the Enter key presses: saving is the harmless one. */}
      <button class="visually-hidden" name="do" value="save" tabindex={-1} aria-hidden="true">
        Save draft
      </button>
      <HeldNote shown={shown} />
      <FormFields
        properties={step.form.properties}
        required={step.form.required}
        answers={answers}
        path={[]}
        context={{ timeZone, organizations: names.organizations, problems }}
      />
      <ActingFor shown={shown} />
      <div class="form-end actions">
        <button class="button" name="do" value="complete">
          Complete
        </button>
        <button class="button secondary" name="do" value="save">
          Save draft
        </button>
        <ClaimButton shown={shown} />
      </div>
      <p class="hint">
        Completing is final and recorded with your name. A draft is seen by your colleagues in this task.
      </p>
    </form>
  );
}

function ClaimButton({ shown }: { shown: TaskShown }) {
  const { task, visitor, names } = shown;
  const holder = task.claimedBy;
  return (
    <button class="button quiet" name="do" value={holder === undefined ? 'claim' : 'release'}>
      {holder === undefined && 'Take it on'}
      {holder === visitor.person.id && 'Give it back'}
      {holder !== undefined && holder !== visitor.person.id && `Release it from ${names.person(holder)}`}
    </button>
  );
}

/** A colleague is at it: what is typed here cannot be sent until the task is free. */
function HeldNote({ shown }: { shown: TaskShown }) {
  const holder = shown.task.claimedBy;
  if (holder === undefined || holder === shown.visitor.person.id) return <></>;
  return (
    <p class="note soon flash">
      {shown.names.person(holder)} is at it. If you want to take it over, release it first with the button
      below the form.
    </p>
  );
}

/** Both names are recorded, so the delegate is told in whose place they act. */
function ActingFor({ shown }: { shown: TaskShown }) {
  const [asked] = shown.onBehalfOf;
  if (asked === undefined || shown.inOwnName) return <></>;
  return <p class="note soon">You act on behalf of {asked.name}. Both names are recorded.</p>;
}
