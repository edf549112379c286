import { AnswerLines } from '../../parts/answer-lines.tsx';
import { allStepsOf } from '../../../core/rules/definition-steps.ts';
import { plainOutcome } from '../../words/steps.ts';
import { formatInstant } from '../../words/times.ts';
import type { DossierShown } from './dossier-page.tsx';

/** Every decision, with who said what and why. */
export function DecisionsSection({ shown }: { shown: DossierShown }) {
  const { dossier, names, timeZone } = shown;
  return (
    <section>
      <h2>2. Decisions</h2>
      {dossier.decisions.length === 0 && <p>No decision has been taken.</p>}
      {dossier.decisions.map((decision) => (
        <div>
          <h3>
            {decision.step}: {labelOf(shown, decision.outcome)}
          </h3>
          <p class="soft">
            {names.organization(decision.organizationId)}, {formatInstant(decision.at, timeZone)}
          </p>
          {decision.voices.length > 0 && (
            <table class="cards-on-phone">
              <caption class="visually-hidden">Who decided what, and why</caption>
              <thead>
                <tr>
                  <th scope="col">Who</th>
                  <th scope="col">Said</th>
                  <th scope="col">When</th>
                  <th scope="col">Reason</th>
                </tr>
              </thead>
              <tbody>
                {decision.voices.map((voice) => (
                  <tr>
                    <td>
                      {voice.by}
                      {voice.onBehalfOf !== undefined && `, on behalf of ${voice.onBehalfOf}`}
                    </td>
                    <td>{labelOf(shown, voice.outcome)}</td>
                    <td data-label="When">{formatInstant(voice.at, timeZone)}</td>
                    <td data-label="Reason">{voice.reason ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ))}
    </section>
  );
}

/** Outcome ids are unique enough in a process to find their words without the step. */
function labelOf({ definition }: DossierShown, outcome: string): string {
  const labels = allStepsOf(definition).flatMap((step) => (step.kind === 'approval' ? step.outcomes : []));
  return labels.find((one) => one.id === outcome)?.label ?? plainOutcome(outcome);
}

const COMPLETENESS: Record<string, string> = {
  complete: 'Complete',
  incomplete: 'Incomplete, a follow-up is due',
  recorded: 'Done outside this case and recorded by hand',
};

/** What was filed with the authority, with its receipts. */
export function FilingsSection({ shown }: { shown: DossierShown }) {
  const { dossier, timeZone } = shown;
  return (
    <section>
      <h2>3. Filings</h2>
      {dossier.filings.length === 0 ? (
        <p>Nothing has been filed with an authority.</p>
      ) : (
        <table class="cards-on-phone">
          <caption class="visually-hidden">Filings with their receipts</caption>
          <thead>
            <tr>
              <th scope="col">Filing</th>
              <th scope="col">Receipt</th>
              <th scope="col">Filed</th>
              <th scope="col">In time</th>
            </tr>
          </thead>
          <tbody>
            {dossier.filings.map((filing) => (
              <tr>
                <td>
                  {filing.round === 1 ? 'First notification' : `Follow-up ${filing.round - 1}`}
                  <br />
                  <span class="soft small">{COMPLETENESS[filing.completeness] ?? filing.completeness}</span>
                </td>
                <td data-label="Receipt">
                  <code>{filing.receiptNumber}</code>
                </td>
                <td data-label="Filed">{formatInstant(filing.filedAt, timeZone)}</td>
                <td data-label="In time">
                  {filing.late ? 'Late' : 'Yes'}
                  {filing.delayReasons !== undefined && `. Reasons for the delay: ${filing.delayReasons}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What the organization's own people answered, step by step. */
export function AnswersSection({ shown }: { shown: DossierShown }) {
  const { dossier, timeZone } = shown;
  return (
    <section>
      <h2>6. What was answered</h2>
      {dossier.answers.length === 0 && <p>No questions were answered by this organization.</p>}
      {dossier.answers.map((answer) => (
        <div>
          <h3>
            {answer.title}
            {answer.round > 1 && ` (round ${answer.round})`}
          </h3>
          <p class="soft">
            {answer.by}, {formatInstant(answer.at, timeZone)}
          </p>
          <AnswerLines lines={answer.lines} />
        </div>
      ))}
    </section>
  );
}
