import type { Answers } from '../form-check.ts';

/** What a moderator has said about a contribution: nothing is shown before somebody has looked at it. */
export const CONTRIBUTION_STATES = ['pending', 'shown', 'hidden'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** What somebody said in a consultation, without an account. It counts whatever its state; only its text is hidden. */
export interface Contribution {
  id: string;
  /** Id of the consultation's entry in the register. */
  consultationId: string;
  /** The run of the consultation. */
  runId: string;
  /** The organization that consults: its citizen desk moderates. */
  organizationId: string;
  at: string;
  /** Answers to the questions, or only a comment. */
  kind: 'answer' | 'comment';
  /** Name of the association that speaks; absent for a person. */
  association?: string;
  /** By the ids of the consultation's questions. */
  answers: Answers;
  /** What was said in own words; '' when nothing was. */
  text: string;
  /** Where to send the result, for whoever asked for it; never shown. */
  email?: string;
  /** SHA-256 of what was said: the same said twice counts once. */
  fingerprint: string;
  state: ContributionState;
  /** Why it is hidden. */
  reason?: string;
  moderatedBy?: string;
  moderatedAt?: string;
  version: number;
}
