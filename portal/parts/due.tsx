import type { Language } from '../../core/rules/preferences.ts';
import { PAGE_TEXTS } from '../../core/rules/texts/page-texts.ts';
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
export function DueInline({ now, dueAt, timeZone, language = 'en' }: DueProps & { language?: Language }) {
  return (
    <span class={TONE[urgencyOf(now, dueAt)]}>
      {PAGE_TEXTS[language].due} <time datetime={dueAt}>{formatInstant(dueAt, timeZone, language)}</time>,{' '}
      {timeLeft(now, dueAt, language)}
    </span>
  );
}
