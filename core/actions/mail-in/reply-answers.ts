import type { Ports } from '../../ports.ts';
import type { FormProblem } from '../../rules/form.ts';
import { MAIL_REPLY_TEXTS } from '../../rules/texts/mail-reply-texts.ts';
import { MAIL_REPORT_TEXTS } from '../../rules/texts/mail-report-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { LONGEST_COMMENT, type CommentOnTaskResult } from '../comment-on-task.ts';
import type { CompleteTaskResult } from '../complete-task.ts';
import type { DecideApprovalResult } from '../decide-approval.ts';
import { actorOf } from '../load-task.ts';
import { evidenceOf, type MailOutcome } from './mail-outcome.ts';
import { wasDoneBy, type ReplyPlace } from './reply-place.ts';
import { answered, refused, type Refusal } from './reply-refusals.ts';
import { titleOf, wayToAct } from './reply-words.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'catalogue' | 'portalUrl'>;

export async function completed(
  ports: Needs,
  place: ReplyPlace,
  done: CompleteTaskResult,
): Promise<MailOutcome> {
  switch (done.result) {
    case 'done':
      return effective(place, 'completed');
    case 'already-done':
      // Asked again: what the first try found may be its own work.
      return again(ports, place, 'ended');
    case 'expired':
    case 'cancelled':
      return refused(ports, await read(ports, place), 'ended');
    case 'invalid':
      return withProblems(ports, place, done.problems);
    case 'claimed':
      return answered(ports, place, [
        say(MAIL_REPLY_TEXTS, place.language, 'claimed', {
          title: titleOf(ports, place),
          name: done.by.name,
        }),
      ]);
    case 'stale':
      return refused(ports, place, 'other-commands');
    case 'not-found':
    case 'not-allowed':
    case 'run-over':
    case 'own-work':
      return refused(ports, place, refusalOf(done.result));
  }
}

export async function decided(
  ports: Needs,
  place: ReplyPlace,
  said: DecideApprovalResult,
): Promise<MailOutcome> {
  switch (said.result) {
    case 'decided':
    case 'recorded':
      return effective(place, 'decided');
    case 'already-decided':
      return again(ports, place, 'ended');
    case 'already-voiced':
      return again(ports, place, 'already-voiced');
    case 'expired':
    case 'cancelled':
      return refused(ports, await read(ports, place), 'ended');
    case 'invalid':
      return said.problems.some(({ field }) => field === 'reason')
        ? refused(ports, place, 'needs-reason')
        : withProblems(ports, place, said.problems);
    case 'stale':
      return again(ports, place, 'changed');
    case 'not-found':
    case 'not-allowed':
    case 'run-over':
    case 'own-work':
    case 'slots-taken':
      return refused(ports, place, refusalOf(said.result));
  }
}

export async function commented(
  ports: Needs,
  place: ReplyPlace,
  text: string,
  kept: CommentOnTaskResult,
): Promise<MailOutcome> {
  switch (kept.result) {
    case 'done': {
      const title = titleOf(ports, place);
      const left = say(MAIL_REPORT_TEXTS, place.language, 'attachments-left');
      const said = [
        say(MAIL_REPLY_TEXTS, place.language, 'commented', { title }),
        ...(place.mail.attachments > 0 ? [left] : []),
        wayToAct(place),
      ];
      return { ...effective(place, 'commented'), ...answered(ports, place, said) };
    }
    case 'invalid':
      if (text.trim() === '') return refused(ports, place, 'empty');
      return refused(ports, place, text.trim().length > LONGEST_COMMENT ? 'too-long' : 'comments-full');
    case 'already-done':
    case 'expired':
    case 'cancelled':
      return refused(ports, await read(ports, place), 'ended');
    case 'not-found':
    case 'not-allowed':
    case 'run-over':
      return refused(ports, place, refusalOf(kept.result));
  }
}

/** The receipt of an end or a voice is ordered with it; here is what the evidence holds of the mail. */
function effective({ mail, person, task }: ReplyPlace, did: string): MailOutcome {
  // For whom it was done stands in the evidence of the act itself.
  const actor = actorOf(person, task, { inOwnName: true }, 'email');
  return { evidence: evidenceOf(mail, { runId: task.runId, taskId: task.id }, actor, did) };
}

/** Asked again after a crash, what stands against it may be what this very mail did the first time. */
async function again(ports: Needs, given: ReplyPlace, otherwise: Refusal): Promise<MailOutcome> {
  const place = await read(ports, given);
  if (!wasDoneBy(place)) return refused(ports, place, otherwise);
  return effective(place, place.step?.kind === 'task' ? 'completed' : 'decided');
}

/** The task as it has become meanwhile. */
async function read(ports: Needs, place: ReplyPlace): Promise<ReplyPlace> {
  return { ...place, task: (await ports.store.task(place.task.id)) ?? place.task };
}

function withProblems(ports: Needs, place: ReplyPlace, problems: FormProblem[]): MailOutcome {
  const said = problems.slice(0, 5).map(({ message }) => message);
  return answered(ports, place, [
    say(MAIL_REPLY_TEXTS, place.language, 'incomplete', {
      title: titleOf(ports, place),
      problems: said.join(' '),
    }),
  ]);
}

function refusalOf(
  result: 'not-found' | 'not-allowed' | 'run-over' | 'own-work' | 'slots-taken' | 'already-voiced',
): Refusal {
  switch (result) {
    case 'run-over':
    case 'own-work':
    case 'already-voiced':
      return result;
    case 'slots-taken':
    case 'not-found':
    case 'not-allowed':
      return 'not-asked';
  }
}
