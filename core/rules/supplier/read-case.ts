import type { z } from 'zod';

import { doneTasks, lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import type { Task } from '../task.ts';
import {
  ConditionResult,
  Conditions,
  EngineeringView,
  Invitation,
  ProtectionView,
  Questionnaire,
  SubProcessorChoice,
  SupplierStart,
} from './answers.ts';
import { ownerOf } from '../owner-of.ts';

/** The answers that a run began with. Throws a ZodError when the run is no supplier assessment: a defect. */
export function startOf({ run }: Pick<Case, 'run'>): SupplierStart {
  return SupplierStart.parse(run.data.start);
}

/** The supplier's entry in the register of the organization that assesses it. */
export function supplierIdOf({ run }: Pick<Case, 'run'>): string {
  return startOf({ run }).supplierId ?? `supplier-${run.id}`;
}

export function buyerOf({ run }: Pick<Case, 'run'>): string {
  return ownerOf(run);
}

export function invitationOf(aCase: Case): Invitation | undefined {
  return parsed(lastDone(aCase, 'invite'), Invitation);
}

export function questionnaireOf(aCase: Case): Questionnaire | undefined {
  return parsed(lastDone(aCase, 'questionnaire'), Questionnaire);
}

/** Whether the supplier itself answered, or somebody for it. */
export function answeredByGuest(aCase: Case): boolean {
  return lastDone(aCase, 'questionnaire')?.endedBy?.kind === 'guest';
}

export function engineeringViewOf(aCase: Case): EngineeringView | undefined {
  return parsed(lastDone(aCase, 'evaluate-engineering'), EngineeringView);
}

export function protectionViewOf(aCase: Case): ProtectionView | undefined {
  return parsed(lastDone(aCase, 'evaluate-protection'), ProtectionView);
}

export function decisionOf(aCase: Case): Task | undefined {
  return lastDone(aCase, 'decide');
}

export function conditionsOf(aCase: Case): Conditions['conditions'] {
  return parsed(lastDone(aCase, 'set-conditions'), Conditions)?.conditions ?? [];
}

/** The scope of a condition's task: its number in the list, from 1. */
export function conditionScope(aCase: Case, index: number): string {
  return `${buyerOf(aCase)}.condition-${index + 1}`;
}

export function conditionResultOf(aCase: Case, index: number): ConditionResult | undefined {
  const scope = conditionScope(aCase, index);
  return parsed(
    doneTasks(aCase, 'condition').findLast((task) => task.scope === scope),
    ConditionResult,
  );
}

export function subProcessorChoiceOf(aCase: Case): SubProcessorChoice | undefined {
  return parsed(lastDone(aCase, 'sub-processors'), SubProcessorChoice);
}

/** The case as it is once this task has ended. */
export function withTask(aCase: Case, task: Task): Case {
  return { ...aCase, tasks: [...aCase.tasks.filter(({ id }) => id !== task.id), task] };
}

function parsed<S extends z.ZodType>(task: Task | undefined, shape: S): z.infer<S> | undefined {
  return shape.safeParse(task?.answers).data;
}
