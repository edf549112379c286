import type { Actor, Channel } from './actor.ts';
import type { Role } from './organization.ts';

export type TaskStatus = 'open' | 'done' | 'expired' | 'cancelled';

/** Where a voice counts: one person of this role in this organization (or exactly this person). */
export interface VoterSlot {
  role: Role;
  organizationId: string;
  personId?: string;
  /** The role that would be asked, where all who hold it did the work that is decided on. */
  insteadOf?: { role: Role; organizationId: string };
}

/** One person's decision in an approval; `personId` acted, `onBehalfOf` was asked. */
export interface Voice {
  slot: number;
  personId: string;
  onBehalfOf?: string;
  outcome: string;
  reason?: string;
  at: string;
  channel: string;
  /** Hash of what the person was shown when deciding. */
  shownHash: string;
}

/** How many slots must agree. `n` counts voices for one outcome. */
export type Quorum =
  | { rule: 'all' }
  /** More than half of the slots, and never fewer voices than `atLeast`. */
  | { rule: 'majority'; atLeast?: number }
  /** Two thirds of the slots, rounded up, and never fewer voices than `atLeast`. */
  | { rule: 'two-thirds'; atLeast?: number }
  | { rule: 'at-least'; n: number };

export interface TaskDraft {
  answers: Record<string, unknown>;
  by: string;
  at: string;
}

/** What somebody who is asked has said about an open task; decides nothing. */
export interface TaskComment {
  /** The same key, the same comment: of the message that it came with. */
  key: string;
  by: string;
  at: string;
  channel: Channel;
  text: string;
  /** Of the commitment in the evidence. */
  salt: string;
}

/** Somebody without an account, as the case names them. */
export interface Guest {
  name: string;
  email: string;
}

/**
 * Something a person owes: answer a form (`task`), decide (`approval`), or look at a step that could not
 * go on (`stuck`). Form and texts are read from the definition snapshot of the run.
 */
export interface Task {
  /** `<runId>~<stepId>~<iteration>~<scope>`; see task-id.ts. */
  id: string;
  runId: string;
  stepId: string;
  /** 1 for the first time the step is entered, 2 for the next, … */
  iteration: number;
  /** '' or the item of an `each`: an organization id, or `<organization>.<item>`. */
  scope: string;
  kind: 'task' | 'approval' | 'stuck';
  organizationId: string;
  /** Who is asked instead of a person with an account; the roles may answer for them. */
  guest?: Guest;
  /** Roles that may act; the first is the one asked, later ones came by the definition or by escalation. */
  roles: Role[];
  status: TaskStatus;
  /** Repeated from the run for lists. */
  private: boolean;
  processId: string;
  title: string;
  openedAt: string;
  /** Not before this instant are people told (a question that is asked again later). */
  tellAt?: string;
  dueAt?: string;
  /** The clock the due time is derived from, if any. */
  dueClockId?: string;
  /** When the sweep must look at it next; absent when nothing more can fall due. */
  nextAt?: string;
  remindersSent: number;
  escalations: number;
  claimedBy?: string;
  draft?: TaskDraft;
  comments?: TaskComment[];
  answers?: Record<string, unknown>;
  /** Random salt of the commitment to the answers in the evidence chain (base64url). */
  salt?: string;
  outcome?: string;
  reason?: string;
  endedBy?: Actor;
  endedAt?: string;
  /** Approvals only. */
  voters: VoterSlot[];
  quorum?: Quorum;
  voices: Voice[];
  /** Of an approval: people whose work is decided on, who may not decide. Of a task: who had a hand in its answers. */
  authors: string[];
  /** Of a task that looks at others' work: people who had a hand in it, who may not do this. */
  barred?: string[];
  /** Asked roles that nobody holds but people who did the work: until somebody else is named, nobody can do it. */
  unfilled?: { role: Role; organizationId: string }[];
  /** Why a step is stuck: error name and cause. */
  stuck?: {
    error: string;
    cause: string;
    /** Outbox entry that failed, when that is what is stuck. */ entryId?: string;
  };
  /** Set when the task belongs to a group; the group then holds the token. */
  groupId?: string;
  /** Encrypted Step Functions task token; absent in groups. */
  sealedToken?: string;
  /** Hash of the token: tells a repeated call from a state that tried again, without opening anything. */
  tokenHash?: string;
  /** ARN of the execution that waits. */
  execution: string;
  version: number;
}

/** All tasks of one `each` over a single task or approval, or the run that a step waits for: one token, one waiting state. */
export interface TaskGroup {
  /** `<runId>~<stepId>~<iteration>` */
  id: string;
  runId: string;
  stepId: string;
  iteration: number;
  total: number;
  open: number;
  /** How many tasks ended with which outcome. */
  counts: Record<string, number>;
  /** The run that is waited for. */
  childRunId?: string;
  sealedToken: string;
  tokenHash?: string;
  execution: string;
  endedAt?: string;
  version: number;
}
