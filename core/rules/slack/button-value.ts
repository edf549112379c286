/** What a button or a dialog carries: ids only, no secret and nothing personal. */
export interface TaskRef {
  taskId: string;
  outcome?: string;
  /** Hash of what was shown beside the button. */
  shownHash?: string;
  /** The task as it stood when the dialog was made. */
  version?: number;
}

export function buttonValue({ taskId, outcome, shownHash, version }: TaskRef): string {
  return JSON.stringify({
    t: taskId,
    ...(outcome === undefined ? {} : { o: outcome }),
    ...(shownHash === undefined ? {} : { h: shownHash }),
    ...(version === undefined ? {} : { v: version }),
  });
}

/** Undefined for what is no value of ours. */
export function readButtonValue(value: unknown): TaskRef | undefined {
  const read = parsed(value);
  if (typeof read?.t !== 'string' || read.t === '') return undefined;
  return {
    taskId: read.t,
    ...(typeof read.o === 'string' ? { outcome: read.o } : {}),
    ...(typeof read.h === 'string' ? { shownHash: read.h } : {}),
    ...(typeof read.v === 'number' ? { version: read.v } : {}),
  };
}

function parsed(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === 'object' && read !== null ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}
