import * as z from 'zod';
import { functionNameIn } from './names.ts';
import type { ResourceAt } from './template.ts';
import { TemplateProblem } from './template-problem.ts';

/** Mails that are received: for which domains, where they are kept raw, and which function is called then. */
export interface ReceiptRulePlan {
  id: string;
  domains: string[];
  bucket: string;
  /** What keys of raw mails begin with. */
  prefix: string;
  functionName: string;
}

const Properties = z.object({
  Rule: z.object({
    Enabled: z.boolean().default(true),
    Recipients: z.array(z.string()).default([]),
    Actions: z.array(
      z.union([
        z.object({
          S3Action: z.object({ BucketName: z.string(), ObjectKeyPrefix: z.string().default('') }),
        }),
        z.object({ LambdaAction: z.object({ FunctionArn: z.string() }) }),
      ]),
    ),
  }),
});

/** One that keeps the mail and then calls a function, in this order: another could not be read by the function. */
export function readReceiptRule({ stack, id, properties }: ResourceAt): ReceiptRulePlan[] {
  const { Rule } = Properties.parse(properties);
  if (!Rule.Enabled) return [];
  const [keep, call, ...more] = Rule.Actions;
  if (
    keep === undefined ||
    !('S3Action' in keep) ||
    call === undefined ||
    !('LambdaAction' in call) ||
    more.length > 0
  )
    throw new TemplateProblem(
      `${stack}/${id}: the embedded cloud receives mails by rules with two actions only, S3 and then Lambda.`,
    );
  return [
    {
      id,
      domains: Rule.Recipients.map((recipient) => recipient.toLowerCase()),
      bucket: keep.S3Action.BucketName,
      prefix: keep.S3Action.ObjectKeyPrefix,
      functionName: functionNameIn(call.LambdaAction.FunctionArn),
    },
  ];
}
