import type { Ports } from '../../ports.ts';
import { canonical } from '../../rules/canonical.ts';
import { personStep } from '../../rules/definition-steps.ts';
import type { ApprovalStep, ProcessDefinition, TaskStep } from '../../rules/process-definition.ts';
import type { Run } from '../../rules/run.ts';
import { isSimpleForm, type Choice } from '../../rules/slack/form-dialog.ts';
import type { SettledFacts, TaskFacts } from '../../rules/slack/task-facts.ts';
import { formFor, prefillFor } from '../../rules/task-form.ts';
import type { Task } from '../../rules/task.ts';
import { loadDefinition } from '../load-definition.ts';
import { longMoment } from '../messages/time-words.ts';
import { runReference } from '../run-reference.ts';
import { settlementOf } from '../settlement.ts';
import { shownOf } from '../shown.ts';
import { taskContext } from '../task-context.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'portalUrl'>;

/** What Slack may say about a task; undefined when its run is gone. */
export async function taskFactsOf(ports: Needs, task: Task): Promise<TaskFacts | undefined> {
  const run = await ports.store.run(task.runId);
  if (run === undefined) return undefined;
  const definition = await loadDefinition(ports, run);
  const step = personStep(definition, task.stepId);
  const facts = await plainFacts(ports, task, run, definition);
  if (task.private || task.status !== 'open' || step === undefined || step.byMail === 'sign-in') return facts;
  return step.kind === 'approval'
    ? { ...facts, ...(await decidedHere(ports, definition, step, task)) }
    : { ...facts, answer: await answeredHow(ports, step, task) };
}

/** The same for a list: nothing of it is worked out that a list does not show. */
export async function plainFacts(
  ports: Needs,
  task: Task,
  run: Run,
  definition: ProcessDefinition,
): Promise<TaskFacts> {
  const organization = await ports.store.organization(task.organizationId);
  const step = personStep(definition, task.stepId);
  const claimedBy = task.claimedBy === undefined ? undefined : await ports.store.person(task.claimedBy);
  const timeZone = organization?.timeZone ?? 'UTC';
  return {
    taskId: task.id,
    version: task.version,
    kind: task.kind,
    private: task.private,
    title: step?.title ?? 'A step could not go on',
    text: withoutMarks(step?.text) ?? 'Look at the cause, and let it try again when the cause is gone.',
    organizationName: organization?.name ?? task.organizationId,
    processTitle: definition.title,
    reference: runReference(run),
    ...(task.dueAt === undefined ? {} : { due: longMoment(task.dueAt, timeZone, 'en') }),
    late: task.dueAt !== undefined && task.dueAt < ports.now(),
    ...(claimedBy === undefined ? {} : { claimedBy: claimedBy.name }),
    url: `${ports.portalUrl}/tasks/${encodeURIComponent(task.id)}`,
    outcomes: [],
    answer: 'page',
  };
}

/** How a task ended; with its run, when nobody has ended it before. Undefined while it is open. */
export async function settledFactsOf(ports: Needs, task: Task): Promise<SettledFacts | undefined> {
  const run = await ports.store.run(task.runId);
  if (run === undefined || (task.status === 'open' && run.status === 'running')) return undefined;
  const organization = await ports.store.organization(task.organizationId);
  const settled = await settlementOf(ports, await loadDefinition(ports, run), task);
  const ended = settled?.at ?? run.endedAt ?? ports.now();
  const at = longMoment(ended, organization?.timeZone ?? 'UTC', 'en');
  switch (task.status) {
    case 'done':
      return { outcome: settled?.outcome ?? 'done', by: settled?.by ?? 'clause8', at };
    case 'expired':
      return { outcome: 'nobody answered in time', by: 'ended by its own rule', at };
    case 'open':
    case 'cancelled':
      return { outcome: 'no longer needed', by: settled?.by ?? 'clause8', at };
  }
}

/** Everybody a form can name. */
export async function organizationChoices({ store }: Pick<Ports, 'store'>): Promise<Choice[]> {
  const organizations = await store.organizations();
  return organizations.map(({ id, name }) => ({ value: id, label: name }));
}

async function decidedHere(
  ports: Needs,
  definition: ProcessDefinition,
  step: ApprovalStep,
  task: Task,
): Promise<Pick<TaskFacts, 'outcomes' | 'shownHash'>> {
  const { shownHash } = await shownOf(ports, definition, step, task);
  return { outcomes: step.outcomes, shownHash };
}

/**
 * In a dialog stands only what the definition itself says: a form that the case has changed or filled in, or that
 * somebody has begun to answer, can hold words of people.
 */
async function answeredHow(ports: Needs, step: TaskStep, task: Task): Promise<TaskFacts['answer']> {
  if (task.draft !== undefined || task.guest !== undefined) return 'page';
  if (!isSimpleForm(step.form, await organizationChoices(ports))) return 'page';
  const context = await taskContext(ports, task);
  const asDefined = canonical(formFor(step, context)) === canonical(step.form);
  return asDefined && Object.keys(prefillFor(step, context)).length === 0 ? 'dialog' : 'page';
}

/** Texts of definitions are Markdown paragraphs; plain text shows their marks. */
function withoutMarks(text: string | undefined): string | undefined {
  return text?.replaceAll(/\*{1,2}([^*\n]+)\*{1,2}/g, '$1').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}
