import type { Ports } from '../../ports.ts';
import type { NoticeKind } from '../../rules/outbox-entry.ts';
import { languageOf } from '../../rules/preferences.ts';
import { mailCodeMessage, mailLinkMessage } from '../messages/personal-message.ts';
import type { Notice } from '../notices.ts';
import type { TaskMatter } from '../task-matter.ts';
import { issueMailCode } from './issue-mail-code.ts';

export type PersonalNoticeKind = Extract<NoticeKind, `mail-${string}`>;

/** What somebody asked for on the page of their link: a code, or a new link. To that one person, by mail only. */
export async function personalNotice(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random' | 'portalUrl'>,
  kind: PersonalNoticeKind,
  matter: TaskMatter,
  personId: string | undefined,
): Promise<Notice | undefined> {
  const { task } = matter;
  const to = personId === undefined ? undefined : await ports.store.person(personId);
  if (to === undefined || task.status !== 'open') return undefined;
  const words = matter.in(languageOf(to, matter.organization));
  const notice = { task, name: to.name, now: ports.now(), portalUrl: ports.portalUrl, ...words };
  if (kind === 'mail-link') return { to, byMailOnly: true, message: mailLinkMessage(notice), task };
  return {
    to,
    byMailOnly: true,
    message: async () => {
      const code = await issueMailCode(ports, task.id, to);
      return code === undefined ? undefined : mailCodeMessage(notice, code);
    },
  };
}
