import { complaintAnswerSeries } from '../complaint/answer-product.ts';
import { productId } from '../product/series.ts';
import { answerSeries } from '../request/answer-product.ts';
import type { Task } from '../task.ts';

/** By process and step: what is handed over there. */
const SERIES: Readonly<Record<string, (runId: string) => string>> = {
  'data-subject-request collect': answerSeries,
  'complaint reaction': complaintAnswerSeries,
};

/** The sealed product that a guest may take away while their task is open; once they have confirmed it, no more. */
export function productForGuest({
  processId,
  stepId,
  runId,
  organizationId,
  status,
}: Pick<Task, 'processId' | 'stepId' | 'runId' | 'organizationId' | 'status'>):
  { organizationId: string; productId: string } | undefined {
  if (status !== 'open') return undefined;
  const series = SERIES[`${processId} ${stepId}`]?.(runId);
  return series === undefined ? undefined : { organizationId, productId: productId(series, 1) };
}
