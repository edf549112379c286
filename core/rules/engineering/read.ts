import type * as z from 'zod';

import { doneTasks, lastAt, lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import { ownerOf } from '../owner-of.ts';
import { levelOf, type Rated } from '../risk/scale.ts';
import {
  ConditionMet,
  Controls,
  GateConditions,
  Intake,
  Model,
  Requirements,
  SupplierStatement,
  Threats,
  Verification,
  type Condition,
  type ControlAnswer,
  type RequirementAnswer,
  type SystemSupplier,
  type ThreatAnswer,
} from './answers.ts';
import { elicit, type Combination, type ModelElement } from './linddun.ts';
import type { GateOutcome } from './vocabulary.ts';

function answersTo<S extends z.ZodType>(aCase: Case, stepId: string, shape: S): z.infer<S> | undefined {
  return lastAt(aCase, stepId, '', shape)?.answers;
}

export const intakeOf = (aCase: Case) => answersTo(aCase, 'intake', Intake);
export const modelOf = (aCase: Case) => answersTo(aCase, 'model', Model);
export const threatsOf = (aCase: Case) => answersTo(aCase, 'threats', Threats);
export const requirementAnswersOf = (aCase: Case) => answersTo(aCase, 'requirements', Requirements);
export const controlsOf = (aCase: Case) => answersTo(aCase, 'controls', Controls);

/** Elements and flows of a model as the elicitation asks of them: `e1`, …, then `f1`, …. */
export function elementsOf(model: Model): ModelElement[] {
  return [
    ...model.elements.map(({ name, type }, index) => ({ key: `e${index + 1}`, name, type })),
    ...model.flows.map(({ data, from, to }, index) => ({
      key: `f${index + 1}`,
      name: `${data}: ${from} → ${to}`,
      type: 'flow' as const,
    })),
  ];
}

export function combinationsOf(aCase: Case): Combination[] {
  const model = modelOf(aCase);
  return model === undefined ? [] : elicit(elementsOf(model));
}

/** A combination that was judged. */
export interface ReadThreat extends Combination {
  answer: ThreatAnswer;
  /** Before controls; absent where it does not apply. */
  before?: Rated;
  control?: ControlAnswer;
  after?: Rated;
}

/** Every combination that was judged, with its control where there is one. */
export function judgedThreats(aCase: Case): ReadThreat[] {
  const answers = threatsOf(aCase)?.threats ?? {};
  const controls = controlsOf(aCase)?.controls ?? {};
  return combinationsOf(aCase).flatMap((combination): ReadThreat[] => {
    const answer = answers[combination.key];
    if (answer === undefined) return [];
    const control = controls[combination.key];
    return [
      {
        ...combination,
        answer,
        ...ratedBefore(answer),
        ...(control === undefined ? {} : { control, after: residualOf(control) }),
      },
    ];
  });
}

/** Those that can happen. */
export function threatsThatApply(aCase: Case): ReadThreat[] {
  return judgedThreats(aCase).filter(({ answer }) => answer.applies === 'applies');
}

function ratedBefore({ severity, likelihood }: ThreatAnswer): { before?: Rated } {
  if (severity === undefined || likelihood === undefined) return {};
  return { before: { severity: levelOf(severity), likelihood: levelOf(likelihood) } };
}

function residualOf({ residualSeverity, residualLikelihood }: ControlAnswer): Rated {
  return { severity: levelOf(residualSeverity), likelihood: levelOf(residualLikelihood) };
}

export interface ReadSupplier extends SystemSupplier {
  /** `s1` for the first of the intake. */
  key: string;
  /** `<owner>.s1` */
  scope: string;
}

export function suppliersOf(aCase: Case): ReadSupplier[] {
  return (intakeOf(aCase)?.suppliers ?? []).map((supplier, index) => {
    const key = `s${index + 1}`;
    return { ...supplier, key, scope: `${ownerOf(aCase.run)}.${key}` };
  });
}

export interface ReadRequirement extends RequirementAnswer {
  /** `q1` for the first. */
  key: string;
  number: number;
  /** Who verifies it: the organization it is allocated to, else the owner of the system. */
  ownerOrganizationId: string;
  /** `<owner>.q1` */
  scope: string;
  verified?: Verification;
}

export function requirementsOf(aCase: Case): ReadRequirement[] {
  const owner = ownerOf(aCase.run);
  return (requirementAnswersOf(aCase)?.requirements ?? []).map((requirement, index) => {
    const key = `q${index + 1}`;
    const ownerOrganizationId =
      requirement.allocatedTo === 'organization' ? (requirement.organization ?? owner) : owner;
    const scope = `${ownerOrganizationId}.${key}`;
    const verified = lastAt(aCase, 'verify', scope, Verification)?.answers;
    return {
      ...requirement,
      key,
      number: index + 1,
      ownerOrganizationId,
      scope,
      ...(verified === undefined ? {} : { verified }),
    };
  });
}

/** What a supplier said of each of its requirements; undefined while it has not. */
export function statementOf(aCase: Case, supplier: ReadSupplier): SupplierStatement | undefined {
  return lastAt(aCase, 'statement', supplier.scope, SupplierStatement)?.answers;
}

export interface ReadVoice {
  role: string;
  outcome: string;
  reason: string;
}

/** What the gate decided, and who said what. */
export function gateOf(aCase: Case): { outcome: GateOutcome; voices: ReadVoice[]; at?: string } | undefined {
  const task = lastDone(aCase, 'gate', '');
  if (task === undefined || !isGateOutcome(task.outcome)) return undefined;
  const voices = task.voices.map(({ slot, outcome, reason = '' }) => ({
    role: task.voters[slot]?.role ?? '',
    outcome,
    reason,
  }));
  return { outcome: task.outcome, voices, ...(task.endedAt === undefined ? {} : { at: task.endedAt }) };
}

function isGateOutcome(outcome: string | undefined): outcome is GateOutcome {
  return outcome === 'go' || outcome === 'go-with-conditions' || outcome === 'no-go';
}

export interface ReadCondition extends Condition {
  number: number;
  /** `<organization>.c1` */
  scope: string;
  met?: ConditionMet;
}

export function gateConditionsOf(aCase: Case): ReadCondition[] {
  const conditions = answersTo(aCase, 'conditions', GateConditions)?.conditions ?? [];
  return conditions.map((condition, index) => {
    const scope = `${condition.organization}.c${index + 1}`;
    const met = lastAt(aCase, 'meet-condition', scope, ConditionMet)?.answers;
    return { ...condition, number: index + 1, scope, ...(met === undefined ? {} : { met }) };
  });
}

/** How often each requirement failed before it passed. */
export function failuresOf(aCase: Case, scope: string): Verification[] {
  return doneTasks(aCase, 'verify')
    .filter((task) => task.scope === scope && task.outcome === 'failed')
    .flatMap(({ answers }) => Verification.safeParse(answers).data ?? []);
}
