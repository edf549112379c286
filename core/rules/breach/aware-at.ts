import type { Case } from '../case.ts';
import { instantOf } from '../instant.ts';
import { awarenessOf, breachDataOf } from './read-case.ts';

/** The moments an organization has stated since when it was aware, the signed one first, each correction after it. */
export function statedAwareness(aCase: Case, organizationId: string): string[] {
  const signed = awarenessOf(aCase, organizationId)?.answers.awareAt;
  if (signed === undefined) return [];
  const corrections = breachDataOf(aCase).awareness?.[organizationId] ?? [];
  return [instantOf(signed) ?? signed, ...corrections.map(({ awareAt }) => awareAt)];
}

/** Since when an organization was aware, as last stated or corrected. */
export function awareAtOf(aCase: Case, organizationId: string): string | undefined {
  return statedAwareness(aCase, organizationId).at(-1);
}

/** Whether two instants are the same to the minute, which is what forms ask for. */
export function sameMinute(left: string, right: string): boolean {
  return (instantOf(left) ?? left).slice(0, 16) === (instantOf(right) ?? right).slice(0, 16);
}
