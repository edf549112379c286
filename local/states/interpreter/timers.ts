import type { Timer } from './changes.ts';
import type { Frame } from './execution.ts';

/** The moments a frame waits for, read from what it is doing: timers are never kept anywhere else. */
export function timersOf(frame: Frame): Timer[] {
  const timer = (at: number | null, kind: Timer['kind']): Timer[] =>
    at === null ? [] : [{ at, frame: frame.id, turn: frame.turn, kind }];
  switch (frame.activity.kind) {
    case 'waiting':
      return timer(frame.activity.until, 'wait');
    case 'retrying':
      return timer(frame.activity.until, 'retry');
    case 'task':
      return [
        ...timer(frame.activity.timeoutAt, 'timeout'),
        ...timer(frame.activity.heartbeatAt, 'heartbeat'),
      ];
    case 'entering':
    case 'branches':
    case 'items':
    case 'map-run':
      return [];
  }
}

export function timerKey(timer: Timer): string {
  return `${timer.at} ${timer.frame} ${timer.turn} ${timer.kind}`;
}
