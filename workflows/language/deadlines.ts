import type { Role } from '../../core/rules/organization.ts';
import type { Due, EscalationTarget, Late, Span } from '../../core/rules/process-definition.ts';
import type { Purpose } from '../../core/rules/regimes/regime-rule.ts';

/** Owed a span after it opened. */
export function within(span: Span): Due {
  return { after: span };
}

/**
 * Owed `before` the strict target of the clock that the task's organization has for a purpose (in a scope of one rule or
 * regime, the clock of that); `orAfter` its opening when there is no date, or it has already been met.
 */
export function beforeClock(clock: Purpose, options: { before?: Span; orAfter: Span }): Due {
  return { clock, ...options };
}

/** Owed on the date that the list says for this item; a span after it opened when the list says none. */
export function onDateOfItem(options: { orAfter: Span }): Due {
  return { dateOfItem: true, ...options };
}

/** The next to be brought in: a role of the same organization, which may do it from then on. */
export function toRole(role: Role): EscalationTarget {
  return { role, of: 'organization' };
}

/** The next to be told, and no more: nobody else can do this in place of those who are asked. */
export function tellingRole(role: Role): EscalationTarget {
  return { role, of: 'organization', told: true };
}

/** The next to be told: the DPO of the lead organization. */
export function toCoordinator(): EscalationTarget {
  return { role: 'dpo', of: 'lead' };
}

/** Remind before the due time; from then on bring in one target after the other. The task stays open. */
export function escalate(options: { remindBefore: Span[]; to: EscalationTarget[]; every: Span }): Late {
  return { remindBefore: options.remindBefore, escalateTo: options.to, every: options.every };
}

/** A lapse: so long after the due time the task ends with an outcome that says nobody answered. */
export function thenExpire(late: Late, expiry: { after: Span; outcome: string }): Late {
  return { ...late, expire: expiry };
}
