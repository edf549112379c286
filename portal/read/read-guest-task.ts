import type { GuestVisitor } from '../../core/actions/guest/guest-of-session.ts';
import { loadDefinition } from '../../core/actions/load-definition.ts';
import { taskContext } from '../../core/actions/task-context.ts';
import type { Ports } from '../../core/ports.ts';
import { languageOf, type Language } from '../../core/rules/preferences.ts';
import { stepWords, stepTitle, type StepWords } from '../../core/rules/process-titles.ts';
import { personStep } from '../../core/rules/definition-steps.ts';
import { GUEST } from '../../core/rules/guest/guest-id.ts';
import { answerLines, type AnswerLine } from '../../core/rules/form-lines.ts';
import type { MaterialSection } from '../../core/rules/material-section.ts';
import type { Organization } from '../../core/rules/organization.ts';
import type { TaskStep } from '../../core/rules/process-definition.ts';
import { formFor, prefillFor } from '../../core/rules/task-form.ts';
import { materialFor } from '../../core/rules/task-material.ts';
import type { Task } from '../../core/rules/task.ts';
import { namesOf } from '../../core/rules/names-of.ts';

/** What a guest may see: their own task, and nothing of the case around it but what is meant for them. */
export interface GuestTask {
  task: Task;
  /** Of the mails to guests of the organization. */
  language: Language;
  /** With its form as it is asked now, and its title in that language. */
  step: TaskStep;
  text: StepWords;
  organization: Organization;
  answers: Record<string, unknown>;
  material: MaterialSection[];
  /** What the guest answered, once it is over; nothing of what somebody else answered for them. */
  given: AnswerLine[];
}

export async function readGuestTask(
  ports: Pick<Ports, 'store' | 'now' | 'catalogue'>,
  { task }: GuestVisitor,
): Promise<GuestTask | undefined> {
  const [run, organization] = await Promise.all([
    ports.store.run(task.runId),
    ports.store.organization(task.organizationId),
  ]);
  if (run === undefined || organization === undefined) return undefined;
  const definition = await loadDefinition(ports, run);
  const step = personStep(definition, task.stepId);
  if (step?.kind !== 'task') return undefined;
  const context = await taskContext(ports, task);
  const form = formFor(step, context);
  const language = languageOf({}, organization);
  const { processId, stepId } = task;
  const own = task.endedBy?.kind === 'guest' && task.answers !== undefined;
  const saying = {
    timeZone: organization.timeZone,
    organizationName: namesOf(context.organizations),
  };
  return {
    task,
    language,
    step: {
      ...step,
      form,
      title: stepTitle(ports.catalogue, { processId, stepId, title: step.title }, language),
    },
    text: stepWords(ports.catalogue, { processId, stepId, text: step.text }, language),
    organization,
    // What a colleague within has begun to write for them is none of the guest's business.
    answers: task.draft?.by === GUEST ? task.draft.answers : prefillFor(step, context),
    material: task.status === 'open' ? materialFor(definition, context) : [],
    given: own ? answerLines(form, task.answers ?? {}, saying) : [],
  };
}
