import type { Actor } from './actor.ts';

export type ClockStatus = 'running' | 'suspended' | 'met' | 'missed' | 'lifted';

/** One line of the append-only ledger from which a clock's times are computed. */
export type ClockEntry = { at: string; by: Actor; reason?: string } & (
  | { type: 'started'; startAt: string }
  | { type: 'corrected'; startAt: string }
  | { type: 'suspended' }
  | { type: 'resumed' }
  | { type: 'extended'; until: string }
  | { type: 'met'; metAt: string; receipt?: string }
  | { type: 'missed' }
  | { type: 'lifted' }
);

/** One step of the derivation of a legal date: which rule, where it stands, what it gave. */
export interface DerivationStep {
  rule: string;
  citation: string;
  value: string;
}

/** What the calendar law answers: dates, or what is missing to compute them. */
export type ComputedDue =
  | { evaluable: true; strictAt: string; legalLatestAt: string; derivation: DerivationStep[] }
  | { evaluable: false; missing: string };

/** A legal or agreed time limit of one organization in one run. */
export interface Clock {
  runId: string;
  /** `<regime rule id>.<organization id>`, e.g. `gdpr-33.mobility`. */
  id: string;
  organizationId: string;
  /** Regime rule the clock follows, e.g. `gdpr-33`. */
  ruleId: string;
  label: string;
  status: ClockStatus;
  ledger: ClockEntry[];
  due: ComputedDue;
  /** When the sweep must look at it next (warnings, missed). */
  nextAt?: string;
  warningsSent: number;
  version: number;
}
