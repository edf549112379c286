/** Work that must follow a committed change; delivered at least once by the relay. */
export type OutboxWork =
  | { kind: 'start-execution'; runId: string; processId: string }
  | { kind: 'stop-execution'; runId: string; processId: string; cause: string }
  | {
      kind: 'resume';
      runId: string;
      /** Task or group that ended. */
      waitId: string;
      sealedToken: string;
      output: Record<string, unknown>;
    }
  | {
      kind: 'notify';
      runId: string;
      message: NoticeKind;
      taskId?: string;
      clockId?: string;
      extra?: Record<string, string>;
    };

/** What people are told; texts are made by the channel, without personal data of citizens. */
export type NoticeKind =
  | 'task-opened'
  | 'task-reminder'
  | 'task-escalated'
  | 'task-settled'
  | 'task-expired'
  | 'clock-warning'
  | 'clock-missed'
  | 'clock-changed'
  | 'step-stuck'
  | 'run-ended';

export interface OutboxEntry {
  id: string;
  createdAt: string;
  work: OutboxWork;
  /** Set when delivery failed for good; shown as a stuck step while its run goes on. */
  failed?: { at: string; error: string; cause: string };
  /** How far a message has come on its way to its recipients (person ids), so that nobody gets it again. */
  progress?: NoticeProgress;
  version: number;
}

export interface NoticeProgress {
  sent: string[];
  /** Their address was refused for good. */
  refused: string[];
  /** Written before each send: an answer that never came leaves open whether this one was sent. */
  sending?: { to: string; at: string };
}
