import { doneTasks, lastAt, lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import { Confirmation, PlanDraft, WeighedComments } from './answers.ts';
import { planDataOf } from './data.ts';

/** Every organization the plan was assembled for, in the order of the ecosystem. */
export function organizationsIn(aCase: Case): string[] {
  return (planDataOf(aCase).assembled?.parts ?? []).map(({ organizationId }) => organizationId);
}

/** What an organization said to its part; undefined when it has not (yet), or not in time. */
export function confirmationOf(aCase: Case, organizationId: string): Confirmation | undefined {
  return lastAt(aCase, 'confirm', organizationId, Confirmation)?.answers;
}

export type ConfirmationState = 'confirmed' | 'corrected' | 'not-confirmed';

/** Silence confirms nothing. */
export function stateOf(aCase: Case, organizationId: string): ConfirmationState {
  return confirmationOf(aCase, organizationId)?.answer ?? 'not-confirmed';
}

/** The text as last drafted. */
export function draftOf(aCase: Case): PlanDraft | undefined {
  return PlanDraft.safeParse(lastDone(aCase, 'draft')?.answers).data;
}

/** What followed from asking the public. */
export function weighedOf(aCase: Case): WeighedComments | undefined {
  return WeighedComments.safeParse(lastDone(aCase, 'weigh-comments')?.answers).data;
}

/** Services and systems that organizations named, and those they sent with a correction; each once. */
export function coveredBy(aCase: Case, field: 'services' | 'systems'): string[] {
  const named = organizationsIn(aCase).flatMap((id) => confirmationOf(aCase, id)?.[field] ?? []);
  return [...new Set(named)];
}

/** Reasons why the text was sent back: by the coordinator or by a member. */
export function changesAsked(aCase: Case): string[] {
  return ['approve', 'adopt'].flatMap((stepId) => {
    const last = lastDone(aCase, stepId);
    if (last?.outcome !== 'changes' || last.iteration < doneTasks(aCase, 'draft').length) return [];
    return last.voices.flatMap(({ outcome, reason }) =>
      outcome === 'changes' && reason !== undefined ? reason : [],
    );
  });
}
