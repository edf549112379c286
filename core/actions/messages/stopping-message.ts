import type { Run } from '../../rules/run.ts';
import type { Message } from './message.ts';
import { longMoment } from './time-words.ts';

export interface StoppingNotice {
  run: Run;
  processTitle: string;
  recipient: { name: string };
  reference: string;
  /** Of the lead, which stops it. */
  timeZone: string;
  portalUrl: string;
}

/** The message that a run is to be stopped, and until when that can be undone. */
export function runStoppingMessage(about: StoppingNotice, at: string): Message {
  const when = longMoment(at, about.timeZone);
  return {
    subject: `Read that ${about.processTitle} is to be stopped [${about.reference}]`,
    greeting: `Hello ${about.recipient.name},`,
    paragraphs: [
      `The coordinator has asked for this run to be stopped. That takes effect on ${when}.`,
      'Until then it goes on: what you are asked can still be answered, and the coordinator can undo the stop. Tell the coordinator if it should not be stopped.',
    ],
    facts: factsOf(about, [['Takes effect', when]]),
    link: linkOf(about),
    closing: CLOSING,
  };
}

/** The message that a run goes on after all. */
export function runGoesOnMessage(about: StoppingNotice): Message {
  return {
    subject: `${about.processTitle} goes on [${about.reference}]`,
    greeting: `Hello ${about.recipient.name},`,
    paragraphs: ['The stop of this run was undone. It goes on, and what you are asked is still asked.'],
    facts: factsOf(about, []),
    link: linkOf(about),
    closing: CLOSING,
  };
}

const CLOSING = ['Opening the link changes nothing. Details are only shown after you have signed in.'];

function factsOf({ processTitle, reference }: StoppingNotice, more: [string, string][]): [string, string][] {
  return [['Process', processTitle], ['Reference', reference], ...more];
}

function linkOf({ run, portalUrl }: StoppingNotice): { label: string; url: string } {
  return { label: 'Open the run', url: `${portalUrl}/runs/${encodeURIComponent(run.id)}` };
}
