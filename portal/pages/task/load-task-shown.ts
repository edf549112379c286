import { peopleOfRun } from '../../../core/actions/people-of-run.ts';
import { answerLines } from '../../../core/rules/form-lines.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import { outcomeInLanguage, stepWords, stepTitle } from '../../../core/rules/process-titles.ts';
import type { Ports } from '../../../core/ports.ts';
import type { PortalDeps } from '../../portal-deps.ts';
import { clockFor } from '../../read/read-run.ts';
import { readGuestState } from '../../read/read-guest-state.ts';
import { type ReadTask, readTask } from '../../read/read-task.ts';
import { outcomeInWords } from '../../words/steps.ts';
import { refusalInWords } from '../../api/refusals.ts';
import { loadNames } from '../load-names.ts';
import type { TaskShown, TaskVisitor } from './task-shown.ts';
import { namesOf } from '../../../core/rules/names-of.ts';

/** What the page of a task shows to this visitor; undefined when it is not theirs to see. */
export async function loadTaskShown(
  { ports }: PortalDeps,
  visitor: TaskVisitor,
  taskId: string,
  said: string | null = null,
  language: Language = 'en',
): Promise<TaskShown | undefined> {
  const read = await readTask(ports, visitor.person, taskId);
  if (read === undefined) return undefined;
  const { task, case: found, rights } = read;
  const people = await peopleOfRun(ports, found);
  const names = await loadNames(ports.store, visitor.person, people, language);
  const clocks = found.clocks
    .filter((clock) => clock.organizationId === task.organizationId)
    .map((clock) => clockFor(visitor.person, clock));
  return {
    visitor,
    door: 'portal',
    language,
    path: `/tasks/${encodeURIComponent(task.id)}`,
    task: { ...task, title: titleIn(ports, task, language) },
    run: found.run,
    step: stepIn(ports, read, language),
    text:
      read.step === undefined
        ? undefined
        : stepWords(ports.catalogue, { ...task, text: read.step.text }, language),
    clocks,
    names,
    now: ports.now(),
    timeZone: names.timeZone(task.organizationId),
    mayAct: rights.mayAct,
    whyNot: whyNot(read, language),
    inOwnName: rights.inOwnName,
    onBehalfOf: rights.onBehalfOf.map(({ id, name }) => ({ id, name })),
    answers: read.answers,
    problems: [],
    given: givenLines(read),
    // Clocks stand beside, with the time left.
    material: read.material.filter((part) => !clocks.some((clock) => clock.label === part.title)),
    shownHash: read.shownHash,
    consequence: consequence(read),
    goOnReason: '',
    guestState: rights.asked ? await readGuestState(ports, task) : undefined,
    said,
  };
}

/** A stuck task bears the title of what could not go on, which is no step of its own. */
function titleIn(
  { catalogue }: Pick<Ports, 'catalogue'>,
  task: ReadTask['task'],
  language: Language,
): string {
  return task.kind === 'stuck' ? task.title : stepTitle(catalogue, task, language);
}

/** The step with its form as it is asked now, and what can be chosen as it is called in a language. */
function stepIn(
  { catalogue }: Pick<Ports, 'catalogue'>,
  { step, form, task }: ReadTask,
  language: Language,
): TaskShown['step'] {
  if (step?.kind === 'task') return form === undefined ? step : { ...step, form };
  if (step === undefined) return undefined;
  const outcomes = step.outcomes.map((outcome) => outcomeInLanguage(catalogue, task, outcome, language));
  return { ...step, outcomes };
}

function whyNot({ task, case: found, rights }: ReadTask, language: Language): string | undefined {
  if (rights.mayAct || task.status !== 'open') return undefined;
  if (found.run.status !== 'running') return refusalInWords({ result: 'run-over' }, undefined, language);
  return refusalInWords({ result: rights.obstacle ?? 'not-allowed' }, undefined, language);
}

/** What follows if the case goes on without those who are asked. */
function consequence({ goingOn, definition, task, step }: ReadTask): string | undefined {
  if (goingOn === undefined) return undefined;
  if (goingOn.with === 'others')
    return 'The case goes on as soon as nobody else is asked in this step; their answer stays missing.';
  if (step?.kind === 'approval' && step.late.expire === undefined)
    return `The case goes on as if they had said “${outcomeInWords(definition, task.stepId, goingOn.outcome)}”, so that others are asked again; nothing counts as approved.`;
  return goingOn.outcome === 'done'
    ? 'The case goes on at once, and nothing counts as answered.'
    : `The case goes on at once as “${outcomeInWords(definition, task.stepId, goingOn.outcome)}”, and nothing counts as answered by them.`;
}

/** Answers in the words of the form as it was fitted to the case; a field that is not asked any more keeps its own. */
function givenLines({ task, step, form, organizations }: ReadTask): TaskShown['given'] {
  if (task.status === 'open' || task.answers === undefined || step?.kind !== 'task') return [];
  const nameOf = namesOf(organizations);
  const timeZone = organizations.find((one) => one.id === task.organizationId)?.timeZone ?? 'UTC';
  const properties = { ...step.form.properties, ...form?.properties };
  return answerLines({ properties }, task.answers, { timeZone, organizationName: nameOf });
}
