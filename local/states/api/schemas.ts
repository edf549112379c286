import * as z from 'zod';

/** Requests as `@aws-sdk/client-sfn` sends them, with AWS's bounds. Fields without meaning here are refused. */
const maxTextBytes = 262_144;

const Arn = z.string().min(1).max(256);
const Name = z.string().min(1).max(80);
const Token = z.string().min(1).max(3096);
const PageSize = z.int().min(0).max(1000).optional();
const NextToken = z.string().min(1).max(1024).optional();
const Definition = z.string().min(1).max(1_048_576);
const ErrorName = z.string().max(256).optional();
const Cause = z.string().max(32_768).optional();
const IncludedData = z.enum(['ALL_DATA', 'METADATA_ONLY']).optional();
/** Payload text; its size is checked apart, because AWS gives it an error of its own. */
const Payload = z.string().max(maxTextBytes * 4);
const Logging = z
  .object({
    level: z.string().optional(),
    includeExecutionData: z.boolean().optional(),
    destinations: z.unknown().optional(),
  })
  .optional();
const Tracing = z.object({ enabled: z.boolean().optional() }).optional();

export const CreateStateMachineInput = z.strictObject({
  name: z.string().max(80),
  definition: Definition,
  roleArn: z.string().min(1).max(256),
  type: z.enum(['STANDARD', 'EXPRESS']).optional(),
  // Accepted and without effect: an embedded engine writes no logs or traces to AWS and bills no tags.
  loggingConfiguration: Logging,
  tracingConfiguration: Tracing,
  encryptionConfiguration: z.unknown().optional(),
  tags: z.unknown().optional(),
  publish: z.literal(false, 'Versions are not supported').optional(),
});
export const UpdateStateMachineInput = z.strictObject({
  stateMachineArn: Arn,
  definition: Definition.optional(),
  roleArn: z.string().min(1).max(256).optional(),
  loggingConfiguration: Logging,
  tracingConfiguration: Tracing,
  encryptionConfiguration: z.unknown().optional(),
  publish: z.literal(false, 'Versions are not supported').optional(),
});
export const DeleteStateMachineInput = z.strictObject({ stateMachineArn: Arn });
export const DescribeStateMachineInput = z.strictObject({ stateMachineArn: Arn, includedData: IncludedData });
export const ListStateMachinesInput = z.strictObject({ maxResults: PageSize, nextToken: NextToken });
export const StartExecutionInput = z.strictObject({
  stateMachineArn: Arn,
  name: z.string().max(80).optional(),
  input: Payload.optional(),
  traceHeader: z.string().max(256).optional(),
});
export const StopExecutionInput = z.strictObject({ executionArn: Arn, error: ErrorName, cause: Cause });
export const DescribeExecutionInput = z.strictObject({ executionArn: Arn, includedData: IncludedData });
export const ListExecutionsInput = z.strictObject({
  stateMachineArn: Arn.optional(),
  mapRunArn: z.string().min(1).max(2000).optional(),
  statusFilter: z
    .enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'])
    .optional(),
  maxResults: PageSize,
  nextToken: NextToken,
  redriveFilter: z.enum(['REDRIVEN', 'NOT_REDRIVEN']).optional(),
});
export const DescribeStateMachineForExecutionInput = z.strictObject({
  executionArn: Arn,
  includedData: IncludedData,
});
export const GetExecutionHistoryInput = z.strictObject({
  executionArn: Arn,
  maxResults: PageSize,
  reverseOrder: z.boolean().optional(),
  nextToken: NextToken,
  includeExecutionData: z.boolean().optional(),
});
export const SendTaskSuccessInput = z.strictObject({ taskToken: Token, output: Payload });
export const SendTaskFailureInput = z.strictObject({ taskToken: Token, error: ErrorName, cause: Cause });
export const SendTaskHeartbeatInput = z.strictObject({ taskToken: Token });
export const DescribeMapRunInput = z.strictObject({ mapRunArn: z.string().min(1).max(2000) });
export const ListMapRunsInput = z.strictObject({
  executionArn: Arn,
  maxResults: PageSize,
  nextToken: NextToken,
});

/** Names may hold no blanks, brackets, wildcards, specials or control characters. */
export function isName(text: string): boolean {
  return Name.safeParse(text).success && !/[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\ufffe\uffff]/u.test(text);
}

export function isTooLong(text: string): boolean {
  return text.length * 3 > maxTextBytes && Buffer.byteLength(text) > maxTextBytes;
}
