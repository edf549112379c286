import { doneTasks, lastDone } from '../answered.ts';
import type { FormSchema } from '../form.ts';
import type { Answers } from '../form-check.ts';
import type { TaskStep } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { DEFAULT_WEEKS, ThemeAnswers } from './answers.ts';
import { engagementData } from './data.ts';
import { numbered, questionFields } from './questions.ts';
import { draftOf, publicTextOf, read, themesFor, themesOf } from './read-engagement.ts';

/** Associations are asked the same questions as everybody; who answers again is asked once there are answers. */
export function engagementForm(step: TaskStep, { case: aCase }: TaskContext): FormSchema {
  switch (step.id) {
    case 'association-answer': {
      const { speaker, ...rest } = step.form.properties;
      const questions = questionFields(numbered(publicTextOf(aCase)?.questions ?? []));
      const properties = { ...(speaker === undefined ? {} : { speaker }), ...questions, ...rest };
      return { ...step.form, properties };
    }
    case 'draft-answers': {
      if (doneTasks(aCase, 'draft-answers').length > 0) return step.form;
      const { again: _, ...properties } = step.form.properties;
      return { ...step.form, properties };
    }
    default:
      return step.form;
  }
}

/** Proposals: what was handed over, the text that was sent back, the counts, a row for each theme. */
export function engagementPrefill(stepId: string, { case: aCase, task }: TaskContext): Answers {
  const { start, counts } = engagementData(aCase);
  switch (stepId) {
    case 'plan': {
      const { subject, reason, level, periodWeeks, organizations } = start;
      const given = {
        ...(level === undefined ? {} : { level }),
        ...(organizations === undefined ? {} : { organizations }),
      };
      return {
        subject,
        decision: reason,
        periodWeeks: periodWeeks > 0 ? periodWeeks : DEFAULT_WEEKS,
        ...given,
      };
    }
    case 'prepare':
      return lastDone(aCase, 'prepare')?.answers ?? { heading: start.subject };
    case 'analyse':
      return counts === undefined
        ? {}
        : { answers: counts.answers, comments: counts.comments, associations: counts.associations };
    case 'draft-answers':
      return {
        proposals:
          draftOf(aCase)?.proposals ?? themesOf(aCase).map(({ number }) => ({ theme: number, proposal: '' })),
      };
    case 'answer-themes': {
      const before = read(lastDone(aCase, 'answer-themes', task.scope), ThemeAnswers);
      return { answers: before?.answers ?? proposedAnswers({ case: aCase, task }) };
    }
    default:
      return {};
  }
}

function proposedAnswers({ case: aCase, task }: Pick<TaskContext, 'case' | 'task'>) {
  const proposals = draftOf(aCase)?.proposals ?? [];
  return themesFor(aCase, task.organizationId).map(({ number }) => {
    const text = proposals.find(({ theme }) => theme === number)?.proposal;
    return { theme: number, ...(text === undefined ? {} : { text }) };
  });
}
