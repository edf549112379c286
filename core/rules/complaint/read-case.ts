import * as z from 'zod';

import { doneTasks, lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import { ownerOf } from '../owner-of.ts';
import type { Task } from '../task.ts';
import {
  Answer,
  Assessment,
  ComplaintStart,
  Findings,
  Lessons,
  Reaction,
  SecondLook,
  Statement,
} from './answers.ts';

export const ComplaintData = z.strictObject({
  start: ComplaintStart,
  reference: z.string(),
  /** Instant. */
  receivedAt: z.string(),
  acknowledgedAt: z.string().exactOptional(),
});
export type ComplaintData = z.infer<typeof ComplaintData>;

/** Throws a ZodError when the run is no complaint: a defect. */
export function complaintDataOf({ run }: Pick<Case, 'run'>): ComplaintData {
  return ComplaintData.parse(run.data);
}

/** Short enough to be read out on the telephone. */
export function referenceOf(runId: string): string {
  return `C-${runId
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(-8)
    .toUpperCase()}`;
}

/** The organization that the complaint was addressed to. */
export function addressedTo({ run }: Pick<Case, 'run'>): string {
  return ownerOf(run);
}

export function assessmentOf(aCase: Case): Assessment | undefined {
  return parsed(lastDone(aCase, 'assess'), Assessment);
}

/** The other organizations it concerns. */
export function concernedIn(aCase: Case): string[] {
  const own = addressedTo(aCase);
  return [...new Set(assessmentOf(aCase)?.organizations ?? [])].filter((id) => id !== own).sort();
}

export function statementsIn(aCase: Case): { organizationId: string; statement: Statement }[] {
  return doneTasks(aCase, 'statement').flatMap((task) => {
    const statement = parsed(task, Statement);
    return statement === undefined ? [] : [{ organizationId: task.organizationId, statement }];
  });
}

export function findingsOf(aCase: Case): Findings | undefined {
  return parsed(lastDone(aCase, 'investigate'), Findings);
}

export function answerOf(aCase: Case): Answer | undefined {
  return parsed(lastDone(aCase, 'draft-answer'), Answer);
}

/** When the answer was approved, and so sent. */
export function answeredAt(aCase: Case): string | undefined {
  const last = lastDone(aCase, 'approve-answer');
  return last?.outcome === 'approve' ? last.endedAt : undefined;
}

export function reactionOf(aCase: Case): { reaction: Reaction; task: Task } | undefined {
  const task = lastDone(aCase, 'reaction');
  const reaction = parsed(task, Reaction);
  return task === undefined || reaction === undefined ? undefined : { reaction, task };
}

/** The second look of the head of the lead, whose data protection officer had approved the answer. */
const HEADS_LOOK = 'escalation-to-head';

export function secondLookOf(aCase: Case): { look: SecondLook; at: string; byHead: boolean } | undefined {
  const task = lastDone(aCase, 'escalation') ?? lastDone(aCase, HEADS_LOOK);
  const look = parsed(task, SecondLook);
  return task?.endedAt === undefined || look === undefined
    ? undefined
    : { look, at: task.endedAt, byHead: task.stepId === HEADS_LOOK };
}

export function lessonsOf(aCase: Case): Lessons | undefined {
  return parsed(lastDone(aCase, 'lessons'), Lessons);
}

/** The case as it is once this task has ended. */
export function withTask(aCase: Case, task: Task): Case {
  return { ...aCase, tasks: [...aCase.tasks.filter(({ id }) => id !== task.id), task] };
}

function parsed<S extends z.ZodType>(task: Task | undefined, shape: S): z.infer<S> | undefined {
  return shape.safeParse(task?.answers).data;
}
