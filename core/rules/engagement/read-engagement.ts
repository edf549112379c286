import type { z } from 'zod';

import { lastDone, doneTasks } from '../answered.ts';
import type { Case } from '../case.ts';
import type { Task } from '../task.ts';
import {
  Analysis,
  Announced,
  AnswersDraft,
  EngagementPlan,
  Evaluation,
  PublicText,
  ThemeAnswers,
  type Theme,
  type ThemeAnswer,
} from './answers.ts';
import { engagementData } from './data.ts';

export function planOf(aCase: Case): EngagementPlan | undefined {
  return read(lastDone(aCase, 'plan'), EngagementPlan);
}

/** The public text as it was written last; approved or not. */
export function publicTextOf(aCase: Case): PublicText | undefined {
  return read(lastDone(aCase, 'prepare'), PublicText);
}

export function analysisOf(aCase: Case): Analysis | undefined {
  return read(lastDone(aCase, 'analyse'), Analysis);
}

export function draftOf(aCase: Case): AnswersDraft | undefined {
  return read(lastDone(aCase, 'draft-answers'), AnswersDraft);
}

export function evaluationOf(aCase: Case): Evaluation | undefined {
  return read(lastDone(aCase, 'evaluate'), Evaluation);
}

/** What organizations said about where they announced it, each once. */
export function announcements(aCase: Case): { organizationId: string; announced: Announced }[] {
  return doneTasks(aCase, 'announce').flatMap((task) => {
    const announced = read(task, Announced);
    return announced === undefined ? [] : [{ organizationId: task.organizationId, announced }];
  });
}

/** The subject as planned, or as it was handed over. */
export function subjectOf(aCase: Case): string {
  return planOf(aCase)?.subject ?? engagementData(aCase).start.subject;
}

/** The organization that consults first, then the others concerned, each once. */
export function organizationsOf(aCase: Case): string[] {
  const named = planOf(aCase)?.organizations ?? engagementData(aCase).start.organizations ?? [];
  return [...new Set([aCase.run.leadOrganizationId, ...named])];
}

/** A theme with its number, from 1. */
export type NumberedTheme = Theme & { number: number };

export function themesOf(aCase: Case): NumberedTheme[] {
  return (analysisOf(aCase)?.themes ?? []).map((theme, index) => ({ ...theme, number: index + 1 }));
}

export function themesFor(aCase: Case, organizationId: string): NumberedTheme[] {
  return themesOf(aCase).filter(({ organizations }) => organizations.includes(organizationId));
}

/** What each organization answered last to a theme. */
export function answersTo(aCase: Case, theme: number): { organizationId: string; answer: ThemeAnswer }[] {
  const last = new Map(doneTasks(aCase, 'answer-themes').map((task) => [task.organizationId, task]));
  return [...last.values()].flatMap((task) =>
    (read(task, ThemeAnswers)?.answers ?? [])
      .filter((answer) => answer.theme === theme)
      .map((answer) => ({ organizationId: task.organizationId, answer })),
  );
}

/** Which organizations were asked about a theme and did not answer. */
export function silentOn(aCase: Case, theme: NumberedTheme): string[] {
  const spoken = answersTo(aCase, theme.number).map(({ organizationId }) => organizationId);
  return theme.organizations.filter((id) => !spoken.includes(id));
}

/** The last answers of a scope of a step, parsed; undefined when they are not there. */
export function read<S extends z.ZodType>(task: Task | undefined, shape: S): z.infer<S> | undefined {
  const parsed = shape.safeParse(task?.answers);
  return parsed.success ? parsed.data : undefined;
}
