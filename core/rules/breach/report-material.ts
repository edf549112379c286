import type { AnswerLine, Saying } from '../form-lines.ts';
import type { Organization } from '../organization.ts';
import type { RegimeRule } from '../regimes/regime-rule.ts';
import { REGIMES, regimeRule } from '../regimes/table.ts';
import type { TaskContext } from '../task-context.ts';
import type { MaterialSection } from '../material-section.ts';
import { reportsOf } from './read-case.ts';
import { currentPhase, firstReports, reportScope } from './report-phases.ts';
import { sayClocks, sayTime } from './say-case.ts';
import { sayLimit } from './say-duties.ts';

/** Beside the question whether a law asks for a report: what it asks for, of whom and by when. */
export function assessmentMaterial({ task, organizations }: TaskContext): MaterialSection[] {
  const { regimeId, organizationId } = reportScope(task.scope);
  const title = REGIMES.find(({ id }) => id === regimeId)?.title ?? regimeId;
  const organization = organizations.find(({ id }) => id === organizationId);
  return [
    {
      title: `What this law asks: ${title}`,
      lines: firstReports(regimeId).flatMap((rule) => [
        { label: `${rule.label} (${rule.citation})`, value: sayLimit(rule) },
        { label: 'Goes to', value: recipientOf(rule, organization) },
        ...rule.notes.map((value) => ({ label: 'Note', value })),
      ]),
    },
  ];
}

/** Beside a report: what is due now, where it goes, what must be in it, its times, and what was reported before. */
export function reportMaterial(
  { task, case: aCase, organizations }: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const { organizationId, regimeId } = reportScope(task.scope);
  const phase = currentPhase(aCase, task.scope);
  const organization = organizations.find(({ id }) => id === organizationId);
  const clocks = aCase.clocks.filter(
    (clock) => clock.organizationId === organizationId && regimeRule(clock.ruleId)?.regime === regimeId,
  );
  return [
    phase === undefined
      ? {
          title: 'What is due',
          lines: [{ label: 'Now', value: 'A supplement, if anything is to be added.' }],
        }
      : phaseSection(phase.rule, organization),
    ...sayClocks(
      clocks.filter(({ id }) => phase?.clock === undefined || id === phase.clock.id),
      saying,
    ),
    ...reportedBefore(reportsOf(aCase, organizationId, regimeId), saying),
  ];
}

function phaseSection(rule: RegimeRule, organization: Organization | undefined): MaterialSection {
  return {
    title: `Due now: ${rule.label}`,
    lines: [
      { label: 'Law', value: `${rule.citation}: ${sayLimit(rule)}` },
      { label: 'Goes to', value: recipientOf(rule, organization) },
      ...rule.content.map((value): AnswerLine => ({ label: 'Must be in it', value })),
      ...rule.notes.map((value): AnswerLine => ({ label: 'Note', value })),
    ],
  };
}

/** The organization's own CSIRT where the law names a CSIRT. */
function recipientOf({ recipient }: RegimeRule, organization: Organization | undefined): string {
  const csirt = organization?.profile?.csirt;
  return csirt !== undefined && recipient.includes('CSIRT') ? `${csirt} (${recipient})` : recipient;
}

function reportedBefore(reports: ReturnType<typeof reportsOf>, saying: Saying): MaterialSection[] {
  if (reports.length === 0) return [];
  const lines = reports.map(({ answers }) => ({
    label: `Receipt ${answers.receiptNumber}, ${sayTime(answers.submittedAt, saying.timeZone)}`,
    value: answers.reported,
  }));
  return [{ title: 'Reported before', lines }];
}
