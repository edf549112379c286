import type { ApprovalStep } from '../../../core/rules/process-definition.ts';
import { FormToken } from '../../parts/form-token.tsx';
import { listAnd, roleInWords } from '../../words/names.ts';
import { formatInstant } from '../../words/times.ts';
import { MaterialCards } from './material-cards.tsx';
import { OnBehalfOf } from './on-behalf-of.tsx';
import { TaskFrame } from './task-frame.tsx';
import type { TaskShown } from './task-shown.ts';

/** A decision: what it is about, who has spoken, the ways to decide with what each leads to. */
export function ApprovalPage({
  shown,
  chosen,
}: {
  shown: TaskShown;
  chosen?: { outcome: string; reason: string };
}) {
  const { task, step } = shown;
  return (
    <TaskFrame shown={shown}>
      <MaterialCards shown={shown} />
      <Voices shown={shown} />
      {task.status === 'open' && step?.kind === 'approval' && (
        <DecisionForm shown={shown} step={step} chosen={chosen ?? { outcome: '', reason: '' }} />
      )}
    </TaskFrame>
  );
}

function Voices({ shown }: { shown: TaskShown }) {
  const { task, names, timeZone, step } = shown;
  return (
    <section class="card">
      <h2>Who decides</h2>
      <p class="soft">{quorumInWords(shown)}</p>
      <ul class="people">
        {task.voters.map((voter, slot) => {
          const voice = task.voices.find((one) => one.slot === slot);
          const label =
            step?.kind === 'approval'
              ? step.outcomes.find((outcome) => outcome.id === voice?.outcome)?.label
              : undefined;
          return (
            <li>
              The {roleInWords(voter.role)} of {names.organization(voter.organizationId)}:{' '}
              {voice === undefined ? (
                <span class="soft">has not spoken yet</span>
              ) : (
                <>
                  <strong>{label ?? voice.outcome}</strong>, {names.person(voice.personId)}
                  {voice.onBehalfOf !== undefined && ` on behalf of ${names.person(voice.onBehalfOf)}`},{' '}
                  {formatInstant(voice.at, timeZone)}
                  {voice.reason !== undefined && <p class="soft">“{voice.reason}”</p>}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function quorumInWords({ task, step }: TaskShown): string {
  const split = step?.kind === 'approval' ? ' If they differ, the stricter decision stands.' : '';
  if (task.voters.length <= 1) return 'One person decides.';
  switch (task.quorum?.rule) {
    case 'all':
      return `All ${task.voters.length} must speak.${split}`;
    case 'majority':
      return `More than half of ${task.voters.length}${neverLess(task.quorum.atLeast)} must agree.${split}`;
    case 'two-thirds':
      return `Two thirds of ${task.voters.length}${neverLess(task.quorum.atLeast)} must agree.${split}`;
    case 'at-least':
      return `${task.quorum.n} of ${task.voters.length} must agree.${split}`;
    case undefined:
      return '';
  }
}

function neverLess(atLeast: number | undefined): string {
  return atLeast === undefined ? '' : `, and at least ${atLeast},`;
}

interface DecisionProps {
  shown: TaskShown;
  step: ApprovalStep;
  chosen: { outcome: string; reason: string };
}

function DecisionForm({ shown, step, chosen }: DecisionProps) {
  const { visitor } = shown;
  if (!shown.mayAct)
    return <p class="note">{shown.whyNot ?? 'Only the people named above can decide this.'}</p>;
  const problem = (field: string) => shown.problems.find((one) => one.field === field)?.message;
  const needing = step.outcomes.filter((outcome) => outcome.reason).map((outcome) => `“${outcome.label}”`);
  return (
    <form method="post" action={shown.path} novalidate>
      <FormToken visitor={visitor} />
      <input type="hidden" name="shownHash" value={shown.shownHash ?? ''} />
      <fieldset class={problem('outcome') === undefined ? 'field' : 'field has-error'}>
        <legend>Your decision</legend>
        <FieldError id="a-outcome-error" message={problem('outcome')} />
        <div class="choices">
          {step.outcomes.map((outcome, place) => {
            const id = place === 0 ? 'a-outcome' : `a-outcome-${outcome.id}`;
            return (
              <div class="choice">
                <input
                  type="radio"
                  id={id}
                  name="outcome"
                  value={outcome.id}
                  checked={outcome.id === chosen.outcome}
                  required
                />
                <label for={id}>
                  {outcome.label}
                  <span class="consequence">{outcome.consequence}</span>
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
      <div class={problem('reason') === undefined ? 'field' : 'field has-error'}>
        <label for="a-reason">
          Reason
          {needing.length < step.outcomes.length && <span class="optional"> (optional for some)</span>}
        </label>
        <p class="hint" id="a-reason-hint">
          {needing.length === 0 ? 'You may give one.' : `Required for ${listAnd(needing)}.`} It is kept as
          evidence.
        </p>
        <FieldError id="a-reason-error" message={problem('reason')} />
        <textarea
          id="a-reason"
          name="reason"
          rows={5}
          maxlength={4000}
          aria-describedby={
            problem('reason') === undefined ? 'a-reason-hint' : 'a-reason-hint a-reason-error'
          }
          aria-invalid={problem('reason') === undefined ? undefined : 'true'}
        >
          {chosen.reason}
        </textarea>
      </div>
      <OnBehalfOf shown={shown} />
      <div class="form-end actions">
        <button class="button" name="do" value="decide">
          Record my decision
        </button>
      </div>
      <p class="hint">It is recorded with your name and cannot be taken back.</p>
    </form>
  );
}

function FieldError({ id, message }: { id: string; message: string | undefined }) {
  return message === undefined ? (
    <></>
  ) : (
    <p class="field-error" id={id}>
      <span class="visually-hidden">Error: </span>
      {message}
    </p>
  );
}
