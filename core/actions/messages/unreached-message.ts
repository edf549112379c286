import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { TASK_TEXTS } from '../../rules/texts/task-texts.ts';
import { UNREACHED_TEXTS } from '../../rules/texts/unreached-texts.ts';
import { because } from './because-words.ts';
import { aboutOf } from './matter.ts';
import type { Message } from './message.ts';
import type { TaskNotice } from './task-message.ts';
import { longMoment, timeLeft } from './time-words.ts';

/** That the mail to somebody without an account did not arrive, and what can be done. It names nobody. */
export function unreachedGuestMessage(notice: Omit<TaskNotice, 'over' | 'calendar' | 'acts'>): Message {
  const { language, task, title, recipient, organization, portalUrl, reference, now } = notice;
  return {
    language,
    subject: say(UNREACHED_TEXTS, language, 'subject-guest', { about: aboutOf(notice) }),
    heading: title,
    mark: { words: say(UNREACHED_TEXTS, language, 'mark'), tone: 'late' },
    greeting: say(FRAME_TEXTS, language, 'hello', { name: recipient.name }),
    paragraphs: [say(UNREACHED_TEXTS, language, 'guest'), say(UNREACHED_TEXTS, language, 'guest-do')],
    facts: [
      [say(TASK_TEXTS, language, 'fact-for'), organization.name],
      [say(TASK_TEXTS, language, 'fact-why'), because(recipient.because, language)],
      ...(task.dueAt === undefined
        ? []
        : [
            [
              say(TASK_TEXTS, language, 'fact-by'),
              `${longMoment(task.dueAt, organization.timeZone, language)}, ${timeLeft(now, task.dueAt, language)}`,
            ] as [string, string],
          ]),
      [say(TASK_TEXTS, language, 'fact-reference'), reference],
    ],
    link: {
      label: say(TASK_TEXTS, language, 'open'),
      url: `${portalUrl}/tasks/${encodeURIComponent(task.id)}`,
    },
    closing: [say(TASK_TEXTS, language, 'personal')],
    sender: organization.name,
  };
}
