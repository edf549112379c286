import { CODE_MINUTES } from '../../rules/guest/guest-limits.ts';
import type { Task } from '../../rules/task.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { PERSONAL_TEXTS } from '../../rules/texts/personal-texts.ts';
import { TASK_TEXTS } from '../../rules/texts/task-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { aboutOf, type Matter } from './matter.ts';
import type { Message } from './message.ts';
import { longMoment, timeLeft } from './time-words.ts';

export interface PersonalNotice extends Matter {
  task: Task;
  /** Of the person it goes to. */
  name: string;
  now: string;
  portalUrl: string;
}

/** The mail that holds a new link, for somebody who has opened an old one. */
export function mailLinkMessage(notice: PersonalNotice): Message {
  const { language, name, title, organization, task } = notice;
  return {
    language,
    subject: say(PERSONAL_TEXTS, language, 'subject-link', { about: aboutOf(notice) }),
    heading: title,
    greeting: say(FRAME_TEXTS, language, 'hello', { name }),
    paragraphs: [say(PERSONAL_TEXTS, language, 'new-link')],
    facts: factsOf(notice),
    link: {
      label: say(TASK_TEXTS, language, 'open'),
      url: `${notice.portalUrl}/tasks/${encodeURIComponent(task.id)}`,
    },
    closing: [say(TASK_TEXTS, language, 'personal')],
    sender: organization.name,
  };
}

/** The mail with the code. It does not hold the link: neither mail alone lets anybody act. */
export function mailCodeMessage(notice: PersonalNotice, code: string): Message {
  const { language, name, title, organization, reference } = notice;
  return {
    language,
    subject: say(PERSONAL_TEXTS, language, 'subject-code', { organization: organization.name, reference }),
    greeting: say(FRAME_TEXTS, language, 'hello', { name }),
    paragraphs: [
      say(PERSONAL_TEXTS, language, 'code', { code: `${code.slice(0, 3)} ${code.slice(3)}` }),
      say(PERSONAL_TEXTS, language, 'code-how', { title, minutes: String(CODE_MINUTES) }),
    ],
    facts: [],
    closing: [say(PERSONAL_TEXTS, language, 'code-secret')],
    sender: organization.name,
  };
}

function factsOf({
  language,
  organization,
  task,
  now,
  processTitle,
  reference,
}: PersonalNotice): Message['facts'] {
  const by =
    task.dueAt === undefined
      ? undefined
      : `${longMoment(task.dueAt, organization.timeZone, language)}, ${timeLeft(now, task.dueAt, language)}`;
  return [
    [say(TASK_TEXTS, language, 'fact-for'), organization.name],
    ...(by === undefined ? [] : [[say(TASK_TEXTS, language, 'fact-by'), by] as [string, string]]),
    [say(TASK_TEXTS, language, 'fact-process'), processTitle],
    [say(TASK_TEXTS, language, 'fact-reference'), reference],
  ];
}
