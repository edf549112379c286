import * as z from 'zod';
import type { Invocation, LambdaHost } from '../lambda-host/lambda-host.ts';
import type { Failure } from '../lambda-host/failure.ts';
import type { StreamMappingPlan } from '../template/stream-mapping-plan.ts';
import type { StreamRecord } from './stream-record.ts';

export interface Delivery {
  host: LambdaHost;
  mapping: StreamMappingPlan;
  /** Waits before the next try; false when the cloud closes meanwhile. */
  backOff: (attempt: number) => Promise<boolean>;
  /** Takes what is given up. */
  bury: (records: StreamRecord[], error: Failure) => Promise<void>;
}

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) }).nullish();

/**
 * Hands records to the function until each is taken or given up, as Lambda does for a stream: after a failure it
 * goes on from the first record that failed; with bisecting, a failed batch is tried in halves.
 */
export async function deliverBatch(
  delivery: Delivery,
  records: StreamRecord[],
  attempt = 0,
): Promise<'delivered' | 'closed'> {
  const { host, mapping } = delivery;
  const result = await host.invoke(mapping.functionName, { Records: records });
  const failedFrom = firstFailure(mapping, result, records);
  if (failedFrom === undefined) return 'delivered';

  const rest = records.slice(failedFrom);
  const tried = failedFrom > 0 ? 1 : attempt + 1;
  if (mapping.retries >= 0 && tried > mapping.retries) {
    await delivery.bury(
      rest,
      result.ok
        ? { errorType: 'BatchItemFailure', errorMessage: 'The function reported the record as failed.' }
        : result,
    );
    return 'delivered';
  }
  if (!(await delivery.backOff(tried))) return 'closed';
  if (!mapping.bisects || rest.length === 1) return deliverBatch(delivery, rest, tried);
  const middle = Math.ceil(rest.length / 2);
  const first = await deliverBatch(delivery, rest.slice(0, middle), tried);
  return first === 'closed' ? 'closed' : deliverBatch(delivery, rest.slice(middle), tried);
}

/** The index of the first record that was not taken. */
function firstFailure(
  mapping: StreamMappingPlan,
  result: Invocation,
  records: StreamRecord[],
): number | undefined {
  if (!result.ok) return 0;
  if (!mapping.reportsItemFailures) return undefined;
  const answer = Answer.safeParse(result.payload);
  // An answer of another shape counts as a failed batch, as on AWS.
  if (!answer.success) return 0;
  const failed = new Set(answer.data?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  if (failed.size === 0) return undefined;
  const index = records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber));
  return Math.max(0, index);
}
