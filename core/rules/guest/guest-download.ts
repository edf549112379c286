import { productId } from '../product/series.ts';
import { answerSeries } from '../request/answer-product.ts';
import type { Task } from '../task.ts';

/** The sealed product that a guest may take away while their task is open; once they have confirmed it, no more. */
export function productForGuest({
  processId,
  stepId,
  runId,
  organizationId,
  status,
}: Pick<Task, 'processId' | 'stepId' | 'runId' | 'organizationId' | 'status'>):
  { organizationId: string; productId: string } | undefined {
  if (processId !== 'data-subject-request' || stepId !== 'collect' || status !== 'open') return undefined;
  return { organizationId, productId: productId(answerSeries(runId), 1) };
}
