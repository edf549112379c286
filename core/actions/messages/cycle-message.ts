import type { Cycle } from '../../rules/cycle.ts';
import type { Language } from '../../rules/preferences.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { RUN_TEXTS } from '../../rules/texts/run-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Message } from './message.ts';
import { longDay } from './time-words.ts';

export interface CycleNotice {
  language: Language;
  cycle: Cycle;
  processTitle: string;
  organizationName: string;
  recipient: { name: string };
  portalUrl: string;
}

/** The message that something which should have begun by itself could not, and what to do about it. */
export function cycleTroubleMessage(notice: CycleNotice): Message {
  const { language, cycle, processTitle, organizationName, recipient, portalUrl } = notice;
  return {
    language,
    subject: say(RUN_TEXTS, language, 'subject-trouble', { process: processTitle }),
    heading: processTitle,
    mark: { words: say(RUN_TEXTS, language, 'mark-trouble'), tone: 'late' },
    greeting: say(FRAME_TEXTS, language, 'hello', { name: recipient.name }),
    paragraphs: [
      say(RUN_TEXTS, language, 'trouble', { organization: organizationName }),
      say(RUN_TEXTS, language, 'trouble-do'),
    ],
    facts: [
      [say(RUN_TEXTS, language, 'fact-process'), processTitle],
      [say(RUN_TEXTS, language, 'fact-organization'), organizationName],
      [say(RUN_TEXTS, language, 'fact-planned'), longDay(cycle.dueOn, language)],
      ...missing(cycle).map((line): [string, string] => [say(RUN_TEXTS, language, 'fact-missing'), line]),
    ],
    link: {
      label: say(RUN_TEXTS, language, 'open-cycle'),
      url: `${portalUrl}/calendar/cycles/${encodeURIComponent(cycle.id)}`,
    },
    closing: [say(FRAME_TEXTS, language, 'signed-in')],
    sender: organizationName,
  };
}

/** The sentences of the form, which speaks English as its page does. */
function missing({ trouble }: Cycle): string[] {
  return (trouble ?? []).slice(0, 5);
}
