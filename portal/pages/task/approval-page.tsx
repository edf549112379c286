import type { Language } from '../../../core/rules/preferences.ts';
import type { ApprovalStep } from '../../../core/rules/process-definition.ts';
import { DECISION_PAGE_TEXTS } from '../../../core/rules/texts/decision-page-texts.ts';
import { ROLE_TEXTS } from '../../../core/rules/texts/role-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { FormToken } from '../../parts/form-token.tsx';
import { listAnd } from '../../words/names.ts';
import { formatInstant } from '../../words/times.ts';
import { MaterialCards } from './material-cards.tsx';
import { OnBehalfOf } from './on-behalf-of.tsx';
import { TaskFrame } from './task-frame.tsx';
import type { TaskShown } from './task-shown.ts';
import { FieldError } from '../../parts/field-error.tsx';

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
  const { task, names, step, language } = shown;
  return (
    <section class="card">
      <h2>{DECISION_PAGE_TEXTS[language]['who-decides']}</h2>
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
              {say(DECISION_PAGE_TEXTS, language, 'voter', {
                role: ROLE_TEXTS[language][voter.role],
                organization: names.organization(voter.organizationId),
              })}{' '}
              {voice === undefined ? (
                <span class="soft">{DECISION_PAGE_TEXTS[language].silent}</span>
              ) : (
                <>
                  <strong>{label ?? voice.outcome}</strong>, {speakerInWords(voice, shown)}
                  {voice.reason !== undefined && (
                    <p class="soft">
                      {say(DECISION_PAGE_TEXTS, language, 'quoted', { words: voice.reason })}
                    </p>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function speakerInWords(voice: TaskShown['task']['voices'][number], shown: TaskShown): string {
  const { names, timeZone, language } = shown;
  const said = { name: names.person(voice.personId), when: formatInstant(voice.at, timeZone, language) };
  return voice.onBehalfOf === undefined
    ? say(DECISION_PAGE_TEXTS, language, 'spoke', said)
    : say(DECISION_PAGE_TEXTS, language, 'spoke-for', { ...said, asked: names.person(voice.onBehalfOf) });
}

function quorumInWords({ task, step, language }: TaskShown): string {
  if (task.voters.length <= 1) return DECISION_PAGE_TEXTS[language].one;
  const rule = ruleInWords(task.quorum, String(task.voters.length), language);
  return rule !== '' && step?.kind === 'approval'
    ? `${rule} ${DECISION_PAGE_TEXTS[language].stricter}`
    : rule;
}

function ruleInWords(quorum: TaskShown['task']['quorum'], count: string, language: Language): string {
  switch (quorum?.rule) {
    case 'all':
      return say(DECISION_PAGE_TEXTS, language, 'all', { count });
    case 'majority':
    case 'two-thirds': {
      const { rule, atLeast } = quorum;
      return atLeast === undefined
        ? say(DECISION_PAGE_TEXTS, language, rule, { count })
        : say(DECISION_PAGE_TEXTS, language, `${rule}-at-least`, { count, least: String(atLeast) });
    }
    case 'at-least':
      return say(DECISION_PAGE_TEXTS, language, 'at-least', { count, least: String(quorum.n) });
    case undefined:
      return '';
  }
}

interface DecisionProps {
  shown: TaskShown;
  step: ApprovalStep;
  chosen: { outcome: string; reason: string };
}

function DecisionForm({ shown, step, chosen }: DecisionProps) {
  const { visitor, language } = shown;
  const words = DECISION_PAGE_TEXTS[language];
  if (!shown.mayAct) return <p class="note">{shown.whyNot ?? words['only-named']}</p>;
  const problem = (field: string) => shown.problems.find((one) => one.field === field)?.message;
  const needing = step.outcomes
    .filter((outcome) => outcome.reason)
    .map(({ label }) => say(DECISION_PAGE_TEXTS, language, 'quoted', { words: label }));
  return (
    <form method="post" action={shown.path} novalidate>
      <FormToken visitor={visitor} />
      <input type="hidden" name="shownHash" value={shown.shownHash ?? ''} />
      <fieldset class={problem('outcome') === undefined ? 'field' : 'field has-error'}>
        <legend>{words['your-decision']}</legend>
        <FieldError id="a-outcome-error" message={problem('outcome')} language={language} />
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
          {words.reason}
          {needing.length < step.outcomes.length && (
            <span class="optional"> {words['optional-for-some']}</span>
          )}
        </label>
        <p class="hint" id="a-reason-hint">
          {needing.length === 0
            ? words['may-give']
            : say(DECISION_PAGE_TEXTS, language, 'needed-for', { outcomes: listAnd(needing, language) })}
        </p>
        <FieldError id="a-reason-error" message={problem('reason')} language={language} />
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
          {words.record}
        </button>
      </div>
      <p class="hint">{words.final}</p>
    </form>
  );
}
