import type { Clock } from '../../rules/clock.ts';
import type { Organization } from '../../rules/organization.ts';
import type { Language } from '../../rules/preferences.ts';
import type { Run } from '../../rules/run.ts';
import { dutyTitle } from '../../rules/texts/duty-title.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { RUN_TEXTS } from '../../rules/texts/run-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Message } from './message.ts';
import { longEnd } from './time-words.ts';

export interface RunNotice {
  language: Language;
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
export function runEndedMessage(notice: RunNotice): Message {
  const { language, run, status, processTitle, recipient, openClocks, reference, portalUrl } = notice;
  return {
    language,
    subject: say(RUN_TEXTS, language, `subject-${status}`, { process: processTitle, reference }),
    heading: processTitle,
    mark: {
      words: say(RUN_TEXTS, language, `mark-${status}`),
      tone: status === 'failed' || openClocks.length > 0 ? 'late' : 'done',
    },
    greeting: say(FRAME_TEXTS, language, 'hello', { name: recipient.name }),
    paragraphs: [
      say(RUN_TEXTS, language, status),
      ...(openClocks.length === 0 ? [] : [say(RUN_TEXTS, language, 'limits-go-on')]),
    ],
    facts: [
      [say(RUN_TEXTS, language, 'fact-process'), processTitle],
      [say(RUN_TEXTS, language, 'fact-reference'), reference],
      ...openClocks.map(({ clock, organization }): [string, string] => [
        say(RUN_TEXTS, language, 'still-open', { organization: organization.name }),
        dutyOf(clock, language),
      ]),
    ],
    link: {
      label: say(RUN_TEXTS, language, 'open'),
      url: `${portalUrl}/runs/${encodeURIComponent(run.id)}`,
    },
    closing: [say(FRAME_TEXTS, language, 'signed-in')],
  };
}

function dutyOf(clock: Clock, language: Language): string {
  const duty = dutyTitle(clock, language);
  const { due } = clock;
  if (!due.evaluable) return duty;
  const when = longEnd(due.legalLatestAt, due.lastDay, due.timeZone, language);
  return say(RUN_TEXTS, language, 'at-the-latest', { duty, when });
}
