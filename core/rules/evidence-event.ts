import type { Actor } from './actor.ts';

/** Everything that can be said to have happened; past tense, never renamed. */
export const EVENT_TYPES = [
  'run-started',
  'run-continued',
  'run-reopened',
  'stop-asked',
  'stop-undone',
  'run-ended',
  'alert-attached',
  'party-joined',
  'task-opened',
  'task-claimed',
  'task-released',
  'draft-saved',
  'task-completed',
  'task-cancelled',
  'task-expired',
  'task-escalated',
  'reminder-sent',
  'late-reminded',
  'voice-recorded',
  'approval-decided',
  'decision-refused',
  'awareness-corrected',
  'assessment-corrected',
  'clock-started',
  'clock-corrected',
  'clock-met',
  'clock-missed',
  'clock-warned',
  'clock-lifted',
  'clock-suspended',
  'clock-resumed',
  'clock-extended',
  'clock-noticed',
  'severity-proposed',
  'filing-drafted',
  'step-stuck',
  'step-retried',
  'product-published',
  'product-changed',
  'step-computed',
  'items-listed',
  'wait-began',
  'run-called',
  'run-returned',
  'notice-failed',
  'route-changed',
  'task-commented',
  'mail-taken',
  'letter-sent',
  'letter-refused',
  'guest-link-sent',
  'guest-address-corrected',
  'contact-repaired',
] as const;
export type EvidenceEventType = (typeof EVENT_TYPES)[number];

/** One link of a run's chain. `data` holds ids, outcomes and commitments, never answers. */
export interface EvidenceEvent {
  runId: string;
  /** 1 for the first. */
  seq: number;
  at: string;
  type: EvidenceEventType;
  actor: Actor;
  data: Record<string, unknown>;
  /** Hash of the event before, or 64 zeros. */
  prev: string;
  hash: string;
}
