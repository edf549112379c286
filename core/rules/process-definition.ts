import type { FormSchema } from './form.ts';
import type { Role } from './organization.ts';
import type { Purpose } from './regimes/regime-rule.ts';
import type { Quorum } from './task.ts';

/** A span in one unit; the unit decides how it is counted. */
export type Span = { hours: number } | { workingDays: number } | { days: number };

/**
 * When a step is owed (read it with `dueAt` of due-time.ts only): a span after it opened; or `before` the strict
 * target of the clock of that purpose of the task's organization (`clockFor` finds it), or a span after it opened when
 * there is none with a date any more; or on the date of its list item.
 */
export type Due =
  { after: Span } | { clock: Purpose; before?: Span; orAfter: Span } | { dateOfItem: true; orAfter: Span };

/**
 * What a missed due time does. Reminders go out `remindBefore` the due time; at the due time, and then every
 * `every`, the next role of `escalateTo` joins; `expireAfter` the due time the task ends with `outcome`.
 * Without `expireAfter` the task stays open: no silence is an answer.
 */
export interface Late {
  remindBefore: Span[];
  escalateTo: EscalationTarget[];
  every: Span;
  expire?: { after: Span; outcome: string };
}
/** `told`: the role learns that it is late, but the work stays with those who are asked: only they can do it. */
export interface EscalationTarget {
  role: Role;
  of: 'organization' | 'lead';
  told?: true;
}

/** Who acts: these roles (any one person of them) of the step's organization. */
export interface Who {
  /** The first is asked; the others may take it too. */
  roles: Role[];
  /** `item`: the organization of the enclosing `each`; `lead`: the run's lead; `owner`: the one that started it. */
  of: 'item' | 'lead' | 'owner';
  /**
   * The guest of the item answers (a supplier's contact, an association, a requester: nobody with an account), by a
   * personal link. The roles are those of the organization that asks: they see the task and may answer for the guest.
   */
  guest?: true;
}

/** Named list of participants, computed from the case by core/rules/participants. */
export type ParticipantList = string;

/** Pure effect on the case when a task ends, by name (core/rules/effects). */
export type EffectName = string;

/**
 * What it takes to do a step from a mail; the link alone never does anything. `code`: a signed-in session or a code that
 * is mailed when it is asked for. `sign-in`: a signed-in session, nothing less (filings, telling the people concerned).
 * `reply`: a code, or an answer by mail whose first line is a command.
 */
export type ByMail = 'reply' | 'code' | 'sign-in';

export interface TaskStep {
  kind: 'task';
  id: string;
  title: string;
  /** What is asked and why, for the person who answers; Markdown paragraphs. */
  text: string;
  by: Who;
  form: FormSchema;
  due: Due;
  late: Late;
  /** How the answers decide the outcome: a field of the form (an enum), or always `done`. */
  outcomeField?: string;
  outcomes: string[];
  effect?: EffectName;
  /** A step whose work is looked at here: whoever had a hand in it does not do this, nor lets somebody do it for them. */
  notBy?: string;
  /** Asked again (second and later rounds) only after this span; it can be answered earlier. */
  askAgainAfter?: Span;
  /** `code` unless told. */
  byMail?: ByMail;
  /** With `byMail: 'reply'`: the answers that `done` stands for, the field for the words beside it, and that for the day. */
  reply?: { answers?: Record<string, unknown>; words?: string; today?: string };
}

export interface ApprovalStep {
  kind: 'approval';
  id: string;
  title: string;
  text: string;
  /** One slot per entry: each must be filled by a different person. */
  by: Who[];
  /** One slot per item of this list instead, of the role of the only entry of `by`. */
  votersFrom?: ParticipantList;
  quorum: Quorum;
  /** The quorum that the case itself lays down, by its name in core/rules/quorums; `quorum` where it says none. */
  quorumFrom?: string;
  outcomes: ApprovalOutcome[];
  /** When all slots have spoken and no outcome has its quorum: the strictest (last listed) outcome that got a voice. */
  split: 'strictest';
  /** Step whose work is decided on, or several; their authors may not decide. */
  decidesOn?: string | string[];
  /**
   * A role that did the work may decide on it too, by another person. Where nobody else holds it, somebody stands in
   * (core/actions/stand-in.ts).
   */
  apart?: true;
  due: Due;
  late: Late;
  effect?: EffectName;
  /** `code` unless told. */
  byMail?: ByMail;
}

export interface ApprovalOutcome {
  id: string;
  label: string;
  /** What happens when this is chosen, in words. */
  consequence: string;
  /** A reason must be given. */
  reason: boolean;
  /** Sends the work back at once, whatever the quorum. */
  changes?: boolean;
  /** With `byMail: 'reply'`: the command that stands for it. */
  reply?: 'approve' | 'reject';
}

/** A function computes; `run` is the function's folder name. */
export interface AutoStep {
  kind: 'auto';
  id: string;
  title: string;
  run: string;
  /** For `compute-step`: which rule, by its name in core/rules/computations. */
  computes?: string;
  outcomes: string[];
}

/** Once per item of a list, all at the same time. One task or approval: a task group. More: a distributed map. */
export interface EachStep {
  kind: 'each';
  id: string;
  title: string;
  over: ParticipantList;
  steps: Step[];
}

/** Side by side; goes on when all branches have ended. */
export interface BothStep {
  kind: 'both';
  id: string;
  title: string;
  branches: Step[][];
}

/** Goes on by the outcome of an earlier step; the first case listed that occurred wins when several did (groups). */
export interface BranchStep {
  kind: 'branch';
  id: string;
  on: string;
  cases: Record<string, Step[]>;
  otherwise?: Step[];
}

/** Again until the step `until.step` ends with one of `until.outcomes`. */
export interface RepeatStep {
  kind: 'repeat';
  id: string;
  title: string;
  steps: Step[];
  until: { step: string; outcomes: string[] };
}

/** Back to an earlier step of the same scope. */
export interface BackToStep {
  kind: 'back-to';
  id: string;
  step: string;
}

/** Waits for a span, or until a moment of the case, by its name in core/rules/moments. */
export interface ClockStep {
  kind: 'clock';
  id: string;
  title: string;
  wait: Span | { until: string };
}

/**
 * Another process, waited for: `completed`, or `stopped` when it was stopped or failed. It is started with the answers
 * that the rule `start` makes from the case (core/rules/run-starts).
 */
export interface RunStep {
  kind: 'run';
  id: string;
  title: string;
  process: string;
  start: string;
  outcomes: string[];
}

/** Assembles and seals a work product; `refused` when its close guard finds open work. */
export interface PublishStep {
  kind: 'publish';
  id: string;
  title: string;
  product: string;
  outcomes: string[];
}

export type Step =
  | TaskStep
  | ApprovalStep
  | AutoStep
  | EachStep
  | BothStep
  | BranchStep
  | RepeatStep
  | BackToStep
  | ClockStep
  | RunStep
  | PublishStep;
export type StepKind = Step['kind'];

/** A process as plain data (JSON): compiled, drawn, checked, stored with each run that begins on it. */
export interface ProcessDefinition {
  id: string;
  /** Clause of ISO/IEC TS 27570:2021 it supports, e.g. `8.3`. */
  clause: string;
  version: number;
  title: string;
  summary: string;
  private: boolean;
  /** Roles that may start it by hand. */
  startedBy: Role[];
  /** What a person answers to start it. */
  start: FormSchema;
  steps: Step[];
}
