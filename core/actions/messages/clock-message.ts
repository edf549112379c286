import type { Clock } from '../../rules/clock.ts';
import type { Organization } from '../../rules/organization.ts';
import type { Message } from './message.ts';
import { because, type Because } from './task-message.ts';
import { longMoment, shortMoment, timeLeft } from './time-words.ts';

export interface ClockNotice {
  clock: Clock;
  organization: Organization;
  recipient: { name: string; because: Because };
  runId: string;
  reference: string;
  now: string;
  portalUrl: string;
}

/** The message to those who answer for an organization about a time limit that comes near or has passed. */
export function clockMessage(kind: 'clock-warning' | 'clock-missed', notice: ClockNotice): Message {
  const { clock, organization, recipient, reference, now, portalUrl, runId } = notice;
  const zone = organization.timeZone;
  const due = clock.due;
  const about = `${clock.label} (${organization.name}) [${reference}]`;
  const when = due.evaluable ? shortMoment(due.strictAt, zone) : 'now';
  return {
    subject:
      kind === 'clock-warning'
        ? `Act by ${when}: ${about}`
        : `Explain the delay, due since ${when}: ${about}`,
    greeting: `Hello ${recipient.name},`,
    paragraphs: [
      kind === 'clock-warning'
        ? `A time limit of ${organization.name} comes near: ${clock.label}.`
        : `A time limit of ${organization.name} has passed: ${clock.label}. Act now, and record the reasons for the delay.`,
    ],
    facts: [
      ['For', organization.name],
      ['Why you', because(recipient.because)],
      ...(due.evaluable ? dates(due.strictAt, due.legalLatestAt, zone, now) : []),
      ['Reference', reference],
    ],
    link: { label: 'Open the run', url: `${portalUrl}/runs/${encodeURIComponent(runId)}` },
    closing: ['Opening the link changes nothing. Details are only shown after you have signed in.'],
  };
}

function dates(strictAt: string, legalLatestAt: string, zone: string, now: string): Message['facts'] {
  const target = `${longMoment(strictAt, zone)}, ${timeLeft(now, strictAt)}`;
  return strictAt === legalLatestAt
    ? [['By', target]]
    : [
        ['Working target', target],
        ['At the latest', longMoment(legalLatestAt, zone)],
      ];
}
