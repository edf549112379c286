import type * as z from 'zod';

import { doneTasks, lastAt, lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import { ownerOf } from '../owner-of.ts';
import {
  Advice,
  AuthoritySays,
  Conditions,
  ConsultFile,
  Contribution,
  CourseSet,
  Description,
  DpoReason,
  Implementation,
  Necessity,
  Plan,
  PublicSummary,
  RiskAssessment,
  Screening,
  Treatment,
  ViewsReason,
  type AssessedRisk,
  type PlannedMeasure,
  type TreatedRisk,
} from './answers.ts';
import { CRITERIA, type Criterion } from './nine-criteria.ts';
import { levelOf, type Rated } from './scale.ts';
import type { Decision } from './vocabulary.ts';

/** Answers of one step outside any `each`, by its latest round. */
function answersTo<S extends z.ZodType>(aCase: Case, stepId: string, shape: S): z.infer<S> | undefined {
  return lastAt(aCase, stepId, '', shape)?.answers;
}

export const screeningOf = (aCase: Case) => answersTo(aCase, 'screen', Screening);
export const courseOf = (aCase: Case) => answersTo(aCase, 'course', CourseSet);
export const dpoReasonOf = (aCase: Case) => answersTo(aCase, 'dpo-reason', DpoReason);
export const planOf = (aCase: Case) => answersTo(aCase, 'plan', Plan);
export const descriptionOf = (aCase: Case) => answersTo(aCase, 'describe', Description);
export const necessityOf = (aCase: Case) => answersTo(aCase, 'necessity', Necessity);
export const viewsReasonOf = (aCase: Case) => answersTo(aCase, 'views-reason', ViewsReason);
export const assessmentOf = (aCase: Case) => answersTo(aCase, 'assess', RiskAssessment);
export const treatmentOf = (aCase: Case) => answersTo(aCase, 'treat', Treatment);
export const adviceOf = (aCase: Case) => answersTo(aCase, 'advice', Advice);
export const conditionsOf = (aCase: Case) => answersTo(aCase, 'conditions', Conditions);
export const summaryOf = (aCase: Case) => answersTo(aCase, 'summary', PublicSummary);

/** The criteria that apply, in the order of the guidelines. */
export function criteriaMet(screening: Screening): Criterion[] {
  return CRITERIA.filter((criterion) => screening[criterion].applies === 'yes');
}

export interface Contributed {
  organizationId: string;
  answers: Contribution | undefined;
}

/** What each organization asked has said of its part; undefined where it has not. */
export function contributionsOf(aCase: Case): Contributed[] {
  const asked = aCase.tasks.filter(({ stepId, kind }) => stepId === 'contribution' && kind === 'task');
  return [...new Set(asked.map(({ organizationId }) => organizationId))].sort().map((organizationId) => ({
    organizationId,
    answers: lastAt(aCase, 'contribution', organizationId, Contribution)?.answers,
  }));
}

/** A risk with what is done about it, as far as the case has come. */
export interface ReadRisk {
  /** `r1` for the first of the assessment. */
  key: string;
  risk: AssessedRisk;
  before: Rated;
  treated?: TreatedRisk;
  after?: Rated;
}

export function risksOf(
  aCase: Case,
  assessment: RiskAssessment | undefined = assessmentOf(aCase),
  treatment: Treatment | undefined = treatmentOf(aCase),
): ReadRisk[] {
  return (assessment?.risks ?? []).map((risk, index) => {
    const key = `r${index + 1}`;
    const treated = treatment?.risks[key];
    return {
      key,
      risk,
      before: { severity: levelOf(risk.severity), likelihood: levelOf(risk.likelihood) },
      ...(treated === undefined ? {} : { treated, after: residualOf(treated) }),
    };
  });
}

function residualOf({ residualSeverity, residualLikelihood }: TreatedRisk): Rated {
  return { severity: levelOf(residualSeverity), likelihood: levelOf(residualLikelihood) };
}

/** A measure that somebody carries out: of a risk, or named as a condition of a decision. */
export interface ReadMeasure extends PlannedMeasure {
  /** `<organization>.m1`, or `.c1` for a condition; the same whenever the case is read. */
  scope: string;
  number: number;
  riskKey?: string;
  done?: Implementation;
}

export function measuresOf(aCase: Case): ReadMeasure[] {
  const ofRisks = risksOf(aCase).flatMap(({ key, treated }) =>
    (treated?.measures ?? []).map((measure) => ({ ...measure, riskKey: key })),
  );
  const ofConditions = conditionsOf(aCase)?.conditions ?? [];
  return [
    ...ofRisks.map((measure, index) => ({ ...measure, letter: 'm', number: index + 1 })),
    ...ofConditions.map((measure, index) => ({ ...measure, letter: 'c', number: index + 1 })),
  ].map(({ letter, ...measure }) => {
    const scope = `${measure.organization}.${letter}${measure.number}`;
    const done = lastAt(aCase, 'implement', scope, Implementation)?.answers;
    return { ...measure, scope, ...(done === undefined ? {} : { done }) };
  });
}

export interface ReadDecision {
  organizationId: string;
  round: number;
  decision: Decision;
  reason: string;
  personId?: string;
  at?: string;
}

/** Every decision of a controller, first to last. */
export function decisionsOf(aCase: Case): ReadDecision[] {
  return doneTasks(aCase, 'decide').flatMap(({ organizationId, iteration, outcome, voices, endedAt }) => {
    const voice = voices.at(-1);
    if (!isDecision(outcome)) return [];
    return [
      {
        organizationId,
        round: iteration,
        decision: outcome,
        reason: voice?.reason ?? '',
        ...(voice === undefined ? {} : { personId: voice.personId }),
        ...(endedAt === undefined ? {} : { at: endedAt }),
      },
    ];
  });
}

/** What each controller decided last. */
export function lastDecisions(aCase: Case): ReadDecision[] {
  const byOrganization = new Map(decisionsOf(aCase).map((one) => [one.organizationId, one]));
  return [...byOrganization.values()];
}

const STRICTNESS: readonly Decision[] = ['accept', 'accept-with-conditions', 'consult-authority', 'stop'];

/** The strictest of the last decisions governs: what one controller stops does not begin. */
export function governingDecision(aCase: Case): Decision | undefined {
  const taken = lastDecisions(aCase).map(({ decision }) => decision);
  return STRICTNESS.findLast((decision) => taken.includes(decision));
}

function isDecision(outcome: string | undefined): outcome is Decision {
  return STRICTNESS.some((decision) => decision === outcome);
}

export function consultFileOf(aCase: Case, organizationId: string): ConsultFile | undefined {
  return lastAt(aCase, 'consult-file', organizationId, ConsultFile)?.answers;
}

/** What the authority said to one organization, first to last. */
export function authoritySaid(aCase: Case, organizationId: string): AuthoritySays[] {
  return doneTasks(aCase, 'authority')
    .filter(({ scope }) => scope === organizationId)
    .flatMap(({ answers }) => AuthoritySays.safeParse(answers).data ?? []);
}

/** What it said since the latest file was sent. */
export function saidThisRound(aCase: Case, organizationId: string): AuthoritySays[] {
  const filed = lastDone(aCase, 'consult-file', organizationId)?.endedAt ?? '';
  return doneTasks(aCase, 'authority')
    .filter(({ scope, endedAt = '' }) => scope === organizationId && endedAt >= filed)
    .flatMap(({ answers }) => AuthoritySays.safeParse(answers).data ?? []);
}

/** Whether an approval sent its work back. */
export function changesWanted(aCase: Case, approvalId: string): string | undefined {
  const last = lastDone(aCase, approvalId, '');
  if (last?.outcome !== 'changes') return undefined;
  return last.voices.at(-1)?.reason ?? last.reason ?? '';
}

/** Organizations that decide about the data, the owner where none is named. */
export function controllersOf(aCase: Case): string[] {
  const named = (planOf(aCase)?.participants ?? [])
    .filter(({ role }) => role === 'controller' || role === 'joint-controller')
    .map(({ organization }) => organization);
  const controllers = [...new Set(named)].sort();
  return controllers.length === 0 ? [ownerOf(aCase.run)] : controllers;
}
