import * as z from 'zod';
import { functionNameIn } from './names.ts';
import type { ResourceAt } from './template.ts';
import { TemplateProblem } from './template-problem.ts';

/** A table's stream that feeds a function. */
export interface StreamMappingPlan {
  id: string;
  table: string;
  functionName: string;
  batchSize: number;
  /** How many batches of different partition keys may be under way at once. */
  parallelization: number;
  /** A record is passed on when any of these holds; none means every record is. */
  filters: unknown[];
  reportsItemFailures: boolean;
  bisects: boolean;
  /** -1: until the record is too old. */
  retries: number;
}

const Properties = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  BatchSize: z.coerce.number().default(100),
  ParallelizationFactor: z.coerce.number().default(1),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  FilterCriteria: z
    .object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) })
    .default({ Filters: [] }),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
});

export function readStreamMapping({ stack, id, properties }: ResourceAt): StreamMappingPlan {
  const parsed = Properties.parse(properties);
  const table = /:table\/([^/]+)\/stream\//.exec(parsed.EventSourceArn)?.[1];
  if (table === undefined) {
    throw new TemplateProblem(
      `${stack}/${id}: the embedded cloud feeds functions from table streams only, not from ${parsed.EventSourceArn}.`,
    );
  }
  return {
    id,
    table,
    functionName: functionNameIn(parsed.FunctionName),
    batchSize: parsed.BatchSize,
    parallelization: parsed.ParallelizationFactor,
    filters: parsed.FilterCriteria.Filters.map(({ Pattern }): unknown => JSON.parse(Pattern)),
    reportsItemFailures: parsed.FunctionResponseTypes.length > 0,
    bisects: parsed.BisectBatchOnFunctionError,
    retries: parsed.MaximumRetryAttempts,
  };
}
