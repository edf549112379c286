import type { Answers } from '../form-check.ts';
import type { TaskContext } from '../task-context.ts';
import { answerOf, findingsOf } from './read-case.ts';

/** What the forms of a complaint begin with: the answer of the round before, or what was found. */
export function complaintPrefill(stepId: string, { case: aCase }: TaskContext): Answers {
  if (stepId !== 'draft-answer') return {};
  const before = answerOf(aCase)?.letter;
  if (before !== undefined) return { letter: before };
  const found = findingsOf(aCase);
  if (found === undefined) return {};
  const parts = [
    'Thank you for writing to us. We have looked into what you told us.',
    found.findings,
    ...(found.remedy === undefined ? [] : [found.remedy]),
  ];
  return { letter: parts.join('\n\n') };
}
