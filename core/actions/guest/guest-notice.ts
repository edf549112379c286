import type { Ports } from '../../ports.ts';
import { GUEST } from '../../rules/guest/guest-id.ts';
import type { NoticeKind } from '../../rules/outbox-entry.ts';
import type { Task } from '../../rules/task.ts';
import {
  guestCodeMessage,
  guestLinkMessage,
  guestOverMessage,
  type GuestNotice,
} from '../messages/guest-message.ts';
import type { Matter } from '../messages/matter.ts';
import type { Notice } from '../notices.ts';
import { issueGuestCode } from './issue-guest-code.ts';
import { issueGuestLink } from './issue-guest-link.ts';

export const GUEST_LINK_PATH = '/guest/';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random' | 'portalUrl'>;
export type GuestNoticeKind = Exclude<
  Extract<NoticeKind, `task-${string}` | `guest-${string}`>,
  'task-receipt'
>;

/** What the guest of a task is told. Links and codes are made only when the mail is about to go. */
export function guestNotice(
  ports: Needs,
  kind: GuestNoticeKind,
  task: Task,
  matter: Matter,
): Notice | undefined {
  const { guest } = task;
  if (guest === undefined) return undefined;
  const notice: GuestNotice = { task, name: guest.name, now: ports.now(), ...matter };
  const to = { id: GUEST, name: guest.name, email: guest.email };
  switch (kind) {
    case 'task-settled':
    case 'task-expired':
      return { to, message: guestOverMessage(kind, notice) };
    case 'guest-code':
      return {
        to,
        message: async () => {
          const code = await issueGuestCode(ports, task.id);
          return code === undefined ? undefined : guestCodeMessage(notice, code);
        },
      };
    case 'guest-link':
    case 'task-opened':
    case 'task-reminder':
    case 'task-escalated':
      return {
        to,
        message: async () => {
          const token = await issueGuestLink(ports, task);
          return guestLinkMessage(kind, notice, `${ports.portalUrl}${GUEST_LINK_PATH}${token}`);
        },
      };
  }
}
