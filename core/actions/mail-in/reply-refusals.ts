import type { Ports } from '../../ports.ts';
import { sayReplyCommands } from '../../rules/mail/reply-choices.ts';
import { MAIL_COMMAND_TEXTS } from '../../rules/texts/mail-command-texts.ts';
import { MAIL_REPLY_TEXTS } from '../../rules/texts/mail-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { LONGEST_COMMENT } from '../comment-on-task.ts';
import { endedByName } from '../settlement.ts';
import { answerTo, type MailOutcome, type Said } from './mail-outcome.ts';
import type { ReplyPlace } from './reply-place.ts';
import { aboutOf, labelOf, titleOf } from './reply-words.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'catalogue' | 'portalUrl'>;

/** Why nothing came of an answer; each has its words, and the way out. */
export type Refusal =
  | 'ended'
  | 'unproven'
  | 'locked'
  | 'old-mail'
  | 'unreadable'
  | 'empty'
  | 'other-commands'
  | 'html-only'
  | 'too-many-comments'
  | 'comments-full'
  | 'too-long'
  | 'not-asked'
  | 'run-over'
  | 'own-work'
  | 'already-voiced'
  | 'changed'
  | 'needs-reason';

/** Nothing was recorded: why, and the way out. To the person we wrote to, at the address we know. */
export async function refused(ports: Needs, place: ReplyPlace, why: Refusal): Promise<MailOutcome> {
  const { language } = place;
  const title = titleOf(ports, place);
  switch (why) {
    case 'ended':
      return answered(ports, place, [await endWords(ports, place)]);
    case 'too-long':
      return answered(ports, place, [
        say(MAIL_REPLY_TEXTS, language, 'too-long', { most: String(LONGEST_COMMENT) }),
      ]);
    case 'other-commands': {
      const commands = sayReplyCommands(place.step, place.language);
      return answered(ports, place, [
        commands === ''
          ? say(MAIL_REPLY_TEXTS, language, 'not-by-mail', { title })
          : say(MAIL_REPLY_TEXTS, language, 'other-commands', { title, commands }),
      ]);
    }
    case 'unproven':
    case 'run-over':
    case 'not-asked':
    case 'own-work':
    case 'already-voiced':
    case 'comments-full':
    case 'changed':
      return answered(ports, place, [say(MAIL_REPLY_TEXTS, language, why, { title })], why);
    case 'locked':
    case 'old-mail':
    case 'unreadable':
    case 'empty':
    case 'html-only':
    case 'too-many-comments':
    case 'needs-reason':
      return answered(ports, place, [say(MAIL_REPLY_TEXTS, language, why)], why);
  }
}

/** At most one such answer to a person about a task in an hour. */
export function answered(
  ports: Needs,
  place: ReplyPlace,
  paragraphs: string[],
  why?: Refusal,
): Pick<MailOutcome, 'answer'> {
  const { mail, person, task, language } = place;
  const withLink = task.status === 'open' && place.run.status === 'running' && !NO_LINK.has(why ?? 'ended');
  const about = say(MAIL_REPLY_TEXTS, language, 'subject-unproven', { about: aboutOf(ports, place) });
  const what = {
    ...said(ports, place, paragraphs, withLink || why === undefined),
    ...(mail.trust === 'proven' ? {} : { subject: about }),
  };
  return { answer: { mail: answerTo(mail, what), once: `reply#${person.id}#${task.id}` } };
}

/** Here a new link would open nothing, or would undo a lock. */
const NO_LINK = new Set<Refusal>(['locked', 'not-asked', 'run-over', 'own-work', 'already-voiced']);

function said(
  ports: Needs,
  { person, task, organization, language }: ReplyPlace,
  paragraphs: string[],
  withLink: boolean,
): Said {
  const isOpen = withLink && task.status === 'open';
  return {
    to: { name: person.name, email: person.email },
    language,
    paragraphs: paragraphs.filter((paragraph) => paragraph !== ''),
    link: isOpen
      ? {
          label: say(MAIL_REPLY_TEXTS, language, 'open'),
          url: `${ports.portalUrl}/tasks/${encodeURIComponent(task.id)}`,
        }
      : { label: say(MAIL_COMMAND_TEXTS, language, 'sign-in'), url: `${ports.portalUrl}/` },
    ...(isOpen ? { access: { taskId: task.id, personId: person.id } } : {}),
    sender: organization.name,
  };
}

async function endWords(ports: Needs, place: ReplyPlace): Promise<string> {
  const { task, language } = place;
  const title = titleOf(ports, place);
  if (task.status === 'expired') return say(MAIL_REPLY_TEXTS, language, 'lapsed', { title });
  if (task.status === 'cancelled') return say(MAIL_REPLY_TEXTS, language, 'withdrawn', { title });
  const outcome = labelOf(ports, place, task.outcome ?? 'done');
  return say(MAIL_REPLY_TEXTS, language, 'settled', { title, outcome, by: await endedByName(ports, task) });
}
