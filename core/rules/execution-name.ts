/** Executions of a run are named by it: `<run>`, then `<run>.2`, `<run>.3`, …; no run id holds a dot. */
export function executionName(runId: string, execution = 1): string {
  return execution === 1 ? runId : `${runId}.${String(execution)}`;
}

/** Which execution of which run a name stands for. */
export function readExecutionName(name: string): { runId: string; execution: number } {
  const [, runId, number] = /^(.+)\.(\d{1,4})$/.exec(name) ?? [];
  return runId === undefined ? { runId: name, execution: 1 } : { runId, execution: Number(number) };
}
