import type { FormProblem } from '../../core/rules/form.ts';
import type { Language } from '../../core/rules/preferences.ts';
import { REFUSAL_TEXTS } from '../../core/rules/texts/refusal-texts.ts';
import { say } from '../../core/rules/texts/topic.ts';
import { problem, type Problem } from '../http/problem.ts';
import { invalidAnswers, notFound } from './api-route.ts';

/** Everything a verb on a task can answer besides success. */
export type Refusal =
  | { result: 'not-found' }
  | { result: 'not-allowed' }
  | { result: 'run-over' }
  | { result: 'already-done' | 'already-decided'; by: { name: string }; at: string; outcome: string }
  | { result: 'expired' | 'cancelled'; at: string }
  | { result: 'claimed'; by: { name: string } }
  | { result: 'stale' }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'already-voiced' }
  | { result: 'own-work' }
  | { result: 'slots-taken' }
  | { result: 'needed' };

/** The refusal in the API's words. */
export function refusalProblem(refusal: Refusal): Problem {
  switch (refusal.result) {
    case 'not-found':
      return notFound();
    case 'invalid':
      return invalidAnswers(refusal.problems);
    case 'not-allowed':
    case 'own-work':
      return problem(403, `task.${refusal.result}`, refusalInWords(refusal));
    case 'run-over':
    case 'already-done':
    case 'already-decided':
    case 'expired':
    case 'cancelled':
    case 'claimed':
    case 'stale':
    case 'already-voiced':
    case 'slots-taken':
    case 'needed':
      return problem(409, `task.${refusal.result}`, refusalInWords(refusal));
  }
}

/** The refusal as a sentence; times as the API writes them. */
export function refusalInWords(
  refusal: Refusal,
  time = (instant: string) => instant,
  language: Language = 'en',
): string {
  switch (refusal.result) {
    case 'already-done':
    case 'already-decided': {
      const { by, at, outcome } = refusal;
      return say(REFUSAL_TEXTS, language, refusal.result, { by: by.name, when: time(at), outcome });
    }
    case 'expired':
    case 'cancelled':
      return say(REFUSAL_TEXTS, language, refusal.result, { when: time(refusal.at) });
    case 'claimed':
      return say(REFUSAL_TEXTS, language, refusal.result, { by: refusal.by.name });
    case 'not-found':
    case 'not-allowed':
    case 'own-work':
    case 'run-over':
    case 'stale':
    case 'invalid':
    case 'already-voiced':
    case 'slots-taken':
    case 'needed':
      return say(REFUSAL_TEXTS, language, refusal.result);
  }
}
