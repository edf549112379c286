import type { Store } from '../../../core/ports/store.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** What the links of guests open. */
export function createGuestAccesses({
  guestAccess,
}: Pick<Items, 'guestAccess'>): Pick<Store, 'guestAccess' | 'guestAccessByLink'> {
  return {
    async guestAccess(taskId) {
      return look(() => guestAccess.get(taskId));
    },
    async guestAccessByLink(linkHash) {
      return look(() =>
        [...guestAccess.values()].find(({ links }) => links.some(({ hash }) => hash === linkHash)),
      );
    },
  };
}
