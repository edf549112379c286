import type { z } from 'zod';

import { doneTasks, lastAt, lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import type { Task } from '../task.ts';
import { Comment, OpenCycle, Proposal, Review, SelfAssessment } from './answers.ts';

/** What an organization answered. */
export interface Said<T> {
  organizationId: string;
  answers: T;
}

/** How the cycle was opened; undefined before that. */
export function openingOf(aCase: Case): OpenCycle | undefined {
  return parsed(lastDone(aCase, 'open-cycle'), OpenCycle);
}

/** Ids of the organizations that take part, in order; empty before the cycle is open. */
export function participantsIn(aCase: Case): string[] {
  return [...new Set(openingOf(aCase)?.organizations ?? [])].sort();
}

/** The self-assessments that were given, in order of organization. */
export function assessmentsIn(aCase: Case): Said<SelfAssessment>[] {
  return each(aCase, 'self-assess', SelfAssessment);
}

export function assessmentOf(aCase: Case, organizationId: string): SelfAssessment | undefined {
  return lastAt(aCase, 'self-assess', organizationId, SelfAssessment)?.answers;
}

/** Participating organizations whose self-assessment lapsed or was called off. */
export function lapsedIn(aCase: Case): string[] {
  const answered = new Set(assessmentsIn(aCase).map(({ organizationId }) => organizationId));
  const asked = aCase.tasks.filter((task) => task.stepId === 'self-assess' && task.status !== 'open');
  const ended = new Set(asked.map(({ organizationId }) => organizationId));
  return participantsIn(aCase).filter((id) => ended.has(id) && !answered.has(id));
}

/** The last proposal; earlier rounds are in `proposalsIn`. */
export function proposalOf(aCase: Case): Proposal | undefined {
  return proposalsIn(aCase).at(-1);
}

/** Every round of proposals, first to last. */
export function proposalsIn(aCase: Case): Proposal[] {
  return doneTasks(aCase, 'propose').flatMap((task) => parsed(task, Proposal) ?? []);
}

/** Comments of the last round that were given, in order of organization. */
export function commentsIn(aCase: Case): Said<Comment>[] {
  const round = Math.max(0, ...aCase.tasks.filter(isComment).map(({ iteration }) => iteration));
  return doneTasks(aCase, 'comment')
    .filter(({ iteration }) => iteration === round)
    .flatMap((task) => said(task, Comment));
}

/** Comments of all rounds. */
export function allCommentsIn(aCase: Case): (Said<Comment> & { round: number })[] {
  return doneTasks(aCase, 'comment').flatMap((task) =>
    said(task, Comment).map((one) => ({ ...one, round: task.iteration })),
  );
}

/** Organizations that did not comment in time, in any round; with the round. */
export function silentIn(aCase: Case): { organizationId: string; round: number }[] {
  return aCase.tasks
    .filter((task) => isComment(task) && task.status === 'expired')
    .map(({ organizationId, iteration }) => ({ organizationId, round: iteration }))
    .sort((a, b) => a.round - b.round || (a.organizationId < b.organizationId ? -1 : 1));
}

export function reviewOf(aCase: Case): Review | undefined {
  return parsed(lastDone(aCase, 'review'), Review);
}

function isComment(task: Task): boolean {
  return task.stepId === 'comment' && task.kind === 'task';
}

function each<S extends z.ZodType>(aCase: Case, stepId: string, shape: S): Said<z.infer<S>>[] {
  const byScope = new Map(doneTasks(aCase, stepId).map((task) => [task.scope, task]));
  return [...byScope.values()].flatMap((task) => said(task, shape));
}

function said<S extends z.ZodType>(task: Task, shape: S): Said<z.infer<S>>[] {
  const answers = parsed(task, shape);
  return answers === undefined ? [] : [{ organizationId: task.organizationId, answers }];
}

/** Answers that no longer fit (of an older version) are left out. */
function parsed<S extends z.ZodType>(task: Task | undefined, shape: S): z.infer<S> | undefined {
  const found = shape.safeParse(task?.answers);
  return found.success ? found.data : undefined;
}
