import type { Store } from '../../../core/ports/store.ts';
import { pageOf } from '../page-of.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** What links in mails open, and mails that came in. */
export function createMails({
  mailAccess,
  keptMail,
  received,
}: Pick<Items, 'mailAccess' | 'keptMail' | 'received'>): Pick<
  Store,
  'mailAccess' | 'received' | 'keptMail' | 'keptMails'
> {
  return {
    async mailAccess(id) {
      return look(() => mailAccess.get(id));
    },
    async received(id) {
      return look(() => received.get(id));
    },
    async keptMail(organizationId, id) {
      return look(() => keptMail.get(`${organizationId}|${id}`));
    },
    async keptMails(organizationId, page) {
      const kept = await look(() => [...keptMail.values()]);
      const own = kept.filter((mail) => mail.organizationId === organizationId);
      return pageOf(own, (mail) => `${mail.keptAt}|${mail.id}`, page, -1);
    },
  };
}
