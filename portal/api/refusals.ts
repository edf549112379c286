import type { FormProblem } from '../../core/rules/form.ts';
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
export function refusalInWords(refusal: Refusal, time = (instant: string) => instant): string {
  switch (refusal.result) {
    case 'not-found':
      return 'It does not exist, or it is not shown to you.';
    case 'not-allowed':
      return 'You can see this, but it is not yours to do: others are asked.';
    case 'own-work':
      return 'You worked on what is decided here, and nobody decides on their own work.';
    case 'run-over':
      return 'The run has ended; nothing more can be done in it.';
    case 'already-done':
    case 'already-decided':
      return `Already ${refusal.result === 'already-done' ? 'done' : 'decided'} by ${refusal.by.name} on ${time(refusal.at)} (${refusal.outcome}). That stands.`;
    case 'expired':
      return `The time for this ended on ${time(refusal.at)}.`;
    case 'cancelled':
      return `This was called off on ${time(refusal.at)}.`;
    case 'claimed':
      return `${refusal.by.name} is at it. Release it first if you want to take it over.`;
    case 'stale':
      return 'It has changed since you opened it. Look at it again and repeat what you meant.';
    case 'invalid':
      return 'Some answers do not fit the form.';
    case 'already-voiced':
      return 'You have already spoken in this decision.';
    case 'slots-taken':
      return 'Somebody else has already spoken in your place.';
    case 'needed':
      return 'What comes next depends on this very answer. The run can be stopped, but not go on without it.';
  }
}
