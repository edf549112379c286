import type { Store } from '../../../core/ports/store.ts';
import { pageOf } from '../page-of.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** Partners' endpoints, and what is announced to them. */
export function createEndpoints({
  endpoint,
  announcement,
}: Pick<Items, 'endpoint' | 'announcement'>): Pick<
  Store,
  'endpoint' | 'endpoints' | 'announcement' | 'announcements' | 'heldAnnouncements'
> {
  const announcedTo = (endpointId: string) =>
    [...announcement.values()].filter((one) => one.endpointId === endpointId);
  return {
    async endpoint(id) {
      return look(() => endpoint.get(id));
    },
    async endpoints(organizationId) {
      return look(() => [...endpoint.values()].filter((one) => one.organizationId === organizationId));
    },
    async announcement(id) {
      return look(() => announcement.get(id));
    },
    async announcements(endpointId, page) {
      await Promise.resolve();
      return pageOf(announcedTo(endpointId), ({ at, id }) => `${at}|${id}`, page, -1);
    },
    async heldAnnouncements(endpointId, limit) {
      return look(() =>
        announcedTo(endpointId)
          .filter(({ held }) => held === true)
          .sort((a, b) => (`${a.at}#${a.id}` < `${b.at}#${b.id}` ? -1 : 1))
          .slice(0, limit),
      );
    },
  };
}
