import type { Language } from '../../rules/preferences.ts';
import type { Run } from '../../rules/run.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { RUN_TEXTS } from '../../rules/texts/run-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Message } from './message.ts';
import { longMoment } from './time-words.ts';

export interface StoppingNotice {
  language: Language;
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
  const { language } = about;
  const when = longMoment(at, about.timeZone, language);
  return {
    ...frameOf(about, 'stopping'),
    mark: { words: say(RUN_TEXTS, language, 'mark-stopping'), tone: 'late' },
    paragraphs: [say(RUN_TEXTS, language, 'stopping', { when }), say(RUN_TEXTS, language, 'stopping-until')],
    facts: factsOf(about, [[say(RUN_TEXTS, language, 'fact-effect'), when]]),
  };
}

/** The message that a run goes on after all. */
export function runGoesOnMessage(about: StoppingNotice): Message {
  const { language } = about;
  return {
    ...frameOf(about, 'goes-on'),
    mark: { words: say(RUN_TEXTS, language, 'mark-goes-on'), tone: 'open' },
    paragraphs: [say(RUN_TEXTS, language, 'goes-on')],
    facts: factsOf(about, []),
  };
}

function frameOf(about: StoppingNotice, what: 'stopping' | 'goes-on') {
  const { language, processTitle, reference, recipient, run, portalUrl } = about;
  return {
    language,
    subject: say(RUN_TEXTS, language, `subject-${what}`, { process: processTitle, reference }),
    heading: processTitle,
    greeting: say(FRAME_TEXTS, language, 'hello', { name: recipient.name }),
    link: {
      label: say(RUN_TEXTS, language, 'open'),
      url: `${portalUrl}/runs/${encodeURIComponent(run.id)}`,
    },
    closing: [say(FRAME_TEXTS, language, 'signed-in')],
  };
}

function factsOf(about: StoppingNotice, more: [string, string][]): [string, string][] {
  const { language, processTitle, reference } = about;
  return [
    [say(RUN_TEXTS, language, 'fact-process'), processTitle],
    [say(RUN_TEXTS, language, 'fact-reference'), reference],
    ...more,
  ];
}
