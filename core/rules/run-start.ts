import type { Answers } from './form-check.ts';
import type { FormProblem } from './form.ts';
import type { LegalRole, Organization } from './organization.ts';
import type { RegisterPut } from './register-entry.ts';

/**
 * Another run to be started, not waited for. Its id is made from the run, the step that starts it and `key`: however
 * often it is ordered, it starts once.
 */
export interface RunStart {
  processId: string;
  /** Lower-case letters, digits and "-", at most 40. */
  key: string;
  /** In whose name it is started. */
  organizationId: string;
  /** Answers to the start form of that process. */
  answers: Answers;
}

/** What a process makes of the answers to its start form. */
export interface StartInput {
  answers: Answers;
  runId: string;
  organizationId: string;
  organizations: Organization[];
  at: string;
}

export type StartVerdict =
  | {
      ok: true;
      title: string;
      data: Record<string, unknown>;
      /** Who takes part from the start, beside the lead and the organization that starts it. */
      parties?: { organizationId: string; legalRole: LegalRole }[];
      puts?: RegisterPut[];
    }
  | { ok: false; problems: FormProblem[] };

/** By process id in starts.ts. A process without one keeps its answers as `run.data.start`. */
export type StartRule = (input: StartInput) => StartVerdict;
