import type { ClockLine } from '../client/answers.ts';
import { dueCell, instantText } from './due-time.ts';
import type { Cell } from './table.ts';

/** What people work towards: the strict date, or our own target where the law gives no number. */
export function targetCell(clock: ClockLine, now: number): Cell {
  const target = clock.due.evaluable ? clock.due.strictAt : clock.internalTargetAt;
  if (target === undefined) return '-';
  return clock.status === 'running' ? dueCell(target, now) : instantText(target);
}

/** What the law gives, or why it gives no date. */
export function latestCell({ due }: ClockLine): Cell {
  if (due.evaluable)
    return due.lastDay === undefined
      ? `${instantText(due.legalLatestAt)}, ${due.timeZone}`
      : `end of ${due.lastDay}, ${due.timeZone}`;
  return due.suspended === undefined ? due.missing : `stands still, ${due.suspended.left} left`;
}
