import type { Case } from '../../../core/rules/case.ts';
import type { EvidenceEvent } from '../../../core/rules/evidence-event.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import type { Visitor } from '../../session/current-session.ts';
import type { ReadRun } from '../../read/read-run.ts';
import type { NameBook } from '../../words/name-book.ts';

/** Everything the run page shows. */
export interface RunShown {
  visitor: Visitor;
  /** Only the tasks and clocks this person may see. */
  case: Case;
  definition: ProcessDefinition;
  /** Newest last; empty when the person may not read the evidence. */
  events: EvidenceEvent[];
  /** Tasks whose pages the person may open. */
  opens: (taskId: string) => boolean;
  mayCorrectAwareness: string[];
  mayStop: boolean;
  mayOversee: boolean;
  mayReopen: boolean;
  openWork: ReadRun['openWork'];
  /** Organizations whose dossier the person may read. */
  dossiersOf: string[];
  duties: ReadRun['duties'];
  assessments: ReadRun['assessments'];
  called: ReadRun['called'];
  callerTitle: ReadRun['callerTitle'];
  names: NameBook;
  now: string;
  timeZone: string;
  said: string | null;
  problems: FormProblem[];
}
