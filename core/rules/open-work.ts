import { plannedMeasures } from './breach/measures.ts';
import type { Case } from './case.ts';
import { isOpenClock } from './clock-for.ts';
import type { Clock } from './clock.ts';
import type { Task } from './task.ts';

/** What is left undone when a run ends now. */
export interface OpenWork {
  tasks: Pick<Task, 'id' | 'title' | 'organizationId'>[];
  clocks: Pick<Clock, 'id' | 'label' | 'organizationId'>[];
  /** Measures that nobody has answered for: whose, and by which day. */
  measures: { organizationId: string; dueOn?: string }[];
}

/** Open tasks, time limits that go on, and measures nobody has answered for; no words of answers. */
export function openWorkOf(aCase: Case): OpenWork {
  return {
    tasks: aCase.tasks
      .filter(({ status, kind }) => status === 'open' && kind !== 'stuck')
      .map(({ id, title, organizationId }) => ({ id, title, organizationId })),
    clocks: aCase.clocks
      .filter(isOpenClock)
      .map(({ id, label, organizationId }) => ({ id, label, organizationId })),
    measures: aCase.run.processId === 'breach-notification' ? breachMeasures(aCase) : [],
  };
}

export function isAnythingOpen({ tasks, clocks, measures }: OpenWork): boolean {
  return tasks.length + clocks.length + measures.length > 0;
}

function breachMeasures(aCase: Case): OpenWork['measures'] {
  const answered = new Set(
    aCase.tasks
      .filter(({ stepId, status }) => stepId === 'remedy' && status !== 'open')
      .map(({ scope }) => scope),
  );
  return plannedMeasures(aCase)
    .filter(({ scope }) => !answered.has(scope))
    .map(({ ownerOrganization: organizationId, dueOn }) => ({
      organizationId,
      ...(dueOn === undefined ? {} : { dueOn }),
    }));
}
