import { sayDerivation } from '../../rules/calendar/say-derivation.ts';
import { internalTargetAt } from '../../rules/clock-due.ts';
import { noticeOwed } from '../../rules/clock-extension.ts';
import type { Clock, ClockEntry } from '../../rules/clock.ts';
import type { Organization } from '../../rules/organization.ts';
import type { NoticeKind } from '../../rules/outbox-entry.ts';
import type { Message } from './message.ts';
import { because, type Because } from './task-message.ts';
import { longEnd, longMoment, shortEnd, shortMoment, timeLeft } from './time-words.ts';

export type ClockNoticeKind = Extract<NoticeKind, `clock-${string}`>;

export interface ClockNotice {
  clock: Clock;
  organization: Organization;
  recipient: { name: string; because: Because };
  runId: string;
  reference: string;
  now: string;
  portalUrl: string;
}

/** More steps than a mail should hold stand on the page. */
const MAX_STEPS = 6;

/** The message to those who answer for an organization about a time limit: it comes near, has passed, or has changed. */
export function clockMessage(kind: ClockNoticeKind, notice: ClockNotice): Message {
  const { clock, organization, recipient, reference, portalUrl, runId } = notice;
  const address = `${portalUrl}/runs/${encodeURIComponent(runId)}/clocks/${encodeURIComponent(clock.id)}`;
  const lines = stepsOf(clock);
  return {
    subject: `${subjectOf(kind, clock)}: ${clock.label} (${organization.name}) [${reference}]`,
    greeting: `Hello ${recipient.name},`,
    paragraphs: [openingOf(kind, clock, organization)],
    facts: [
      ['For', organization.name],
      ['Why you', because(recipient.because)],
      ...datesOf(notice),
      ['Reference', reference],
    ],
    ...(lines.length === 0 ? {} : { steps: { title: 'How this was computed', lines } }),
    link: { label: 'Open the time limit', url: address },
    closing: ['Opening the link changes nothing. Details are only shown after you have signed in.'],
  };
}

function subjectOf(kind: ClockNoticeKind, clock: Clock): string {
  if (kind === 'clock-changed') return 'Read what has changed';
  const when = shortTarget(clock);
  return kind === 'clock-warning' ? `Act by ${when}` : `Explain the delay, due since ${when}`;
}

function shortTarget(clock: Clock): string {
  const { due, place } = clock;
  if (due.evaluable) return shortEnd(due.strictAt, due.strictDay, due.timeZone);
  const target = internalTargetAt(clock);
  return target === undefined ? 'now' : shortMoment(target, place.timeZone);
}

function openingOf(kind: ClockNoticeKind, { label, ledger }: Clock, { name }: Organization): string {
  switch (kind) {
    case 'clock-warning':
      return `A time limit of ${name} comes near: ${label}.`;
    case 'clock-missed':
      return `A time limit of ${name} has passed: ${label}. Act now, and record the reasons for the delay.`;
    case 'clock-changed':
      return `A time limit of ${name} has changed: ${label}. ${CHANGES[ledger.at(-1)?.type ?? 'started']}`;
  }
}

const CHANGES = {
  started: 'It has started.',
  corrected: 'It counts from another moment, and everything is computed again.',
  suspended: 'Its time stands still.',
  resumed: 'Its time goes on; what it stood still is added.',
  extended: 'It was extended.',
  noticed: 'It is on record when those concerned were told of the extension.',
  met: 'The duty is met.',
  missed: 'It has been missed.',
  lifted: 'It was lifted: the duty does not hold.',
} satisfies Record<ClockEntry['type'], string>;

function datesOf({ clock, now }: ClockNotice): Message['facts'] {
  if (clock.status === 'met' || clock.status === 'lifted') return [];
  const { due, place } = clock;
  if (due.evaluable) {
    const { strictAt, strictDay, legalLatestAt, lastDay, timeZone } = due;
    const target = `${longEnd(strictAt, strictDay, timeZone)}, ${timeLeft(now, strictAt)}`;
    const latest = `${longEnd(legalLatestAt, lastDay, timeZone)}, ${timeLeft(now, legalLatestAt)}`;
    return [['Working target', target], ['Latest by law', latest], ...noticeFact(clock)];
  }
  const target = internalTargetAt(clock);
  const ours: Message['facts'] =
    target === undefined
      ? []
      : [['Our target', `${longMoment(target, place.timeZone)}, ${timeLeft(now, target)}`]];
  return [
    ...ours,
    [due.suspended === undefined ? 'By law' : 'Stands still', due.missing],
    ...noticeFact(clock),
  ];
}

function noticeFact(clock: Clock): Message['facts'] {
  const owed = noticeOwed(clock);
  if (owed === undefined) return [];
  const by =
    owed.by === undefined
      ? ''
      : ` by the ${longEnd(owed.by.legalLatestAt, owed.by.lastDay, owed.by.timeZone)}`;
  return [['Still to do', `Tell ${owed.to} of the extension and its reasons${by}`]];
}

/** The first steps and the result; other readings are on the page. */
function stepsOf({ due }: Clock): string[] {
  if (!due.evaluable) return [];
  const all = sayDerivation({ ...due, otherReadings: [] });
  return all.length <= MAX_STEPS ? all : [...all.slice(0, 2), ...all.slice(2 - MAX_STEPS)];
}
