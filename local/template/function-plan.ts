import * as z from 'zod';
import { functionNameIn } from './names.ts';
import type { ResourceAt } from './template.ts';
import { TemplateProblem } from './template-problem.ts';

export interface FunctionPlan {
  name: string;
  /** Path of the module with the exported `handler`, from the project's root. */
  handler: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMegabytes: number;
  /** How often an asynchronous invocation is tried again: 0 to 2. */
  asyncRetries: number;
}

const Properties = z.object({
  FunctionName: z.string(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
});

const InvokeConfig = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().int().min(0).max(2).default(2),
});

const mostAsyncRetries = 2;
const marker = 'clause8:handler';

export function readFunction({ stack, id, properties, metadata }: ResourceAt): FunctionPlan {
  const parsed = Properties.parse(properties);
  const handler = metadata[marker];
  if (typeof handler !== 'string') {
    throw new TemplateProblem(
      `${stack}/${id}: function ${parsed.FunctionName} has no Metadata "${marker}" that says which module to run.`,
    );
  }
  return {
    name: parsed.FunctionName,
    handler,
    environment: parsed.Environment.Variables,
    timeoutSeconds: parsed.Timeout,
    memoryMegabytes: parsed.MemorySize,
    asyncRetries: mostAsyncRetries,
  };
}

export function readInvokeConfig({ properties }: ResourceAt): { functionName: string; retries: number } {
  const { FunctionName, MaximumRetryAttempts } = InvokeConfig.parse(properties);
  return { functionName: functionNameIn(FunctionName), retries: MaximumRetryAttempts };
}

/** Functions that CDK adds for its own custom resources have neither a name nor a module of ours. */
export function belongsToCdk({ properties, metadata }: ResourceAt): boolean {
  return properties.FunctionName === undefined && metadata[marker] === undefined;
}
