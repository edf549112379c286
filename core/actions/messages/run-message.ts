import type { Run } from '../../rules/run.ts';
import type { Message } from './message.ts';

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
  reference: string;
  portalUrl: string;
}

/** The message to a DPO that a run has ended. */
export function runEndedMessage({
  run,
  status,
  processTitle,
  recipient,
  reference,
  portalUrl,
}: RunNotice): Message {
  return {
    subject: `${status === 'failed' ? 'Look at' : 'Read'} the end of ${processTitle} [${reference}]`,
    greeting: `Hello ${recipient.name},`,
    paragraphs: [`The run ${ENDS[status]}.`],
    facts: [
      ['Process', processTitle],
      ['Reference', reference],
    ],
    link: { label: 'Open the run', url: `${portalUrl}/runs/${encodeURIComponent(run.id)}` },
    closing: ['Opening the link changes nothing. Details are only shown after you have signed in.'],
  };
}
