import { effectOf } from '../effects.ts';
import type { ApprovalStep, TaskStep } from '../process-definition.ts';
import type { Task } from '../task.ts';
import { applyChanges } from './apply-changes.ts';
import { caseOf, taskIn, type World } from './world.ts';

/** Ends a task with an outcome and applies its effect to the case, as the end of a real task does. */
export function endDone(
  world: World,
  step: TaskStep | ApprovalStep,
  taskId: string,
  { outcome, answers }: { outcome: string; answers?: Record<string, unknown> },
): void {
  const at = world.scheduler.now();
  const before = taskIn(world, taskId);
  const { nextAt: _nextAt, ...kept } = before;
  const { organizationId } = before;
  const actor = { kind: 'person', personId: '', organizationId, channel: 'cli' } as const;
  const ended: Task = {
    ...kept,
    status: 'done',
    outcome,
    ...(answers === undefined ? {} : { answers }),
    endedBy: actor,
    endedAt: at,
    version: before.version + 1,
  };
  const { organizations } = world;
  const effect = effectOf(step.effect, { case: caseOf(world), task: ended, organizations, at, actor });
  world.asked.set(ended.id, ended);
  applyChanges(world, effect);
}

/** Ends a task that nobody answered, with the outcome that its definition declares for that. */
export function endExpired(world: World, taskId: string, outcome: string): void {
  const { nextAt: _nextAt, ...kept } = taskIn(world, taskId);
  const endedBy = { kind: 'system', name: 'sweep' } as const;
  const endedAt = world.scheduler.now();
  const version = kept.version + 1;
  world.asked.set(taskId, { ...kept, status: 'expired', outcome, endedBy, endedAt, version });
}
