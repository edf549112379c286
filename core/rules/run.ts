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
