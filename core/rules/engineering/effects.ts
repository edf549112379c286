import { caseAfter } from '../breach/case-after.ts';
import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { changedParty, joinedEvents } from '../parties.ts';
import { dayAt } from '../days.ts';
import { Intake, Verification } from './answers.ts';
import { controlPuts, requirementPuts } from './entries.ts';
import { requirementsOf } from './read.ts';

/** The organizations of the system take part from now on. */
export function takenIn(input: EffectInput): EffectResult {
  const { organizations } = Intake.parse(input.task.answers);
  const roles = new Map(organizations.map(({ organization, role }) => [organization, role]));
  const parties = [...roles].flatMap(([organizationId, role]) =>
    changedParty(input.case, organizationId, role),
  );
  return {
    ...NO_EFFECT,
    parties,
    events: joinedEvents(parties, input),
  };
}

/** Requirements are written and allocated: each is an entry of the register. */
export function allocated(input: EffectInput): EffectResult {
  return { ...NO_EFFECT, puts: requirementPuts(caseAfter(input.case, input.task), 'allocated') };
}

/** A supplier has stated what it meets: its requirements say so. */
export function supplierStated(input: EffectInput): EffectResult {
  const after = caseAfter(input.case, input.task);
  const [, key] = input.task.scope.split('.');
  const own = requirementsOf(after).filter(({ supplier }) => supplier === key);
  return { ...NO_EFFECT, puts: requirementPuts(after, 'allocated', own) };
}

/** Controls are built: each is an entry of the register. What they do for requirements follows in a step of its own. */
export function controlled(input: EffectInput): EffectResult {
  return { ...NO_EFFECT, puts: controlPuts(caseAfter(input.case, input.task), 'implemented') };
}

/** A requirement is verified, waived, or failed. */
export function verified(input: EffectInput): EffectResult {
  const { result } = Verification.parse(input.task.answers);
  const after = caseAfter(input.case, input.task);
  const own = requirementsOf(after).filter(({ scope }) => scope === input.task.scope);
  const on = dayAt(input.at, input.task.organizationId, input.organizations);
  const state = result === 'failed' ? 'implemented' : 'verified';
  return { ...NO_EFFECT, puts: requirementPuts(after, state, own, { verifiedOn: on }) };
}
