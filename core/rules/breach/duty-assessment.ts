import type { Case } from '../case.ts';
import { instantOf } from '../instant.ts';
import { START_ACTS, type StartAct, type StartActs } from '../regimes/start-act.ts';
import { DutyAssessment, START_FIELDS } from './answers.ts';
import { awareAtOf, sameMinute, statedAwareness } from './aware-at.ts';
import { lastAt, lastDone } from '../answered.ts';
import { breachDataOf } from './read-case.ts';

/** What an organization has signed about its duty to report under one law. */
export interface Assessed {
  organizationId: string;
  answers: DutyAssessment;
  at: string;
  /** Said after the task had ended: nobody is asked for reports on account of it. */
  corrected: boolean;
}

/**
 * The last word counts: that nothing is owed may turn out when a report should be made, and what was signed may be
 * corrected afterwards.
 */
export function assessmentOf(aCase: Case, organizationId: string, regimeId: string): Assessed | undefined {
  return wordsOn(aCase, organizationId, `${organizationId}.${regimeId}`)
    .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0))
    .at(-1);
}

/** Everything said about it; of what is said at one instant the later in the course of the case comes last. */
function wordsOn(aCase: Case, organizationId: string, scope: string): Assessed[] {
  const assessed = lastAt(aCase, 'assess-duty', scope, DutyAssessment);
  const report = lastDone(aCase, 'report', scope);
  const said = { organizationId, corrected: false };
  const corrections = breachDataOf(aCase).assessments?.[scope] ?? [];
  return [
    ...(assessed === undefined
      ? []
      : [{ ...said, answers: assessed.answers, at: assessed.task.endedAt ?? '' }]),
    ...(report?.outcome === 'not-owed'
      ? [{ ...said, answers: notOwed(report.answers), at: report.endedAt ?? '' }]
      : []),
    ...corrections.map(({ reason, at, ...answers }) => ({
      organizationId,
      corrected: true,
      answers: { ...answers, reasons: reason },
      at,
    })),
  ];
}

function notOwed(answers: Record<string, unknown> = {}): DutyAssessment {
  const { notOwedReason } = answers;
  return {
    assessment: 'does-not-apply',
    reasons: typeof notOwedReason === 'string' ? notOwedReason : '',
  };
}

/**
 * When the acts were from which a law's reports count. An awareness that was stated to be the same moment as that of
 * the breach is corrected together with it.
 */
export function assessedStarts(
  aCase: Case,
  { organizationId, answers }: Pick<Assessed, 'organizationId' | 'answers'>,
): StartActs {
  if (answers.assessment !== 'applies') return {};
  const starts: StartActs = {};
  for (const act of START_ACTS) {
    const at = statedAt(answers, act);
    if (at !== undefined) starts[act] = act === 'awareness' ? asCorrected(aCase, organizationId, at) : at;
  }
  return starts;
}

/** The moments an assessment states, in our spelling, by field. */
export function statedStarts(answers: DutyAssessment): Partial<Record<StartField, string>> {
  const starts: Partial<Record<StartField, string>> = {};
  for (const field of Object.values(START_FIELDS)) {
    const at = answers[field];
    if (answers.assessment === 'applies' && at !== undefined) starts[field] = instantOf(at) ?? at;
  }
  return starts;
}

type StartField = (typeof START_FIELDS)[keyof typeof START_FIELDS];

function statedAt(answers: DutyAssessment, act: StartAct): string | undefined {
  const fields: Partial<Record<StartAct, StartField>> = START_FIELDS;
  const field = fields[act];
  const at = field === undefined ? undefined : answers[field];
  return at === undefined ? undefined : (instantOf(at) ?? at);
}

function asCorrected(aCase: Case, organizationId: string, at: string): string {
  const stated = statedAwareness(aCase, organizationId);
  return stated.some((moment) => sameMinute(moment, at)) ? (awareAtOf(aCase, organizationId) ?? at) : at;
}
