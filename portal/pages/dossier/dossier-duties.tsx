import { sayDuties } from '../../../core/rules/breach/say-duties.ts';
import { REGIMES } from '../../../core/rules/regimes/table.ts';
import { AnswerLines } from '../../parts/answer-lines.tsx';
import { formatInstant } from '../../words/times.ts';
import type { DossierShown } from './dossier-page.tsx';

/** What security and sector authorities were told, and what the law asks of the organization, with the reasons. */
export function DutiesSection({ shown }: { shown: DossierShown }) {
  const { reports = [], assessments = [], duties = [] } = shown.dossier;
  return (
    <section>
      {reports.length > 0 && (
        <>
          <h3>Reports to other authorities</h3>
          <AnswerLines lines={reports.map((report) => reportLine(report, shown.timeZone))} />
        </>
      )}
      {assessments.length > 0 && (
        <>
          <h3>Corrections of what was signed about reports</h3>
          <AnswerLines lines={assessments.map((one) => correctionLine(one, shown.timeZone))} />
        </>
      )}
      {duties.length > 0 && (
        <>
          <h3>What the law asks of this organization</h3>
          <AnswerLines lines={sayDuties(duties)} />
        </>
      )}
    </section>
  );
}

type Report = NonNullable<DossierShown['dossier']['reports']>[number];

function reportLine(report: Report, timeZone: string): { label: string; value: string } {
  const { label = 'Supplement', receiptNumber, submittedAt, late, lateReasons } = report;
  const said = [
    `Submitted ${formatInstant(submittedAt, timeZone)}, receipt ${receiptNumber}.`,
    ...(late ? ['Late.'] : []),
    ...(lateReasons === undefined ? [] : [`Reasons for the delay: ${lateReasons}`]),
  ];
  return { label, value: said.join(' ') };
}

type Correction = NonNullable<DossierShown['dossier']['assessments']>[number];

function correctionLine(
  { regime, assessment, at, reason }: Correction,
  timeZone: string,
): { label: string; value: string } {
  const said = assessment === 'applies' ? 'It must be reported.' : 'It need not be reported.';
  const label = REGIMES.find(({ id }) => id === regime)?.title ?? regime;
  return { label, value: `${formatInstant(at, timeZone)}: ${said} ${reason}` };
}
