import type { Ports } from '../ports.ts';
import { clockEvent } from '../rules/breach/clock-events.ts';
import { clockIsDue, clockWarned, missClock } from '../rules/clock-ledger.ts';
import type { Clock } from '../rules/clock.ts';
import { commitRun } from './commit-run.ts';
import { outboxWrite } from './outbox-write.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

/**
 * Warns of a clock whose time comes near, or marks it missed; one message, however late the sweep is. The law does not
 * stop with our run: the clocks of a run that failed or was stopped go on.
 */
export async function sweepClock(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  { runId, id }: Clock,
): Promise<boolean> {
  return withRetry<boolean>(ports, async () => {
    const found = await ports.store.case(runId);
    const before = found?.clocks.find((clock) => clock.id === id);
    if (found === undefined || before === undefined) return false;
    const at = ports.now();
    const due = clockIsDue(before, at);
    if (due === 'nothing')
      return before.nextAt !== undefined && before.nextAt <= at ? forget(ports, before) : false;

    const missed = due === 'missed';
    const after = missed ? missClock(before, { at, by: SYSTEM.sweep }) : clockWarned(before, at);
    const message = missed ? 'clock-missed' : 'clock-warning';
    const warned = {
      at,
      type: 'clock-warned' as const,
      actor: SYSTEM.sweep,
      data: { clockId: id, organizationId: before.organizationId },
    };
    const committed = await commitRun(ports, found.run, {
      writes: [
        { entity: 'clock', before, after },
        outboxWrite(ports, { kind: 'notify', runId, message, clockId: id }),
      ],
      events: [missed ? clockEvent('clock-missed', after, at, SYSTEM.sweep) : warned],
    });
    return committed === 'conflict' ? committed : true;
  });
}

/** A clock that was met or lifted has nothing to wait for. */
async function forget(ports: Pick<Ports, 'store'>, before: Clock): Promise<boolean | 'conflict'> {
  const { nextAt: _nextAt, ...rest } = before;
  const after = { ...rest, version: before.version + 1 };
  const committed = await ports.store.commit({ writes: [{ entity: 'clock', before, after }], events: [] });
  return committed === 'conflict' ? committed : true;
}
