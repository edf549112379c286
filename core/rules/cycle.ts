import type { Actor } from './actor.ts';
import type { Answers } from './form-check.ts';

/**
 * A process that begins by itself on a day: the next yearly cycle, the review of an assessment, an agreement or a
 * supplier. One per process, organization and subject: planning it again moves the day.
 */
export interface Cycle {
  /** `<processId>~<organizationId>~<subject>` */
  id: string;
  processId: string;
  /** In whose name it is started. */
  organizationId: string;
  /** What is looked at again: an entry's id, or the process id. */
  subject: string;
  /** For people: "yearly governance cycle", "review of the agreement …". */
  reason: string;
  /** `YYYY-MM-DD`, in the organization's place. */
  dueOn: string;
  /** Answers to the start form of the process. */
  answers: Answers;
  /** Begins again so many months after it has begun; absent: once. */
  everyMonths?: number;
  status: 'waiting' | 'started' | 'lifted';
  /** When the sweep starts it; absent unless waiting. */
  nextAt?: string;
  /** The run it has started last. */
  runId?: string;
  /** Why it could not begin on its day, as sentences; somebody has to see to it. */
  trouble?: string[];
  /** What was done with it, newest last; only so many lines are kept. */
  log: CycleLine[];
  version: number;
}

/** One line of what was done with a cycle. */
export interface CycleLine {
  at: string;
  by: Actor;
  did: 'planned' | 'moved' | 'lifted' | 'started' | 'could-not-start';
  dueOn: string;
  /** What a person said about it. */
  why?: string;
}

/** A cycle to come, as a rule plans it. */
export type CyclePlan = Pick<
  Cycle,
  'processId' | 'organizationId' | 'subject' | 'reason' | 'dueOn' | 'answers' | 'everyMonths'
>;
