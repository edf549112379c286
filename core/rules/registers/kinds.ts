import type { RegisterKind } from '../register-entry.ts';
import { CITIZEN_KINDS } from './kinds-citizens.ts';
import { DATA_KINDS } from './kinds-data.ts';
import { INCIDENT_KINDS } from './kinds-incidents.ts';
import { RISK_KINDS } from './kinds-risk.ts';
import type { KindRule } from './kind-rule.ts';

/** The one table of registers. */
export const KINDS: Readonly<Record<RegisterKind, KindRule>> = {
  ...DATA_KINDS,
  ...RISK_KINDS,
  ...CITIZEN_KINDS,
  ...INCIDENT_KINDS,
};

/** Whether an entry may change its state; staying is always allowed. A state nobody knows may go anywhere known. */
export function mayMove(kind: RegisterKind, from: string, to: string): boolean {
  const { states } = KINDS[kind];
  if (!Object.hasOwn(states, to)) return false;
  return from === to || (states[from]?.to.includes(to) ?? true);
}

export function stateTitle(kind: RegisterKind, state: string): string {
  return KINDS[kind].states[state]?.title ?? state;
}

/** Nothing comes after it: the entry is history. */
export function isFinal(kind: RegisterKind, state: string): boolean {
  return KINDS[kind].states[state]?.to.length === 0;
}

/** The states that end an entry: what "retire" means for its kind. */
export function finalStates(kind: RegisterKind): string[] {
  return Object.keys(KINDS[kind].states).filter((state) => isFinal(kind, state));
}
