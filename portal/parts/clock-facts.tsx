import { clockDates } from '../../core/actions/messages/clock-words.ts';
import type { Clock } from '../../core/rules/clock.ts';
import type { Language } from '../../core/rules/preferences.ts';
import { CLOCK_TEXTS } from '../../core/rules/texts/clock-texts.ts';
import { dutyTitle } from '../../core/rules/texts/duty-title.ts';
import type { NameBook } from '../words/name-book.ts';

interface FactsProps {
  clock: Clock;
  names: NameBook;
  now: string;
  language: Language;
}

/** One time limit as mails say it: the duty and its dates. How they were computed is told in English, in the portal. */
export function ClockFacts({ clock, names, now, language }: FactsProps) {
  const { status } = clock;
  return (
    <article class="clock">
      <h3>{dutyTitle(clock, language)}</h3>
      <p class="soft small">{names.organization(clock.organizationId)}</p>
      {status === 'met' || status === 'lifted' ? (
        <p>{CLOCK_TEXTS[language][status]}</p>
      ) : (
        <dl class="facts">
          {clockDates({ language, clock, now }).map(([label, text]) => (
            <div>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
