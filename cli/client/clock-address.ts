/** Where the API has one clock of a run. */
export function clockAddress({ runId, clockId }: { runId: string; clockId: string }): string {
  return `/api/v1/runs/${encodeURIComponent(runId)}/clocks/${encodeURIComponent(clockId)}`;
}
