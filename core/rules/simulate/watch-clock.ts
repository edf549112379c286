import { clockIsDue, clockWarned, missClock } from '../clock-ledger.ts';
import type { Clock } from '../clock.ts';
import type { Course } from './scheduler.ts';
import { note, type World } from './world.ts';

const BY = { kind: 'system', name: 'sweep' } as const;

/** What the sweep does with a clock: warns while it runs, and marks it missed when its limit passes. */
export function* watchClock(world: World, clockId: string): Course {
  for (;;) {
    yield () => clockIn(world, clockId)?.nextAt;
    const before = clockIn(world, clockId);
    if (before === undefined) return;
    const at = world.scheduler.now();
    const due = clockIsDue(before, at);
    const { organizationId, label: title } = before;
    const entry = { organizationId, stepId: '', clockId, title, who: [] };
    if (due === 'missed') {
      replaceClock(world, missClock(before, { at, by: BY }));
      note(world, { ...entry, kind: 'missed' });
    } else if (due === 'warn') {
      replaceClock(world, clockWarned(before, at));
      note(world, { ...entry, kind: 'warning' });
    } else {
      const { nextAt: _nextAt, ...rest } = before;
      replaceClock(world, rest);
    }
  }
}

function clockIn({ case: { clocks } }: World, id: string): Clock | undefined {
  return clocks.find((clock) => clock.id === id);
}

function replaceClock(world: World, after: Clock): void {
  const clocks = world.case.clocks.map((clock) => (clock.id === after.id ? after : clock));
  world.case = { ...world.case, clocks };
}
