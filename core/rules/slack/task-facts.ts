import type { Language } from '../preferences.ts';
import type { ApprovalOutcome } from '../process-definition.ts';
import type { Task } from '../task.ts';

/** What a channel may say about a task, before it is put into the channel's own form. No words that people wrote. */
export interface TaskFacts {
  taskId: string;
  version: number;
  /** Of whoever reads it; everything that is in words here is in it, as far as it has been translated. */
  language: Language;
  kind: Task['kind'];
  /** Of a private run nothing is said but that there is something to do in a process. */
  private: boolean;
  /** Of the step, as the definition has it. */
  title: string;
  /** What is asked and why, as the definition has it. */
  text: string;
  organizationName: string;
  processTitle: string;
  reference: string;
  /** In words, with its time zone. */
  due?: string;
  late: boolean;
  claimedBy?: string;
  /** Of an approval with several voices, once one has been given: how many of all. */
  voices?: { heard: number; all: number };
  /** Page of the task. */
  url: string;
  /** Of an approval that may be decided outside the portal; none otherwise. */
  outcomes: ApprovalOutcome[];
  /** Hash of what is decided on. */
  shownHash?: string;
  /** A short form can be answered in a dialog; everything else on the page. */
  answer: 'dialog' | 'page';
}

/** How a task ended, in words for people. */
export interface SettledFacts {
  outcome: string;
  by: string;
  at: string;
}
