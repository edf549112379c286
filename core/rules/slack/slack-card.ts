import type { Role } from '../organization.ts';

/** A message about a task that stands in Slack, so that every copy can be changed with the task. */
export interface SlackCard {
  taskId: string;
  installId: string;
  channelId: string;
  /** Slack's id of the message in its channel. */
  ts: string;
  /** Whom it was sent to; absent for a channel of the organization. */
  personId?: string;
  /** Why that person was sent it. */
  because?:
    { kind: 'role' | 'escalation'; role: Role; organizationName: string } | { kind: 'delegate'; of: string };
  sentAt: string;
  /** Version of the task that it shows; absent while it only holds the place of the card. */
  shows?: number;
  /** Set once it says that the task has ended. */
  settledAt?: string;
  version: number;
}
