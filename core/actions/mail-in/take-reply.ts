import type { Ports } from '../../ports.ts';
import { WRONG_CODES } from '../../rules/guest/guest-limits.ts';
import { secretHash } from '../../rules/guest/guest-secrets.ts';
import { isoDay } from '../../rules/calendar/holidays/easter.ts';
import { localDay } from '../../rules/calendar/local-day.ts';
import { personStep } from '../../rules/definition-steps.ts';
import type { MailAccess } from '../../rules/mail/mail-access.ts';
import type { MailDoor } from '../../rules/mail/mail-door.ts';
import { COMMENTS_PER_DAY } from '../../rules/mail/mail-limits.ts';
import { replyAct } from '../../rules/mail/reply-choices.ts';
import { readReplyCommand } from '../../rules/mail/reply-command.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { Person } from '../../rules/organization.ts';
import { languageOf } from '../../rules/preferences.ts';
import type { Task } from '../../rules/task.ts';
import { commentOnTask } from '../comment-on-task.ts';
import { completeTask } from '../complete-task.ts';
import { decideApproval } from '../decide-approval.ts';
import { loadDefinition } from '../load-definition.ts';
import { wayIn } from '../mail/way-in.ts';
import { accessOf } from './access-of.ts';
import type { MailOutcome } from './mail-outcome.ts';
import { answerOtherPerson, answerUnknownAddress } from './odd-answers.ts';
import { commented, completed, decided } from './reply-answers.ts';
import { wasDoneBy, type ReplyPlace } from './reply-place.ts';
import { refused } from './reply-refusals.ts';
import { countInSpan } from './sender-limit.ts';

type Needs = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'pause' | 'random' | 'catalogue' | 'portalUrl' | 'mailDomain'
>;

/**
 * An answer to one of our mails about a task. It ends the task or decides only when it is proven to come from the person
 * that the mail went to, its first line is a command, and the step takes that command by mail; words without a command
 * are kept as a comment. Whoever did not get our mail learns nothing about the task.
 */
export async function takeReply(
  ports: Needs,
  mail: TakenMail,
  door: Extract<MailDoor, { kind: 'reply' }>,
): Promise<MailOutcome> {
  const { secret } = door;
  const access = await accessOf(ports, door);
  if (access === undefined) return answerUnknownAddress(ports, mail);
  const [person, task] = await Promise.all([
    ports.store.person(access.personId),
    ports.store.task(access.taskId),
  ]);
  if (person === undefined || task === undefined) return answerUnknownAddress(ports, mail);
  if (mail.from !== person.email.toLowerCase()) return answerOtherPerson(ports, mail, task);
  const found = await placeOf(ports, mail, { person, task });
  if (found === undefined) return answerUnknownAddress(ports, mail);
  const shownHash = access.mails.find(({ replyHash }) => replyHash === secretHash(secret))?.shownHash;
  const place = shownHash === undefined ? found : { ...found, shownHash };
  return (await standingAgainst(ports, place, access)) ?? (await act(ports, place));
}

async function placeOf(
  ports: Needs,
  mail: TakenMail,
  { person, task }: { person: Person; task: Task },
): Promise<ReplyPlace | undefined> {
  const [run, organization] = await Promise.all([
    ports.store.run(task.runId),
    ports.store.organization(task.organizationId),
  ]);
  if (run === undefined || organization === undefined) return undefined;
  const definition = await loadDefinition(ports, run);
  const step = task.kind === 'stuck' ? undefined : personStep(definition, task.stepId);
  const language = languageOf(person, organization);
  return { mail, person, task, run, organization, step, language };
}

/** What speaks against taking any answer; undefined when nothing does. */
async function standingAgainst(
  ports: Needs,
  place: ReplyPlace,
  { expiresAt, wrongCodes }: MailAccess,
): Promise<MailOutcome | undefined> {
  const { mail, task, person } = place;
  // Done by this very mail before a crash: it is told as done below.
  const isDoneByIt = wasDoneBy(place);
  // Whoever is not asked any more does not hear either who settled it, and how.
  if (!isDoneByIt && (await wayIn(ports, task, person)) === undefined)
    return refused(ports, place, 'not-asked');
  if (task.status !== 'open' && !isDoneByIt) return refused(ports, place, 'ended');
  if (mail.trust !== 'proven') return refused(ports, place, 'unproven');
  if (wrongCodes >= WRONG_CODES) return refused(ports, place, 'locked');
  if (expiresAt <= ports.now()) return refused(ports, place, 'old-mail');
  if (mail.unreadable !== undefined) return refused(ports, place, 'unreadable');
  return mail.text === '' ? refused(ports, place, 'empty') : undefined;
}

async function act(ports: Needs, place: ReplyPlace): Promise<MailOutcome> {
  const { mail, person, task, step, language, shownHash } = place;
  const command = mail.belowQuote === true ? undefined : readReplyCommand(mail.text, language);
  if (command === undefined) return comment(ports, place, mail.text);
  const today = isoDay(localDay(Date.parse(mail.receivedAt), place.organization.timeZone));
  const chosen = replyAct(step, command, today);
  if (chosen === undefined) return refused(ports, place, 'other-commands');
  if (chosen.act === 'comment') return comment(ports, place, command.words);
  // People cannot tell what such a mail says besides what they see of it.
  if (mail.textFrom !== 'plain') return refused(ports, place, 'html-only');
  const request = { taskId: task.id, person, channel: 'email' } as const;
  if (chosen.act === 'complete') {
    const result = await completeTask(ports, { ...request, answers: chosen.answers, language });
    return completed(ports, place, result);
  }
  const { outcome, reason } = chosen;
  const result = await decideApproval(ports, {
    ...request,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(shownHash === undefined ? {} : { shownHash }),
  });
  return decided(ports, place, result);
}

async function comment(ports: Needs, place: ReplyPlace, text: string): Promise<MailOutcome> {
  const { mail, person, task } = place;
  const known = (task.comments ?? []).some(({ key }) => key === mail.id);
  const today = known ? 0 : await countInSpan(ports, `mail-comments#${person.id}`, 'day');
  if (today > COMMENTS_PER_DAY) return refused(ports, place, 'too-many-comments');
  const request = { taskId: task.id, person, channel: 'email', text, key: mail.id } as const;
  return commented(ports, place, text, await commentOnTask(ports, request));
}
