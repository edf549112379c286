import { internalTargetAt } from '../../core/rules/clock-due.ts';
import { isOpenClock } from '../../core/rules/clock-for.ts';
import type { Clock } from '../../core/rules/clock.ts';

/** All clocks, the most urgent first: what is owed by its target (the law's or our own), without one last; then what has ended. */
export function clocksInOrder(clocks: Clock[]): Clock[] {
  return clocks
    .map((clock) => ({ clock, key: orderOf(clock) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ clock }) => clock);
}

/** `~` sorts behind every date. */
function orderOf(clock: Clock): string {
  const target = clock.due.evaluable ? clock.due.strictAt : (internalTargetAt(clock) ?? '~');
  return `${isOpenClock(clock) ? 0 : 1} ${target} ${clock.id}`;
}
