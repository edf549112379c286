import type { Case } from './case.ts';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { EventDraft } from './evidence-chain.ts';
import type { ContactRepair } from './contact/effects.ts';
import type { CyclePlan } from './cycle.ts';
import type { Letter } from './letter.ts';
import type { Organization } from './organization.ts';
import type { RegisterEntry, RegisterPut } from './register-entry.ts';
import type { RunStart } from './run-start.ts';
import type { Party } from './run.ts';
import type { Task } from './task.ts';

/** A write to come: without `before` the thing is new. Versions are already counted up. */
export interface Change<T> {
  before?: T;
  after: T;
}

/** What an effect sees: the case before the task ended, and the task as it ended (answers, outcome, voices). */
export interface EffectInput {
  case: Case;
  task: Task;
  organizations: Organization[];
  at: string;
  actor: Actor;
}

/** What else changes in the same transaction. Nothing here is written by the effect itself. */
export interface EffectResult {
  /** New content of `run.data`; the action counts the run's version up anyway. */
  runData?: Record<string, unknown>;
  parties: Change<Party>[];
  clocks: Change<Clock>[];
  /** New entries of registers. */
  registers: RegisterEntry[];
  /** After the events of the task itself. */
  events: EventDraft[];
  /** Entries of registers to be made or changed. */
  puts?: RegisterPut[];
  /** Runs to be started, not waited for. */
  starts?: RunStart[];
  /** What begins by itself later. */
  cycles?: CyclePlan[];
  /** Mails to people without an account. */
  letters?: Letter[];
  /** What becomes of somebody's mail address. */
  contact?: ContactRepair;
}

export type Effect = (input: EffectInput) => EffectResult;

export const NO_EFFECT: EffectResult = { parties: [], clocks: [], registers: [], events: [] };
