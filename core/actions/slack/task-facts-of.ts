import type { Ports } from '../../ports.ts';
import { canonical } from '../../rules/canonical.ts';
import { personStep } from '../../rules/definition-steps.ts';
import type { Language } from '../../rules/preferences.ts';
import type { ApprovalStep, ProcessDefinition, TaskStep } from '../../rules/process-definition.ts';
import {
  outcomeInLanguage,
  processTitle,
  stepAsk,
  stepTitle,
  type SaidStep,
} from '../../rules/process-titles.ts';
import type { Run } from '../../rules/run.ts';
import { isSimpleForm, type Choice } from '../../rules/slack/form-dialog.ts';
import type { TaskFacts } from '../../rules/slack/task-facts.ts';
import { formFor, prefillFor } from '../../rules/task-form.ts';
import type { Task } from '../../rules/task.ts';
import { SLACK_CARD_TEXTS } from '../../rules/texts/slack-card-texts.ts';
import { TASK_TEXTS } from '../../rules/texts/task-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { loadDefinition } from '../load-definition.ts';
import { longMoment } from '../messages/time-words.ts';
import { runReference } from '../run-reference.ts';
import { shownOf } from '../shown.ts';
import { taskContext } from '../task-context.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'catalogue' | 'portalUrl'>;

/** What Slack may say about a task, to a reader of a language; undefined when its run is gone. */
export async function taskFactsOf(
  ports: Needs,
  task: Task,
  language: Language,
): Promise<TaskFacts | undefined> {
  const run = await ports.store.run(task.runId);
  if (run === undefined) return undefined;
  const definition = await loadDefinition(ports, run);
  const step = personStep(definition, task.stepId);
  const facts = await plainFacts(ports, task, { run, definition, language });
  if (task.private || task.status !== 'open' || step === undefined || step.byMail === 'sign-in') return facts;
  return step.kind === 'approval'
    ? { ...facts, ...voicesOf(task), ...(await decidedHere(ports, { definition, step, task, language })) }
    : { ...facts, answer: await answeredHow(ports, step, task) };
}

/** The same for a list: nothing of it is worked out that a list does not show. */
export async function plainFacts(
  ports: Needs,
  task: Task,
  { run, definition, language }: { run: Run; definition: ProcessDefinition; language: Language },
): Promise<TaskFacts> {
  const organization = await ports.store.organization(task.organizationId);
  const step = personStep(definition, task.stepId);
  const claimedBy = task.claimedBy === undefined ? undefined : await ports.store.person(task.claimedBy);
  const timeZone = organization?.timeZone ?? 'UTC';
  const { processId, stepId } = task;
  return {
    language,
    taskId: task.id,
    version: task.version,
    kind: task.kind,
    private: task.private,
    title:
      step === undefined
        ? say(SLACK_CARD_TEXTS, language, 'stuck-title')
        : stepTitle(ports.catalogue, { processId, stepId, title: step.title }, language),
    text:
      step === undefined
        ? say(TASK_TEXTS, language, 'any-one-stuck')
        : askOf(ports, { processId, stepId, text: step.text }, language),
    organizationName: organization?.name ?? task.organizationId,
    processTitle: processTitle(ports.catalogue, definition, language),
    reference: runReference(run),
    ...(task.dueAt === undefined ? {} : { due: longMoment(task.dueAt, timeZone, language) }),
    late: task.dueAt !== undefined && task.dueAt < ports.now(),
    ...(claimedBy === undefined ? {} : { claimedBy: claimedBy.name }),
    url: `${ports.portalUrl}/tasks/${encodeURIComponent(task.id)}`,
    outcomes: [],
    answer: 'page',
  };
}

/** Everybody a form can name. */
export async function organizationChoices({ store }: Pick<Ports, 'store'>): Promise<Choice[]> {
  const organizations = await store.organizations();
  return organizations.map(({ id, name }) => ({ value: id, label: name }));
}

/** How many of those who are asked have spoken; what they said is nobody's business before the end. */
function voicesOf({ voices, voters }: Task): Pick<TaskFacts, 'voices'> {
  if (voters.length <= 1 || voices.length === 0) return {};
  return { voices: { heard: voices.length, all: voters.length } };
}

async function decidedHere(
  ports: Needs,
  asked: { definition: ProcessDefinition; step: ApprovalStep; task: Task; language: Language },
): Promise<Pick<TaskFacts, 'outcomes' | 'shownHash'>> {
  const { definition, step, task, language } = asked;
  const outcomes = step.outcomes.map((outcome) =>
    outcomeInLanguage(ports.catalogue, task, outcome, language),
  );
  const { shownHash } = await shownOf(ports, definition, step, task);
  return { outcomes, shownHash };
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

/** All that the step says, where the definition is in the reader's language; otherwise what it asks. */
function askOf({ catalogue }: Needs, step: SaidStep, language: Language): string {
  return language === 'en' ? withoutMarks(step.text) : stepAsk(catalogue, step, language);
}

/** Texts of definitions are Markdown paragraphs; plain text shows their marks. */
function withoutMarks(text: string): string {
  return text.replaceAll(/\*{1,2}([^*\n]+)\*{1,2}/g, '$1').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}
