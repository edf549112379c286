import type { Task } from '../../rules/task.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { RECEIPT_TEXTS } from '../../rules/texts/receipt-texts.ts';
import { TASK_TEXTS } from '../../rules/texts/task-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Matter } from './matter.ts';
import type { Message } from './message.ts';
import { askingSubject, closingOf } from './task-message.ts';
import { longMoment } from './time-words.ts';

export interface ReceiptNotice extends Matter {
  task: Task;
  recipient: { name: string };
  at: string;
  /** What was decided, in the language of the message; absent when questions were answered. */
  outcome?: string;
  /** For whom they acted. */
  onBehalfOf?: string;
  portalUrl: string;
  calendar?: 'removed';
}

/**
 * What was recorded, to whoever acted by mail or in Slack: nobody else sees how their words were read. It answers the
 * mail that asked, so its subject is the same.
 */
export function receiptMessage(notice: ReceiptNotice): Message {
  const { task, title, language, recipient, organization, portalUrl } = notice;
  return {
    language,
    subject: `Re: ${askingSubject(notice)}`,
    heading: title,
    mark: { words: say(RECEIPT_TEXTS, language, 'mark-recorded'), tone: 'done' },
    greeting: say(FRAME_TEXTS, language, 'hello', { name: recipient.name }),
    paragraphs: sayRecorded(notice),
    facts: factsOf(notice),
    link: {
      label: say(TASK_TEXTS, language, 'see'),
      url: `${portalUrl}/tasks/${encodeURIComponent(task.id)}`,
    },
    closing: [
      say(RECEIPT_TEXTS, language, 'not-you', { organization: organization.name }),
      ...closingOf(notice),
    ],
    sender: organization.name,
  };
}

function sayRecorded({ language, outcome, task }: ReceiptNotice): string[] {
  if (outcome === undefined) return [say(RECEIPT_TEXTS, language, 'answered')];
  const decided = say(RECEIPT_TEXTS, language, 'decided', { outcome });
  return task.status === 'open' ? [decided, say(RECEIPT_TEXTS, language, 'others')] : [decided];
}

function factsOf(notice: ReceiptNotice): Message['facts'] {
  const { language, organization, at, onBehalfOf, processTitle, reference } = notice;
  return [
    [say(TASK_TEXTS, language, 'fact-for'), organization.name],
    ...(onBehalfOf === undefined
      ? []
      : [[say(RECEIPT_TEXTS, language, 'fact-on-behalf'), onBehalfOf] as [string, string]]),
    [say(RECEIPT_TEXTS, language, 'fact-recorded'), longMoment(at, organization.timeZone, language)],
    [say(TASK_TEXTS, language, 'fact-process'), processTitle],
    [say(TASK_TEXTS, language, 'fact-reference'), reference],
  ];
}
