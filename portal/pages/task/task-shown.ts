import type { MaterialSection } from '../../../core/rules/material-section.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import type { AnswerLine } from '../../../core/rules/form-lines.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import type { ApprovalStep, TaskStep } from '../../../core/rules/process-definition.ts';
import type { StepWords } from '../../../core/rules/process-titles.ts';
import type { Run } from '../../../core/rules/run.ts';
import type { Task } from '../../../core/rules/task.ts';
import type { Answers } from '../../forms/condition.ts';
import type { GuestState } from '../../read/read-guest-state.ts';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';

/** Who looks: signed in to the portal, or let in to this one task by the link and the code of their mails. */
export type TaskVisitor = Pick<Visitor, 'person'> & { session: Pick<Visitor['session'], 'formSecret'> };

/** Everything the task pages show. */
export interface TaskShown {
  visitor: TaskVisitor;
  /** By which door they came: the mail's opens this one task, and nothing around it. */
  door: 'portal' | 'mail';
  /** Of the page; what the process itself asks stays as it is. */
  language: Language;
  /** Where the forms of the page go. */
  path: string;
  /** Without what this person may not read. */
  task: Task;
  run: Pick<Run, 'id' | 'title' | 'private' | 'data' | 'status'>;
  /** With its form as it is asked now; absent for a stuck step. */
  step: TaskStep | ApprovalStep | undefined;
  /** What the step says; absent for a stuck one. */
  text: StepWords | undefined;
  clocks: Clock[];
  names: NameBook;
  now: string;
  timeZone: string;
  /** The person may end it now. */
  mayAct: boolean;
  /** Why not, when they may not. */
  whyNot: string | undefined;
  /** Their own role lets them act; otherwise a delegation does. */
  inOwnName: boolean;
  /** People for whom the visitor may act, besides themselves. */
  onBehalfOf: { id: string; name: string }[];
  /** What the form shows. */
  answers: Answers;
  problems: FormProblem[];
  /** What was answered, once it is over and if the person may read it. */
  given: AnswerLine[];
  material: MaterialSection[];
  /** Hash of what is decided on, bound into the decision. */
  shownHash: string | undefined;
  /** What happens if the case goes on without those who are asked; absent for those who may not decide it. */
  consequence: string | undefined;
  /** What was typed as the reason for that. */
  goOnReason: string;
  /** How the personal link stands, for those who may answer for the guest. */
  guestState: GuestState | undefined;
  said: string | null;
}
