import { ANSWER_PAGE_TEXTS } from '../../../core/rules/texts/answer-page-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { englishPart } from '../../parts/english-part.ts';
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
          <h2>{ANSWER_PAGE_TEXTS[shown.language].answered}</h2>
          <AnswerLines lines={shown.given} {...englishPart(shown.language)} />
        </section>
      )}
    </TaskFrame>
  );
}

function TaskForm({ shown }: { shown: TaskShown }) {
  const { task, step, visitor, names, timeZone, problems, answers, language } = shown;
  const words = ANSWER_PAGE_TEXTS[language];
  if (step?.kind !== 'task') return <></>;
  if (!shown.mayAct) return <p class="note">{shown.whyNot ?? words['only-asked']}</p>;
  return (
    <form method="post" action={shown.path} novalidate>
      <FormToken visitor={visitor} />
      <input type="hidden" name="version" value={String(task.version)} />
      {/* The first submit button is what the Enter key presses: saving is the harmless one. */}
      <button class="visually-hidden" name="do" value="save" tabindex={-1} aria-hidden="true">
        {words.save}
      </button>
      <HeldNote shown={shown} />
      <FormFields
        properties={step.form.properties}
        required={step.form.required}
        answers={answers}
        path={[]}
        context={{ timeZone, organizations: names.organizations, problems, language }}
      />
      <ActingFor shown={shown} />
      <div class="form-end actions">
        <button class="button" name="do" value="complete">
          {words.complete}
        </button>
        <button class="button secondary" name="do" value="save">
          {words.save}
        </button>
        <ClaimButton shown={shown} />
      </div>
      <p class="hint">{words.final}</p>
    </form>
  );
}

function ClaimButton({ shown }: { shown: TaskShown }) {
  const { task, visitor, names, language } = shown;
  const holder = task.claimedBy;
  return (
    <button class="button quiet" name="do" value={holder === undefined ? 'claim' : 'release'}>
      {holder === undefined && say(ANSWER_PAGE_TEXTS, language, 'take')}
      {holder === visitor.person.id && say(ANSWER_PAGE_TEXTS, language, 'give-back')}
      {holder !== undefined &&
        holder !== visitor.person.id &&
        say(ANSWER_PAGE_TEXTS, language, 'release', { name: names.person(holder) })}
    </button>
  );
}

/** A colleague is at it: what is typed here cannot be sent until the task is free. */
function HeldNote({ shown }: { shown: TaskShown }) {
  const holder = shown.task.claimedBy;
  if (holder === undefined || holder === shown.visitor.person.id) return <></>;
  return (
    <p class="note soon flash">
      {say(ANSWER_PAGE_TEXTS, shown.language, 'held', { name: shown.names.person(holder) })}
    </p>
  );
}

/** Both names are recorded, so the delegate is told in whose place they act. */
function ActingFor({ shown }: { shown: TaskShown }) {
  const [asked] = shown.onBehalfOf;
  if (asked === undefined || shown.inOwnName) return <></>;
  return <p class="note soon">{say(ANSWER_PAGE_TEXTS, shown.language, 'acting-for', asked)}</p>;
}
