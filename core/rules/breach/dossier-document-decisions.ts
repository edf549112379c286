import type { DocumentSection } from '../product/document.ts';
import { REGIMES } from '../regimes/table.ts';
import { sayOutcome, type DossierSaying } from './dossier-saying.ts';
import type { BreachDossier } from './dossier.ts';
import { sayTime } from './say-case.ts';
import { sayDuties } from './say-duties.ts';

/** Every decision, with who said what and why as far as the organization may read it. */
export function decisionSection(dossier: BreachDossier, saying: DossierSaying): DocumentSection {
  const { timeZone, organizationName } = saying;
  return {
    id: 'decisions',
    title: 'Decisions',
    blocks: [
      {
        kind: 'table',
        caption: 'Decisions reached',
        columns: ['Organization', 'Question', 'Decided', 'When'],
        rows: dossier.decisions.map(({ organizationId, step, outcome, at }) => [
          organizationName(organizationId),
          step,
          sayOutcome(saying, outcome),
          sayTime(at, timeZone),
        ]),
        empty: 'No decision has been taken.',
      },
      {
        kind: 'table',
        caption: 'Who said what, and why',
        columns: ['Who', 'Said', 'When', 'Reason'],
        rows: dossier.decisions.flatMap(({ voices }) =>
          voices.map(({ by, onBehalfOf, outcome, at, reason }) => [
            onBehalfOf === undefined ? by : `${by}, on behalf of ${onBehalfOf}`,
            sayOutcome(saying, outcome),
            sayTime(at, timeZone),
            reason ?? '–',
          ]),
        ),
        empty: 'Nobody of this organization was asked to decide.',
      },
      ...(dossier.wentOnWithout.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'What the coordinator went on without',
              columns: ['Organization', 'Step', 'By', 'When', 'Reason'],
              rows: dossier.wentOnWithout.map(({ organizationId, step, by, at, reason }) => [
                organizationName(organizationId),
                step,
                by,
                sayTime(at, timeZone),
                reason ?? '–',
              ]),
            },
          ]),
    ],
  };
}

const COMPLETENESS: Readonly<Record<string, string>> = {
  complete: 'Complete',
  incomplete: 'Incomplete, a follow-up is due',
  recorded: 'Done outside this case and recorded by hand',
};

/** What was filed with the authority and reported to others, with the receipts. */
export function filingSection(
  { filings, reports = [] }: BreachDossier,
  { timeZone }: DossierSaying,
): DocumentSection {
  return {
    id: 'filings',
    title: 'Filings and reports',
    blocks: [
      {
        kind: 'table',
        caption: 'Filings with the supervisory authority',
        columns: ['Filing', 'State', 'Receipt', 'Filed', 'In time'],
        rows: filings.map(({ round, completeness, receiptNumber, filedAt, late, delayReasons }) => [
          round === 1 ? 'First notification' : `Follow-up ${round - 1}`,
          COMPLETENESS[completeness] ?? completeness,
          receiptNumber,
          sayTime(filedAt, timeZone),
          sayLate(late, delayReasons),
        ]),
        empty: 'Nothing has been filed with an authority.',
      },
      ...(reports.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'Reports to other authorities',
              columns: ['Report', 'Receipt', 'Submitted', 'In time'],
              rows: reports.map(({ label = 'Supplement', receiptNumber, submittedAt, late, lateReasons }) => [
                label,
                receiptNumber,
                sayTime(submittedAt, timeZone),
                sayLate(late, lateReasons),
              ]),
            },
          ]),
    ],
  };
}

function sayLate(late: boolean, reasons: string | undefined): string {
  if (!late) return 'Yes';
  return reasons === undefined ? 'Late' : `Late. Reasons for the delay: ${reasons}`;
}

/** What the law asks of the organization, with the reasons, and what was corrected afterwards. */
export function dutiesSection(
  { duties = [], assessments = [] }: BreachDossier,
  { timeZone }: DossierSaying,
): DocumentSection {
  const corrections = assessments.map(({ regime, assessment, at, reason }) => ({
    label: REGIMES.find(({ id }) => id === regime)?.title ?? regime,
    value: `${sayTime(at, timeZone)}: ${assessment === 'applies' ? 'It must be reported.' : 'It need not be reported.'} ${reason}`,
  }));
  return {
    id: 'duties',
    title: 'What the law asks of this organization',
    blocks: [
      duties.length === 0
        ? { kind: 'text', text: 'No duty was found that holds or may hold.' }
        : { kind: 'facts', rows: sayDuties(duties) },
      ...(corrections.length === 0
        ? []
        : [
            { kind: 'text' as const, text: 'What was signed about reports was corrected afterwards:' },
            { kind: 'facts' as const, rows: corrections },
          ]),
    ],
  };
}
