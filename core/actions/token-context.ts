/** What a task token is sealed for: it opens only for the wait it was sealed for. */
export function tokenContext(runId: string, waitId: string): Record<string, string> {
  return { purpose: 'task-token', runId, waitId };
}
