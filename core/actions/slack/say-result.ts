import type { FormProblem } from '../../rules/form.ts';
import { say, type Said } from '../../rules/slack/reply.ts';
import type { ClaimTaskResult } from '../claim-task.ts';
import type { CommentOnTaskResult } from '../comment-on-task.ts';
import type { CompleteTaskResult } from '../complete-task.ts';
import type { DecideApprovalResult } from '../decide-approval.ts';
import { longMoment } from '../messages/time-words.ts';

export type ActResult = DecideApprovalResult | CompleteTaskResult | ClaimTaskResult | CommentOnTaskResult;

/** What an attempt has come to, in plain words. `labels`: words for outcomes; `done`: for what has worked. */
export function sayResult(
  answer: ActResult,
  words: { done: string; labels: (outcome: string) => string; timeZone: string },
): Said {
  const when = (at: string) => longMoment(at, words.timeZone, 'en');
  switch (answer.result) {
    case 'done':
    case 'decided':
      return say('Done', words.done);
    case 'recorded':
      return say(
        'Recorded',
        words.done,
        answer.waitingFor === 1
          ? 'One more voice is needed.'
          : `${answer.waitingFor} more voices are needed.`,
      );
    case 'already-decided':
    case 'already-done':
      return say(
        'Already settled',
        `${answer.by.name} has settled this with "${words.labels(answer.outcome)}" on ${when(answer.at)}. Nothing is left to do.`,
      );
    case 'expired':
      return say('Over', `Nobody answered in time, so this ended by its own rule on ${when(answer.at)}.`);
    case 'cancelled':
      return say('Over', `This is no longer needed since ${when(answer.at)}.`);
    case 'run-over':
      return say('Over', 'The process has ended, so nothing is left to do here.');
    case 'already-voiced':
      return say('Already recorded', 'You have spoken on this already; your first voice stands.');
    case 'slots-taken':
      return say('Already heard', 'Everybody you could speak for has been heard.');
    case 'own-work':
      return say('Not yours to decide', 'Nobody decides on their own work, nor through somebody else.');
    case 'claimed':
      return say('Taken on', `${answer.by.name} is at it. It can be given back on its page.`);
    case 'stale':
      return say(
        'It has changed',
        'What this is about has changed since it was shown here. Look at it on its page and decide there.',
      );
    case 'invalid':
      return say('Please look at this again', ...answer.problems.map(problemLine));
    case 'not-allowed':
      return say('Others are asked', 'This is asked of others, so you cannot do it.');
    case 'not-found':
      return say('Not found', 'There is no such task for you.');
  }
}

function problemLine({ message }: FormProblem): string {
  return message;
}
