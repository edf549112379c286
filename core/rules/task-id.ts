/** The parts a task is addressed by inside its run. */
export interface TaskRef {
  runId: string;
  stepId: string;
  iteration: number;
  scope: string;
}

export function taskId(ref: TaskRef): string {
  return [ref.runId, ref.stepId, String(ref.iteration), ref.scope].join('~');
}

/** The reference a task id stands for, or undefined when the text is no task id. */
export function parseTaskId(id: string): TaskRef | undefined {
  const match = /^([\w-]{1,64})~([a-z0-9-]{1,64})~(\d{1,6})~([\w.-]{0,192})$/.exec(id);
  if (match === null) return undefined;
  const [, runId = '', stepId = '', iteration = '', scope = ''] = match;
  return { runId, stepId, iteration: Number(iteration), scope };
}

/** `<runId>~<stepId>~<iteration>`, and inside an item of another `each` its scope behind `~~`: never a task's id. */
export function groupId(ref: Omit<TaskRef, 'scope'> & { scope?: string }): string {
  const id = [ref.runId, ref.stepId, String(ref.iteration)].join('~');
  return ref.scope === undefined || ref.scope === '' ? id : `${id}~~${ref.scope}`;
}
