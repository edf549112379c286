/** A message about a task that stands in Slack, so that every copy can be changed when the task ends. */
export interface SlackCard {
  taskId: string;
  installId: string;
  channelId: string;
  /** Slack's id of the message in its channel. */
  ts: string;
  /** Whom it was sent to; absent for a channel of the organization. */
  personId?: string;
  sentAt: string;
  /** How the card stands: it is changed once when the task has ended. */
  settledAt?: string;
  version: number;
}
