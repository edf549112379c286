import { sayDuties } from '../../../core/rules/breach/say-duties.ts';
import type { FilingVerdict } from '../../../core/rules/regimes/verdicts.ts';
import { AnswerLines } from '../../parts/answer-lines.tsx';
import type { RunShown } from './run-shown.ts';

/** What the law asks of each of the reader's own organizations: owed, not known yet, and folded what is not owed. */
export function DutiesCard({ shown }: { shown: RunShown }) {
  const { duties, assessments, names } = shown;
  if (duties.length === 0 && assessments.length === 0) return <></>;
  return (
    <section class="card" id="duties">
      <h2>What the law asks</h2>
      {duties.map((own) => (
        <div class="stack">
          <h3>{names.organization(own.organizationId)}</h3>
          <Duties duties={own.duties} />
        </div>
      ))}
      {assessments.map(({ organizationId, regime, law }) => (
        <p class="small">
          <a href={`/runs/${shown.case.run.id}/assessments/${organizationId}/${regime}`}>
            Correct what {names.organization(organizationId)} signed about a report under {law}
          </a>
        </p>
      ))}
    </section>
  );
}

function Duties({ duties }: { duties: FilingVerdict[] }) {
  const of = (wanted: FilingVerdict['verdict']) => duties.filter(({ verdict }) => verdict === wanted);
  const owed = of('applies');
  const open = of('not-evaluable');
  const not = of('does-not-apply');
  return (
    <>
      {owed.length === 0 ? <p>Nothing is known to be owed.</p> : <AnswerLines lines={sayDuties(owed)} />}
      {open.length > 0 && <h4>Not known yet</h4>}
      {open.length > 0 && <AnswerLines lines={sayDuties(open)} />}
      {not.length > 0 && (
        <details>
          <summary>What does not apply, and why ({not.length})</summary>
          <AnswerLines lines={sayDuties(not)} />
        </details>
      )}
    </>
  );
}
