import type { HeldNotice } from './digest.ts';
import type { RunStart } from './run-start.ts';
import type { Letter } from './letter.ts';
import type { MailAnswer } from './mail/mail-answer.ts';
import type { TakenMail } from './mail/taken-mail.ts';
import type { RegisterKind } from './register-entry.ts';
import type { SlackAct } from './slack/slack-act.ts';

/** Work that must follow a committed change; delivered at least once by the relay. */
export type OutboxWork =
  /** `execution`: which of the run's executions, counted from 1; the first when absent. */
  | { kind: 'start-execution'; runId: string; processId: string; execution?: number }
  | { kind: 'stop-execution'; runId: string; processId: string; cause: string; execution?: number }
  | {
      kind: 'resume';
      runId: string;
      /** Task or group that ended. */
      waitId: string;
      sealedToken: string;
      output: Record<string, unknown>;
    }
  /** Another run is started, under the id `started`; `runId` is the run that orders it. */
  | { kind: 'start-run'; runId: string; started: string; start: RunStart }
  /** A run that a step of another waited for has ended: `runId` is the one that waits. */
  | { kind: 'return-run'; runId: string; waitId: string; ended: string; outcome: 'completed' | 'stopped' }
  | {
      kind: 'notify';
      /** '' where the message is about a cycle, which has no run yet. */
      runId: string;
      message: NoticeKind;
      taskId?: string;
      clockId?: string;
      cycleId?: string;
      /** `personId`: to this person only. */
      extra?: Record<string, string>;
      /** Of a digest: what had waited for it. */
      held?: HeldNotice[];
    }
  /** What stands in Slack about an open task is shown as it stands now. */
  | { kind: 'renew-cards'; runId: string; taskId: string }
  /** A mail to somebody without an account; a key that the run has sent already is not sent again. */
  | { kind: 'letter'; runId: string; letter: Letter }
  /** A checked import is applied, batch by batch; it belongs to no run, so `runId` is ''. */
  | {
      kind: 'apply-import';
      runId: '';
      organizationId: string;
      register: RegisterKind;
      importId: string;
    }
  /** A delivery of a source was taken in; which run it is about is found out when it is done. */
  | { kind: 'take-delivery'; runId: ''; sourceId: string; deliveryId: string }
  /** A mail that came in at one of our addresses; which run it is about is found out when it is done. */
  | { kind: 'mail-in'; runId: ''; mail: TakenMail }
  /** What we answer to one. */
  | { kind: 'mail-answer'; runId: ''; answer: MailAnswer }
  /** Something that a person did in Slack; which run it is about is found out when it is done. */
  | { kind: 'slack-act'; runId: ''; act: SlackAct };

/** What the engine is told. */
export type EngineWork = Extract<OutboxWork, { kind: 'start-execution' | 'stop-execution' | 'resume' }>;

/** What people are told; texts are made by the channel, without personal data of citizens. */
export type NoticeKind =
  | 'task-opened'
  | 'task-reminder'
  | 'task-escalated'
  | 'task-settled'
  | 'task-expired'
  /** To the person `extra.personId` only, who acted by mail or in Slack: what was recorded. */
  | 'task-receipt'
  /** To the guest of a task only: a new personal link, a code. */
  | 'guest-link'
  | 'guest-code'
  /** To the person `extra.personId` only, who asked for it on the page of their link: a new link, a code. */
  | 'mail-link'
  | 'mail-code'
  | 'clock-warning'
  | 'clock-missed'
  | 'clock-changed'
  | 'step-stuck'
  | 'run-stopping'
  | 'run-goes-on'
  | 'run-ended'
  | 'cycle-trouble'
  /** To the person `extra.personId` only, about no run: what waits for them, and what is settled. */
  | 'digest'
  /** To the new address of the person `extra.personId` only, about no run: the code by which it counts. */
  | 'address-check'
  /** A mail to the guest of a task did not arrive. */
  | 'unreached-guest'
  /** More reports came by mail to the organization `extra.organizationId` today than are opened; about no run. */
  | 'reports-overflow'
  /**
   * Mails came in for the organization `extra.organizationId` that a person may have written, and nothing was begun with
   * them: `extra.mailId`, and those set aside since `extra.since`; about no run. Not told before the entry's `createdAt`.
   */
  | 'mails-kept'
  /** The endpoint `extra.endpointId` of the organization `extra.organizationId` was switched off by itself; about no run. */
  | 'endpoint-off'
  /** The Slack workspace `extra.installId` of the organization `extra.organizationId` has to be connected again; about no run. */
  | 'slack-lost';

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
