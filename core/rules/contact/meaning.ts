import type { Answers } from '../form-check.ts';
import type { FormProblem } from '../form.ts';
import type { TaskContext } from '../task-context.ts';
import { Repair } from './answers.ts';

/** What the answers must hold beyond their form: nobody takes over until a day that has passed. */
export const CONTACT_MEANING = {
  repair(answers: Answers, { now }: Pick<TaskContext, 'now'>): FormProblem[] {
    const { result, until } = Repair.parse(answers);
    if (result !== 'takes-over' || (until !== undefined && until >= now.slice(0, 10))) return [];
    return [{ field: 'until', message: 'Enter a day that is still to come.' }];
  },
};
