import type { Clock } from '../../rules/clock.ts';
import type { Organization } from '../../rules/organization.ts';
import type { Run } from '../../rules/run.ts';
import type { Message } from './message.ts';
import { longEnd } from './time-words.ts';

const ENDS = {
  completed: 'has come to its end',
  stopped: 'was stopped',
  failed: 'failed and needs an operator',
} satisfies Record<Exclude<Run['status'], 'running'>, string>;

export interface RunNotice {
  run: Run;
  status: Exclude<Run['status'], 'running'>;
  processTitle: string;
  recipient: { name: string };
  /** Time limits that the law still counts. */
  openClocks: { clock: Clock; organization: Organization }[];
  reference: string;
  portalUrl: string;
}

/** The message that a run has ended, and what it leaves open. */
export function runEndedMessage({
  run,
  status,
  processTitle,
  recipient,
  openClocks,
  reference,
  portalUrl,
}: RunNotice): Message {
  return {
    subject: `${status === 'failed' ? 'Look at' : 'Read'} the end of ${processTitle} [${reference}]`,
    greeting: `Hello ${recipient.name},`,
    paragraphs: [
      `The run ${ENDS[status]}.`,
      ...(openClocks.length === 0
        ? []
        : [
            'Time limits go on although the run does not: do what they ask for outside of it, and record it.',
          ]),
    ],
    facts: [
      ['Process', processTitle],
      ['Reference', reference],
      ...openClocks.map(({ clock, organization }): [string, string] => [
        `Still open for ${organization.name}`,
        `${clock.label}${latestOf(clock)}`,
      ]),
    ],
    link: { label: 'Open the run', url: `${portalUrl}/runs/${encodeURIComponent(run.id)}` },
    closing: ['Opening the link changes nothing. Details are only shown after you have signed in.'],
  };
}

function latestOf({ due }: Clock): string {
  return due.evaluable ? `, at the latest ${longEnd(due.legalLatestAt, due.lastDay, due.timeZone)}` : '';
}
