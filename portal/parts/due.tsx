import { formatInstant, timeLeft, type Urgency, urgencyOf } from '../words/times.ts';

interface DueProps {
  now: string;
  dueAt: string;
  timeZone: string;
}

const TONE: Record<Urgency, string> = { late: 'late-text', soon: 'soon-text', later: '' };

/** `in 2 days 3 h` and below it the date with its zone. */
export function Due({ now, dueAt, timeZone }: DueProps) {
  return (
    <>
      <strong class={TONE[urgencyOf(now, dueAt)]}>Due {timeLeft(now, dueAt)}</strong>{' '}
      <time datetime={dueAt}>{formatInstant(dueAt, timeZone)}</time>
    </>
  );
}

/** The same in one line of running text. */
export function DueInline({ now, dueAt, timeZone }: DueProps) {
  return (
    <span class={TONE[urgencyOf(now, dueAt)]}>
      due <time datetime={dueAt}>{formatInstant(dueAt, timeZone)}</time>, {timeLeft(now, dueAt)}
    </span>
  );
}
