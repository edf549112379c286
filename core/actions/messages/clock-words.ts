import { sayDerivation } from '../../rules/calendar/say-derivation.ts';
import { internalTargetAt } from '../../rules/clock-due.ts';
import { noticeOwed } from '../../rules/clock-extension.ts';
import type { Clock, ComputedDue } from '../../rules/clock.ts';
import type { Language } from '../../rules/preferences.ts';
import { CLOCK_TEXTS } from '../../rules/texts/clock-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Message } from './message.ts';
import { longEnd, longMoment, timeLeft } from './time-words.ts';

interface Telling {
  language: Language;
  clock: Clock;
  now: string;
}

/** More steps than a mail should hold stand on the page. */
const MAX_STEPS = 6;

/** The dates of a clock that still counts, and who must be told of an extension. */
export function clockDates(telling: Telling): Message['facts'] {
  const { clock } = telling;
  if (clock.status === 'met' || clock.status === 'lifted') return [];
  const dates = clock.due.evaluable ? legalDates(telling, clock.due) : ownTarget(telling, clock.due);
  return [...dates, ...noticeFact(telling)];
}

type Dated = Extract<ComputedDue, { evaluable: true }>;
type Undated = Extract<ComputedDue, { evaluable: false }>;

function legalDates({ language, now }: Telling, due: Dated): Message['facts'] {
  const { strictAt, strictDay, legalLatestAt, lastDay, timeZone } = due;
  const target = `${longEnd(strictAt, strictDay, timeZone, language)}, ${timeLeft(now, strictAt, language)}`;
  const latest = `${longEnd(legalLatestAt, lastDay, timeZone, language)}, ${timeLeft(now, legalLatestAt, language)}`;
  return [
    [say(CLOCK_TEXTS, language, 'fact-target'), target],
    [say(CLOCK_TEXTS, language, 'fact-latest'), latest],
  ];
}

function ownTarget({ language, clock, now }: Telling, due: Undated): Message['facts'] {
  const target = internalTargetAt(clock);
  const label = due.suspended === undefined ? 'fact-law' : 'fact-still';
  const law: [string, string] = [say(CLOCK_TEXTS, language, label), whatLawSays(clock, due, language)];
  if (target === undefined) return [law];
  const { timeZone } = clock.place;
  const ours = `${longMoment(target, timeZone, language)}, ${timeLeft(now, target, language)}`;
  return [[say(CLOCK_TEXTS, language, 'fact-ours'), ours], law];
}

/** The rules say what is missing in English; the other languages say what kind of thing it is. */
function whatLawSays({ place }: Clock, due: Undated, language: Language): string {
  if (language === 'en') return due.missing;
  if (due.suspended !== undefined)
    return say(CLOCK_TEXTS, language, 'still-since', {
      when: longMoment(due.suspended.since, place.timeZone, language),
    });
  return say(CLOCK_TEXTS, language, due.openEnded === true ? 'without-number' : 'not-computable');
}

function noticeFact({ language, clock }: Telling): Message['facts'] {
  const owed = noticeOwed(clock);
  if (owed === undefined) return [];
  const to = say(CLOCK_TEXTS, language, owed.to === 'the controller' ? 'to-controller' : 'to-person');
  const label = say(CLOCK_TEXTS, language, 'fact-to-do');
  if (owed.by === undefined) return [[label, say(CLOCK_TEXTS, language, 'tell-extension', { to })]];
  const { legalLatestAt, lastDay, timeZone } = owed.by;
  const when = longEnd(legalLatestAt, lastDay, timeZone, language);
  return [[label, say(CLOCK_TEXTS, language, 'tell-extension-by', { to, when })]];
}

/** How the date was computed, in the law's English: the first steps and the result; other readings are on the page. */
export function clockSteps({ due }: Clock, language: Language): string[] {
  if (!due.evaluable || language !== 'en') return [];
  const all = sayDerivation({ ...due, otherReadings: [] });
  return all.length <= MAX_STEPS ? all : [...all.slice(0, 2), ...all.slice(2 - MAX_STEPS)];
}
