import type { DialogKind, DialogState } from './dialog-kinds.ts';

/** Who did something in Slack, as Slack says it. */
export interface SlackSender {
  installId: string;
  /** Home of the user: in a shared channel it can be another company's. */
  teamId: string;
  userId: string;
}

/** What came from Slack and waits to be done. */
export type SlackAct = { from: SlackSender; at: string } & (
  | {
      act: 'press';
      /** Before a colon, one of ACTIONS. */
      action: string;
      value?: string;
      /** Dialog that was opened for it and waits to be filled. */
      viewId?: string;
      /** Takes answers that only who pressed sees; five, within half an hour. */
      responseUrl?: string;
    }
  | { act: 'submit'; dialog: DialogKind; metadata: string; state: DialogState; viewId: string }
  | { act: 'command'; text: string; viewId?: string; responseUrl?: string }
  | { act: 'home' }
  /** The app was removed from the workspace, or its token taken back. */
  | { act: 'removed' }
  | { act: 'user-changed'; gone: boolean; email?: string }
);
