import type { Case } from '../case.ts';
import { ownerOf } from '../owner-of.ts';
import type { RegisterPut } from '../register-entry.ts';
import type { Control } from '../registers/control.ts';
import type { Requirement } from '../registers/requirement.ts';
import { engineeringDataOf } from './data.ts';
import {
  intakeOf,
  requirementsOf,
  statementOf,
  suppliersOf,
  threatsThatApply,
  type ReadRequirement,
} from './read.ts';
import { STATEMENTS, TECHNOLOGIES } from './vocabulary.ts';

const LINE = 200;

/** Requirements of a system in its owner's register; ids `<system>.q1`, …. */
export function requirementPuts(
  aCase: Case,
  state: string | ((requirement: ReadRequirement) => string),
  requirements: readonly ReadRequirement[] = requirementsOf(aCase),
  more: Partial<Requirement> = {},
): RegisterPut[] {
  const { start, systemId } = engineeringDataOf(aCase);
  return requirements.map((requirement) => ({
    organizationId: ownerOf(aCase.run),
    kind: 'requirement',
    id: `${systemId}.${requirement.key}`,
    change: (before) => ({
      title: requirement.text.slice(0, LINE),
      state: typeof state === 'string' ? state : state(requirement),
      ...(before?.reviewOn === undefined ? {} : { reviewOn: before.reviewOn }),
      data: {
        ...requirementContent(aCase, requirement),
        system: start.title,
        release: start.release,
        ...more,
      } satisfies Requirement,
    }),
  }));
}

function requirementContent(aCase: Case, requirement: ReadRequirement): Requirement {
  const { key, text, strategy, goal, allocatedTo, ownerOrganizationId, method, verified, threats } =
    requirement;
  const supplier = suppliersOf(aCase).find((one) => one.key === requirement.supplier);
  const said = supplier === undefined ? undefined : statementOf(aCase, supplier)?.statements[key];
  const assessmentId = intakeOf(aCase)?.assessmentId;
  return {
    text,
    strategy,
    goals: [goal],
    allocatedTo,
    ownerOrganizationId,
    riskIds: threats,
    method,
    ...(assessmentId === undefined ? {} : { assessmentId }),
    ...(supplier === undefined ? {} : { supplierId: supplier.name }),
    ...(said === undefined ? {} : { statement: STATEMENTS[said.statement] }),
    ...(verified === undefined
      ? {}
      : { result: verified.result, evidence: verified.evidence.slice(0, LINE) }),
    ...(verified?.waiver === undefined ? {} : { waiver: verified.waiver }),
  };
}

/** Controls of a system in its owner's register; ids `<system>.e1-linking`, …: one per threat. */
export function controlPuts(aCase: Case, state: string): RegisterPut[] {
  const { start, systemId } = engineeringDataOf(aCase);
  const requirements = requirementsOf(aCase);
  return threatsThatApply(aCase).flatMap(({ key, control }): RegisterPut[] => {
    if (control === undefined) return [];
    const answered = requirements.filter(({ threats }) => threats.includes(key));
    const content: Control = {
      description: control.control,
      system: start.title,
      release: start.release,
      technologies: (control.technologies ?? []).map((technology) => TECHNOLOGIES[technology]),
      requirementIds: answered.map((requirement) => `${systemId}.${requirement.key}`),
      riskIds: [key],
      ownerOrganizationId: ownerOf(aCase.run),
      ...(control.remains === undefined ? {} : { residual: control.remains }),
      ...(answered[0] === undefined
        ? {}
        : { strategy: answered[0].strategy, goals: [...new Set(answered.map(({ goal }) => goal))] }),
    };
    return [
      {
        organizationId: ownerOf(aCase.run),
        kind: 'control',
        id: `${systemId}.${key}`,
        change: () => ({ title: control.control.slice(0, LINE), state, data: { ...content } }),
      },
    ];
  });
}
