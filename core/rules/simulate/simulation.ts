import type { Place } from '../calendar/place.ts';
import type { Clock } from '../clock.ts';
import type { Role } from '../organization.ts';

/**
 * What happens at an instant of the course. `asks`: people are told of a question that opened earlier; `due`: a step
 * is owed; `done`: it ends, given or assumed; `expires`: nobody answered and the process goes on; `starts`: a clock;
 * `target`, `limit`: its working target and the latest by law; `missed`: the limit passes with the duty not done;
 * `waits`: the course stops here; `ends`: the run is over.
 */
export type EntryKind =
  | 'opens'
  | 'asks'
  | 'reminder'
  | 'due'
  | 'escalation'
  | 'expires'
  | 'done'
  | 'starts'
  | 'corrected'
  | 'warning'
  | 'target'
  | 'limit'
  | 'missed'
  | 'met'
  | 'lifted'
  | 'waits'
  | 'ends';

/** A role of an organization. */
export interface Asked {
  role: Role;
  organizationId: string;
}

export interface TimelineEntry {
  /** Instant, UTC. */
  at: string;
  kind: EntryKind;
  organizationId: string;
  /** '' of a clock or of the run. */
  stepId: string;
  taskId?: string;
  clockId?: string;
  title: string;
  who: Asked[];
  note?: string;
  /** Of an escalation: who comes in may act from then on; otherwise they are told. */
  joins?: true;
  /** Happens only if the step is not done at its due time, as the course assumes. */
  ifStillOpen?: true;
}

/** One asking of one organization. */
export interface SimulatedTask {
  id: string;
  stepId: string;
  scope: string;
  organizationId: string;
  kind: 'task' | 'approval';
  title: string;
  openedAt: string;
  dueAt: string;
  endedAt?: string;
  /** `given` by the facts, `assumed` done when due, `expired` by its own rule, `open` for ever. */
  end: 'given' | 'assumed' | 'expired' | 'open';
  outcome?: string;
  /** The clock its due time follows. */
  clockId?: string;
  /** Tasks whose end let this one open. */
  after: string[];
}

/** A moment up to which a clock can still be kept, and which clock. */
export interface KeptUntil {
  clockId: string;
  at: string;
}

/**
 * The last moment by which an organization must have done a step, so that everybody after it has the time that the
 * process gives them.
 */
export interface HandOver {
  organizationId: string;
  stepId: string;
  taskId: string;
  title: string;
  /** For the working target of the clock that asks for it first. */
  latestSafeAt: string;
  forTarget: KeptUntil;
  /** The same for the latest by law; the time beyond the target is a reserve. */
  forLimit: KeptUntil;
  /** The moment has passed when the step opens. */
  passed?: true;
  because: string;
}

/** Whose time it is and whose holidays count. */
export interface SimulatedOrganization {
  id: string;
  name: string;
  place: Place;
}

/** A whole course, in order of time. */
export interface Simulation {
  process: string;
  title: string;
  /** Instant, and the zone in which it was given. */
  from: string;
  timeZone: string;
  organizations: SimulatedOrganization[];
  assumptions: string[];
  entries: TimelineEntry[];
  handOvers: HandOver[];
  clocks: Clock[];
  tasks: SimulatedTask[];
}
