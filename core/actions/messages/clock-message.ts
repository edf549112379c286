import { internalTargetAt } from '../../rules/clock-due.ts';
import type { Clock } from '../../rules/clock.ts';
import type { Organization } from '../../rules/organization.ts';
import type { NoticeKind } from '../../rules/outbox-entry.ts';
import type { Language } from '../../rules/preferences.ts';
import { CLOCK_TEXTS } from '../../rules/texts/clock-texts.ts';
import { dutyTitle } from '../../rules/texts/duty-title.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { TASK_TEXTS } from '../../rules/texts/task-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { because, type Because } from './because-words.ts';
import { clockDates, clockSteps } from './clock-words.ts';
import { aboutOf } from './matter.ts';
import type { Message } from './message.ts';
import { shortEnd, shortMoment, timeLeft } from './time-words.ts';

export type ClockNoticeKind = Extract<NoticeKind, `clock-${string}`>;

export interface ClockNotice {
  language: Language;
  clock: Clock;
  organization: Organization;
  recipient: { name: string; because: Because };
  runId: string;
  reference: string;
  now: string;
  portalUrl: string;
  /** What the mail does to the date in the recipient's calendar. */
  calendar?: 'added' | 'removed';
}

/** The message to those who answer for an organization about a time limit: it comes near, has passed, or has changed. */
export function clockMessage(kind: ClockNoticeKind, notice: ClockNotice): Message {
  const { language, clock, organization, recipient, reference, portalUrl, runId } = notice;
  const steps = clockSteps(clock, language);
  const mark = markOf(kind, notice);
  return {
    language,
    subject: subjectOf(kind, notice),
    heading: dutyTitle(clock, language),
    ...(mark === undefined ? {} : { mark }),
    greeting: say(FRAME_TEXTS, language, 'hello', { name: recipient.name }),
    paragraphs: [openingOf(kind, notice)],
    facts: [
      [say(TASK_TEXTS, language, 'fact-for'), organization.name],
      [say(TASK_TEXTS, language, 'fact-why'), because(recipient.because, language)],
      ...clockDates(notice),
      [say(TASK_TEXTS, language, 'fact-reference'), reference],
    ],
    ...(steps.length === 0 ? {} : { steps: { title: say(CLOCK_TEXTS, language, 'steps'), lines: steps } }),
    link: {
      label: say(CLOCK_TEXTS, language, 'open'),
      url: `${portalUrl}/runs/${encodeURIComponent(runId)}/clocks/${encodeURIComponent(clock.id)}`,
    },
    closing: closingOf(notice, steps),
    sender: organization.name,
  };
}

function subjectOf(kind: ClockNoticeKind, notice: ClockNotice): string {
  const { language, clock } = notice;
  const about = aboutOf({ ...notice, title: dutyTitle(clock, language), processTitle: '' });
  if (kind === 'clock-changed') return say(CLOCK_TEXTS, language, 'subject-changed', { about });
  const word = kind === 'clock-warning' ? 'warning' : 'missed';
  const when = shortTarget(clock, language);
  if (when === undefined) return say(CLOCK_TEXTS, language, `subject-${word}-now`, { about });
  return say(CLOCK_TEXTS, language, `subject-${word}`, { about, when });
}

function shortTarget(clock: Clock, language: Language): string | undefined {
  const { due, place } = clock;
  if (due.evaluable) return shortEnd(due.strictAt, due.strictDay, due.timeZone, language);
  const target = internalTargetAt(clock);
  return target === undefined ? undefined : shortMoment(target, place.timeZone, language);
}

function markOf(kind: ClockNoticeKind, { language, clock, now }: ClockNotice): Message['mark'] {
  if (kind === 'clock-missed') return { words: say(CLOCK_TEXTS, language, 'mark-missed'), tone: 'late' };
  if (kind === 'clock-changed') return { words: say(CLOCK_TEXTS, language, 'mark-changed'), tone: 'open' };
  const target = clock.due.evaluable ? clock.due.strictAt : internalTargetAt(clock);
  if (target === undefined) return undefined;
  return { words: timeLeft(now, target, language), tone: target <= now ? 'late' : 'open' };
}

function openingOf(kind: ClockNoticeKind, { language, clock, organization }: ClockNotice): string {
  const whose = { organization: organization.name };
  if (kind === 'clock-warning') return say(CLOCK_TEXTS, language, 'opening-warning', whose);
  if (kind === 'clock-missed') return say(CLOCK_TEXTS, language, 'opening-missed', whose);
  const changed = say(CLOCK_TEXTS, language, 'opening-changed', whose);
  return `${changed} ${say(CLOCK_TEXTS, language, clock.ledger.at(-1)?.type ?? 'started')}`;
}

/** The law's own words are English, so in another language the steps stand on the page only. */
function closingOf({ language, clock, calendar }: ClockNotice, steps: string[]): string[] {
  return [
    ...(clock.due.evaluable && steps.length === 0 ? [say(CLOCK_TEXTS, language, 'steps-on-page')] : []),
    say(FRAME_TEXTS, language, 'signed-in'),
    ...(calendar === undefined
      ? []
      : [say(TASK_TEXTS, language, calendar === 'added' ? 'calendar' : 'calendar-gone')]),
  ];
}
