import type { Ports } from '../../ports.ts';
import { madeReady } from '../../rules/partner/announcement.ts';
import { withRetry } from '../with-retry.ts';

/**
 * Has an announcement sent whose next try has come, or whose last one left no note: it is made ready, which whoever
 * reads the stream sees. The sweep itself talks to no receiver, so that none can hold it up.
 */
export async function sweepAnnouncement(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  announcementId: string,
): Promise<boolean> {
  return withRetry<boolean>(ports, async () => {
    const before = await ports.store.announcement(announcementId);
    if (before?.nextAt === undefined || before.nextAt > ports.now()) return false;
    const { nextAt: _nextAt, ready: _ready, ...rest } = before;
    const after =
      before.status === 'waiting' ? madeReady(before, ports.now()) : { ...rest, version: before.version + 1 };
    const committed = await ports.store.commit({
      writes: [{ entity: 'announcement', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : true;
  });
}
