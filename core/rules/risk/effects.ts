import { caseAfter } from '../breach/case-after.ts';
import type { EffectInput, EffectResult } from '../effect.ts';
import { NO_EFFECT } from '../effect.ts';
import type { LegalRole } from '../organization.ts';
import { Plan } from './answers.ts';
import { dayAt } from '../days.ts';
import { assessmentPut, type AssessmentState } from './entries.ts';
import {
  adviceOf,
  criteriaMet,
  descriptionOf,
  governingDecision,
  lastDecisions,
  measuresOf,
  risksOf,
  screeningOf,
} from './read.ts';
import { riskPuts } from './risk-entries.ts';
import { worstOf } from './scale.ts';
import { changedParty, joinedEvents } from '../parties.ts';

/** The screening is answered: the register says which criteria apply. */
export function screened(input: EffectInput): EffectResult {
  const after = caseAfter(input.case, input.task);
  const screening = screeningOf(after);
  const criteria = screening === undefined ? [] : criteriaMet(screening);
  return { ...NO_EFFECT, puts: [assessmentPut(after, 'screening', { criteria })] };
}

/** The organizations of the plan take part from now on, with what they are to the data. */
export function planned(input: EffectInput): EffectResult {
  const { participants } = Plan.parse(input.task.answers);
  const after = caseAfter(input.case, input.task);
  const roles = new Map(participants.map(({ organization, role }) => [organization, role]));
  const parties = [...roles].flatMap(([organizationId, role]) =>
    changedParty(input.case, organizationId, role),
  );
  const of = (...wanted: LegalRole[]) =>
    [...roles].flatMap(([id, role]) => (wanted.includes(role) ? id : []));
  return {
    ...NO_EFFECT,
    parties,
    events: joinedEvents(parties, input),
    puts: [
      assessmentPut(after, 'describing', {
        controllers: of('controller', 'joint-controller'),
        participants: of('processor', 'other'),
      }),
    ],
  };
}

/** The service is described: the register names its systems. */
export function described(input: EffectInput): EffectResult {
  const after = caseAfter(input.case, input.task);
  const systems = descriptionOf(after)?.assets ?? [];
  return { ...NO_EFFECT, puts: [assessmentPut(after, 'consulting', { systems })] };
}

/** The risks are assessed: each is an entry of the register. */
export function assessed(input: EffectInput): EffectResult {
  const after = caseAfter(input.case, input.task);
  const risks = risksOf(after);
  const worst = worstOf(risks.map(({ before }) => before));
  const content =
    worst === undefined ? {} : { highestSeverity: worst.severity, highestLikelihood: worst.likelihood };
  return {
    ...NO_EFFECT,
    puts: [assessmentPut(after, 'assessing', content), ...riskPuts(after, withoutTreatment(risks))],
  };
}

/** An earlier round's treatment is none of these risks'. */
function withoutTreatment(risks: ReturnType<typeof risksOf>): ReturnType<typeof risksOf> {
  return risks.map(({ key, risk, before }) => ({ key, risk, before }));
}

/** Measures are proposed; the register shows them once the data protection officer has approved. */
export function treatmentProposed(input: EffectInput): EffectResult {
  return { ...NO_EFFECT, puts: [stated(input, 'treating', {})] };
}

export function treatmentReviewed(input: EffectInput): EffectResult {
  if (input.task.outcome !== 'approve') return NO_EFFECT;
  const after = caseAfter(input.case, input.task);
  const risks = risksOf(after);
  const worst = worstOf(risks.flatMap((risk) => risk.after ?? []));
  const content =
    worst === undefined ? {} : { residualSeverity: worst.severity, residualLikelihood: worst.likelihood };
  return {
    ...NO_EFFECT,
    puts: [
      assessmentPut(after, 'dpo-advice', content),
      ...riskPuts(after, risks, { measures: measuresOf(after) }),
    ],
  };
}

export function advised(input: EffectInput): EffectResult {
  const advice = adviceOf(caseAfter(input.case, input.task))?.advice;
  return { ...NO_EFFECT, puts: [stated(input, 'dpo-advice', advice === undefined ? {} : { advice })] };
}

/** A controller has decided; the register shows the strictest decision so far. */
export function decided(input: EffectInput): EffectResult {
  const after = caseAfter(input.case, input.task);
  const outcome = governingDecision(after);
  const { task, organizations, at } = input;
  const conditions = lastDecisions(after).flatMap(({ decision, reason }) =>
    decision === 'accept-with-conditions' ? reason.slice(0, 200) : [],
  );
  const content = {
    ...(outcome === undefined ? {} : { outcome }),
    decidedOn: dayAt(at, task.organizationId, organizations),
    conditions,
  };
  return { ...NO_EFFECT, puts: [assessmentPut(after, 'decided', content)] };
}

/** A measure is carried out, or not: its risk says so. */
export function implemented(input: EffectInput): EffectResult {
  const after = caseAfter(input.case, input.task);
  const measures = measuresOf(after);
  const riskKey = measures.find(({ scope }) => scope === input.task.scope)?.riskKey;
  const risks = risksOf(after).filter(({ key }) => key === riskKey);
  return { ...NO_EFFECT, puts: riskPuts(after, risks, { measures }) };
}

function stated(
  { case: aCase, task }: EffectInput,
  state: AssessmentState,
  content: Parameters<typeof assessmentPut>[2],
) {
  return assessmentPut(caseAfter(aCase, task), state, content);
}
