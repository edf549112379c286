import type { Ports } from '../ports.ts';
import type { Catalogue } from '../rules/catalogue.ts';
import type { Organization } from '../rules/organization.ts';
import type { Language } from '../rules/preferences.ts';
import type { ProcessDefinition } from '../rules/process-definition.ts';
import { processTitle, stepAsk, stepTitle } from '../rules/process-titles.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { findStep } from './find-step.ts';
import { loadDefinition } from './load-definition.ts';
import type { Matter } from './messages/matter.ts';
import { organizationOf } from './organization-of.ts';
import { runReference } from './run-reference.ts';
import { stuckStepId } from './stuck-task.ts';

/** What a task is about, for messages in any language. */
export interface TaskMatter {
  task: Task;
  organization: Organization;
  definition: ProcessDefinition;
  in: (language: Language) => Matter;
}

/** Reads what messages about a task say it is about. Titles come from the definition, never from what people wrote. */
export async function taskMatter(
  ports: Pick<Ports, 'store' | 'catalogue'>,
  run: Run,
  task: Task,
): Promise<TaskMatter> {
  const organization = await organizationOf(ports, task.organizationId);
  const definition = await loadDefinition(ports, run);
  const { catalogue } = ports;
  return {
    task,
    organization,
    definition,
    in: (language) => ({
      language,
      organization,
      ...wordsOf(catalogue, definition, task, language),
      processTitle: processTitle(catalogue, definition, language),
      reference: runReference(run),
    }),
  };
}

/** Of a stuck step: the title of the step itself, which asks nothing now. */
function wordsOf(
  catalogue: Catalogue,
  definition: ProcessDefinition,
  task: Task,
  language: Language,
): Pick<Matter, 'title' | 'ask'> {
  const isStuck = task.kind === 'stuck';
  const stepId = isStuck ? stuckStepId(task.stepId) : task.stepId;
  const step = findStep(definition, stepId)?.step;
  if (step === undefined || !('title' in step)) return { title: task.title };
  const of = { processId: definition.id, stepId };
  const title = stepTitle(catalogue, { ...of, title: step.title }, language);
  if (isStuck || !('text' in step)) return { title };
  return { title, ask: stepAsk(catalogue, { ...of, text: step.text }, language) };
}
