import type { Case } from '../case.ts';
import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import { NO_EFFECT, type Change, type EffectInput, type EffectResult } from '../effect.ts';
import type { EventDraft } from '../evidence-chain.ts';
import { instantOf } from '../instant.ts';
import type { Organization } from '../organization.ts';
import { Awareness } from './answers.ts';
import { statedAwareness } from './aware-at.ts';
import { awarenessProblem } from './awareness-problem.ts';
import { caseAfter } from './case-after.ts';
import { breachDataOf } from './read-case.ts';
import { recountClocks } from './recount-clocks.ts';

/** The signed act of awareness starts the organization's clocks and opens its entry in the register (GDPR art. 33(5)). */
export function recordAwareness(input: EffectInput): EffectResult {
  const { case: aCase, organizations, task, at, actor } = input;
  const { run } = aCase;
  const { awareAt } = Awareness.parse(task.answers);
  return {
    ...NO_EFFECT,
    ...recountClocks(caseAfter(aCase, task), organizations, { at, by: actor }),
    registers: [
      {
        organizationId: task.organizationId,
        kind: 'breach',
        id: run.id,
        title: run.title,
        state: 'open',
        runId: run.id,
        at,
        data: { title: run.title, awareAt: instantOf(awareAt) ?? awareAt },
        version: 1,
      },
    ],
  };
}

export interface Correction {
  organizationId: string;
  /** The instant it now says. */
  awareAt: string;
  reason: string;
  at: string;
  actor: Actor;
}

/**
 * Awareness was another moment: every clock of the organization that counts from it and is not met is computed again,
 * and one that should have been started then starts. `no-clock` when the organization has not stated any awareness in
 * this run; `impossible` says why the new moment cannot be.
 */
export function correctAwareness(
  aCase: Case,
  organizations: readonly Organization[],
  correction: Correction,
):
  | { result: 'corrected'; runData: Record<string, unknown>; clocks: Change<Clock>[]; events: EventDraft[] }
  | { result: 'impossible'; message: string }
  | { result: 'no-clock' | 'no-instant' } {
  const { at, actor, reason, organizationId } = correction;
  const awareAt = instantOf(correction.awareAt);
  if (awareAt === undefined) return { result: 'no-instant' };
  const organization = organizations.find(({ id }) => id === organizationId);
  const message = awarenessProblem(aCase, awareAt, { now: at, organization });
  if (message !== undefined) return { result: 'impossible', message };
  const stated = statedAwareness(aCase, organizationId);
  if (stated.length === 0) return { result: 'no-clock' };
  const known = breachDataOf(aCase).awareness;
  const corrections = [...(known?.[organizationId] ?? []), { awareAt, reason, at }];
  const runData = { ...aCase.run.data, awareness: { ...known, [organizationId]: corrections } };
  const corrected = { ...aCase, run: { ...aCase.run, data: runData } };
  const own = organization === undefined ? [] : [organization];
  const { clocks, events } = recountClocks(corrected, own, { at, by: actor, reason });
  const said: EventDraft = {
    at,
    type: 'awareness-corrected',
    actor,
    data: { organizationId, awareAt, before: stated.at(-1) ?? null },
  };
  return { result: 'corrected', runData, clocks, events: [said, ...events] };
}
