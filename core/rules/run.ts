import type { Actor } from './actor.ts';
import type { LegalRole, Role } from './organization.ts';

export type RunStatus = 'running' | 'completed' | 'stopped' | 'failed';

/** One execution of a process. Its id is also the Step Functions execution name. */
export interface Run {
  id: string;
  processId: string;
  processVersion: number;
  /** SHA-256 of the definition snapshot the run began with and finishes on. */
  definitionHash: string;
  title: string;
  /** Visible only to those with a task in it and to the DPOs concerned. */
  private: boolean;
  leadOrganizationId: string;
  status: RunStatus;
  startedBy: Actor;
  startedAt: string;
  endedAt?: string;
  /** Why it failed or was stopped, in words. */
  cause?: string;
  /** In whose name it was started, when that is not said by who did. */
  ownerOrganizationId?: string;
  /** The run whose step waits for this one. */
  parent?: { runId: string; waitId: string };
  /** The run that this one takes up again. */
  reopens?: string;
  /** The first run of those that take each other up: their work products are one series. */
  origin?: string;
  /** The run that takes this one up again. */
  reopenedAs?: string;
  /** How many executions it has had: a run that lasts longer than one may goes on in the next. */
  executions?: number;
  /** Since when it has been in its latest execution; absent in the first. */
  continuedAt?: string;
  /** Between two executions: since when the old one is being stopped. */
  continuing?: string;
  /** A stop that takes effect at `at` (instant) unless it is undone. */
  stopping?: { at: string; askedAt: string; by: Actor; cause: string };
  /** When the sweep must look at it next: to stop it, or to go on in another execution; absent once it has ended. */
  nextAt?: string;
  /** What the process keeps about its subject, e.g. the incident; parsed by the process's own rules. */
  data: Record<string, unknown>;
  /** Head of the evidence chain: last sequence number and hash. */
  head: { seq: number; hash: string };
  version: number;
}

/** An organization that takes part in a run. `taskRoles` are the roles that have (had) a task there. */
export interface Party {
  runId: string;
  organizationId: string;
  legalRole: LegalRole;
  taskRoles: Role[];
  /** Repeated from the run so that an organization's list needs no second read. */
  private: boolean;
  startedAt: string;
  version: number;
}
