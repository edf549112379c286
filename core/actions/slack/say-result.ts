import type { Language } from '../../rules/preferences.ts';
import { tell, type Said } from '../../rules/slack/reply.ts';
import { SLACK_REPLY_TEXTS as TEXTS } from '../../rules/texts/slack-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { ClaimTaskResult } from '../claim-task.ts';
import type { CommentOnTaskResult } from '../comment-on-task.ts';
import type { CompleteTaskResult } from '../complete-task.ts';
import type { DecideApprovalResult } from '../decide-approval.ts';
import { longMoment } from '../messages/time-words.ts';

export type ActResult = DecideApprovalResult | CompleteTaskResult | ClaimTaskResult | CommentOnTaskResult;

export interface ResultWords {
  language: Language;
  /** What is said when it has worked. */
  done: string;
  /** What an outcome is called. */
  label: (outcome: string) => string;
  /** Who is at it, or has ended it; absent: as the result names them. */
  by?: string;
  timeZone: string;
}

/** What an attempt has come to, in plain words. */
export function sayResult(answer: ActResult, words: ResultWords): Said {
  const { language, done, timeZone } = words;
  const when = (at: string) => longMoment(at, timeZone, language);
  switch (answer.result) {
    case 'done':
    case 'decided':
      return tell(language, say(TEXTS, language, 'done-title'), done);
    case 'recorded':
      return tell(language, say(TEXTS, language, 'recorded-title'), done, moreVoices(answer, language));
    case 'already-decided':
    case 'already-done':
      return tell(
        language,
        say(TEXTS, language, 'settled-title'),
        say(TEXTS, language, 'settled', {
          by: words.by ?? answer.by.name,
          outcome: words.label(answer.outcome),
          when: when(answer.at),
        }),
      );
    case 'expired':
    case 'cancelled':
      return tell(
        language,
        say(TEXTS, language, 'over-title'),
        say(TEXTS, language, answer.result, { when: when(answer.at) }),
      );
    case 'claimed':
      return tell(
        language,
        say(TEXTS, language, 'claimed-title'),
        say(TEXTS, language, 'claimed', { name: words.by ?? answer.by.name }),
      );
    case 'invalid':
      return tell(
        language,
        say(TEXTS, language, 'invalid-title'),
        ...answer.problems.map(({ message }) => message),
      );
    case 'run-over':
      return tell(language, say(TEXTS, language, 'over-title'), say(TEXTS, language, 'run-over'));
    case 'already-voiced':
    case 'slots-taken':
    case 'own-work':
    case 'stale':
    case 'not-allowed':
    case 'not-found': {
      const [title, line] = REFUSALS[answer.result];
      return tell(language, say(TEXTS, language, title), say(TEXTS, language, line));
    }
  }
}

const REFUSALS = {
  'already-voiced': ['voiced-title', 'voiced'],
  'slots-taken': ['heard-title', 'heard'],
  'own-work': ['own-work-title', 'own-work'],
  stale: ['stale-title', 'stale'],
  'not-allowed': ['others-title', 'others'],
  'not-found': ['not-found-title', 'no-task'],
} as const;

function moreVoices({ waitingFor }: { waitingFor: number }, language: Language): string {
  return waitingFor === 1
    ? say(TEXTS, language, 'one-more')
    : say(TEXTS, language, 'more-voices', { count: String(waitingFor) });
}
