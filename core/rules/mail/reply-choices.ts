import type { Answers } from '../form-check.ts';
import type { ApprovalStep, Step, TaskStep } from '../process-definition.ts';
import type { Language } from '../preferences.ts';
import { REPLY_WORDS, type ReplyCommand, type ReplyVerb } from './reply-command.ts';

/** What a command amounts to at a step. */
export type ReplyAct =
  | { act: 'decide'; outcome: string; reason?: string }
  | { act: 'complete'; answers: Answers }
  | { act: 'comment' };

/** The commands that a step takes by mail, beside a comment, which every one takes. */
export function replyVerbs(step: Step | undefined): Exclude<ReplyVerb, 'comment'>[] {
  if ((step?.kind !== 'task' && step?.kind !== 'approval') || step.byMail !== 'reply') return [];
  if (step.kind === 'task') return step.reply?.words === undefined ? ['done', 'received'] : ['done'];
  return VOICES.filter((verb) => outcomeFor(step, verb) !== undefined);
}

/** The same as people are told them, in their language: `approve, reject: …`; '' where there are none. */
export function sayReplyCommands(step: Step | undefined, language: Language): string {
  return replyVerbs(step)
    .map((verb) => `${REPLY_WORDS[language][verb][0] ?? verb}${wantsWords(step, verb) ? ': …' : ''}`)
    .join(', ');
}

/** Undefined when the step does not take the command. `today`: the day (`YYYY-MM-DD`) where the task is. */
export function replyAct(
  step: Step | undefined,
  { verb, words }: ReplyCommand,
  today: string,
): ReplyAct | undefined {
  if (verb === 'comment') return { act: 'comment' };
  if (!replyVerbs(step).includes(verb)) return undefined;
  if (step?.kind === 'task') return { act: 'complete', answers: answersOf(step, words, today) };
  if (step?.kind !== 'approval' || verb === 'done' || verb === 'received') return undefined;
  const outcome = outcomeFor(step, verb);
  if (outcome === undefined) return undefined;
  return { act: 'decide', outcome, ...(words === '' ? {} : { reason: words }) };
}

const VOICES = ['approve', 'reject'] as const;

function wantsWords(step: Step | undefined, verb: ReplyVerb): boolean {
  if (step?.kind === 'task') return step.reply?.words !== undefined;
  return step?.kind === 'approval' && step.outcomes.some(({ reply, reason }) => reply === verb && reason);
}

function outcomeFor(step: ApprovalStep, verb: 'approve' | 'reject'): string | undefined {
  return step.outcomes.find(({ reply }) => reply === verb)?.id;
}

function answersOf({ reply }: TaskStep, words: string, today: string): Answers {
  return {
    ...reply?.answers,
    ...(reply?.words === undefined || words === '' ? {} : { [reply.words]: words }),
    ...(reply?.today === undefined ? {} : { [reply.today]: today }),
  };
}
