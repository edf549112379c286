import type { Answers } from './form-check.ts';
import type { FormSchema } from './form.ts';
import type { Run } from './run.ts';
import type { Task } from './task.ts';
import { isRecord } from './is-record.ts';

/**
 * What a run was started with, as far as the start form of its process asks for it today: what the run keeps under
 * `start`, or under the fields' own names, and its title.
 */
export function startAnswersOf(
  { data, title }: Pick<Run, 'data' | 'title'>,
  { properties }: FormSchema,
): Answers {
  const kept = [data.incident, data.start, data].filter(isRecord);
  const answers: Answers = {};
  for (const field of Object.keys(properties)) {
    const value = kept.map((record) => record[field]).find((one) => one !== undefined);
    if (value !== undefined) answers[field] = value;
    else if (field === 'title') answers[field] = title;
  }
  return answers;
}

/** What was answered last to the same question, by the same organization, in the run that is taken up again. */
export function earlierAnswers(
  { stepId, scope, organizationId }: Pick<Task, 'stepId' | 'scope' | 'organizationId'>,
  tasks: readonly Task[],
): Answers {
  const answered = tasks
    .filter(
      (task) => task.stepId === stepId && task.organizationId === organizationId && task.status === 'done',
    )
    .filter((task) => task.answers !== undefined && (task.scope === scope || scope === ''))
    .sort((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? -1 : 1));
  return answered.at(-1)?.answers ?? {};
}
