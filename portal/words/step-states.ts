import type { Case } from '../../core/rules/case.ts';
import type { Task } from '../../core/rules/task.ts';
import type { ProcessDefinition, Step } from '../../core/rules/process-definition.ts';
import type { StepState } from '../picture/shape.ts';
import { allStepsOf } from '../../core/rules/definition-steps.ts';

interface Situation {
  /** Step ids with a task of each kind of state. */
  open: Set<string>;
  ended: Set<string>;
  stuck: Set<string>;
  running: boolean;
}

/**
 * Where every step of a run stands, read from its tasks. Steps that the system does by itself, and spans of time, leave no task: they
 * are done when something after them has begun.
 */
export function stepStates(
  definition: ProcessDefinition,
  shown: Pick<Case, 'run' | 'tasks'> & Partial<Pick<Case, 'groups'>>,
): Map<string, StepState> {
  const ids = (wanted: (task: Case['tasks'][number]) => boolean) =>
    shown.tasks.filter(wanted).map(stepOfTask);
  // A step that waits for another run has no task, but a group of its own.
  const calls = (shown.groups ?? []).filter(({ childRunId }) => childRunId !== undefined);
  const situation: Situation = {
    open: new Set([
      ...ids((task) => task.status === 'open' && task.kind !== 'stuck'),
      ...calls.filter(({ endedAt }) => endedAt === undefined).map(({ stepId }) => stepId),
    ]),
    ended: new Set([
      ...ids((task) => task.status !== 'open' && task.kind !== 'stuck'),
      ...calls.filter(({ endedAt }) => endedAt !== undefined).map(({ stepId }) => stepId),
    ]),
    stuck: new Set(ids((task) => task.status === 'open' && task.kind === 'stuck')),
    running: shown.run.status === 'running',
  };
  const states = new Map<string, StepState>();
  markSequence(
    definition.steps,
    { taken: true, passed: !situation.running, reached: situation.running },
    situation,
    states,
  );
  return states;
}

/** The step a task belongs to; that of a stuck step is named after it. */
export function stepOfTask(task: Pick<Task, 'kind' | 'stepId'>): string {
  return task.kind === 'stuck' ? task.stepId.replace(/-stuck$/, '') : task.stepId;
}

interface Way {
  /** The run surely came this way. */
  taken: boolean;
  /** Something behind the sequence has begun, or the run is over. */
  passed: boolean;
  /** The sequence is where the run is now, if nothing in it has begun. */
  reached: boolean;
}

function markSequence(steps: Step[], way: Way, situation: Situation, states: Map<string, StepState>): void {
  const begun = steps.map((step) => hasBegun(step, situation));
  const last = begun.lastIndexOf(true);
  const taken = way.taken || last >= 0;
  steps.forEach((step, place) => {
    const reached = place === 0 ? way.reached : place === last + 1 && isOver(steps[place - 1], states);
    markStep(step, { taken, passed: way.passed || place < last, reached }, situation, states);
    if (isAutomatic(step) && states.get(step.id) === 'ahead' && reached) states.set(step.id, 'current');
  });
}

function markStep(step: Step, way: Way, situation: Situation, states: Map<string, StepState>): void {
  states.set(step.id, ownState(step, way, situation));
  switch (step.kind) {
    case 'repeat':
      markSequence(step.steps, way, situation, states);
      return;
    case 'each':
      // Its list may be empty: only tasks show that it was entered.
      markSequence(step.steps, { ...way, taken: hasBegun(step, situation) }, situation, states);
      return;
    case 'both':
      for (const branch of step.branches) markSequence(branch, way, situation, states);
      return;
    case 'branch':
      for (const steps of [...Object.values(step.cases), step.otherwise ?? []]) {
        const begun = steps.some((inner) => hasBegun(inner, situation));
        markSequence(steps, { ...way, taken: begun, reached: begun && way.reached }, situation, states);
      }
      return;
    case 'task':
    case 'approval':
    case 'auto':
    case 'back-to':
    case 'clock':
    case 'run':
    case 'publish':
      return;
  }
}

function ownState(step: Step, way: Way, { open, ended, stuck }: Situation): StepState {
  const ids = allStepsOf({ steps: [step] }).map((inner) => inner.id);
  if (ids.some((id) => stuck.has(id))) return 'stuck';
  if (ids.some((id) => open.has(id))) return 'current';
  if (ids.some((id) => ended.has(id))) return 'done';
  if (!way.passed) return 'ahead';
  return isAutomatic(step) && way.taken ? 'done' : 'skipped';
}

function hasBegun(step: Step, { open, ended, stuck }: Situation): boolean {
  return allStepsOf({ steps: [step] }).some(({ id }) => open.has(id) || ended.has(id) || stuck.has(id));
}

function isOver(step: Step | undefined, states: Map<string, StepState>): boolean {
  const state = step === undefined ? undefined : states.get(step.id);
  return state === 'done' || state === 'skipped';
}

function isAutomatic(step: Step): boolean {
  return step.kind === 'auto' || step.kind === 'publish' || step.kind === 'clock';
}
