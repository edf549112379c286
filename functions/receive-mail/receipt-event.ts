import * as z from 'zod';

const Verdict = z.object({ status: z.enum(['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED']) });

/** What the Lambda action of an SES receipt rule sends: the verdicts and the envelope; the mail itself is in the bucket. */
export const ReceiptEvent = z.object({
  Records: z.array(
    z.object({
      eventSource: z.literal('aws:ses'),
      ses: z.object({
        mail: z.object({
          messageId: z.string().regex(/^[\w-]{1,200}$/),
          /** When the mail was received. */
          timestamp: z.iso.datetime().exactOptional(),
          /** Return path of the envelope; empty for none. */
          source: z.string(),
          commonHeaders: z.object({ from: z.array(z.string()).exactOptional() }).exactOptional(),
        }),
        receipt: z.object({
          recipients: z.array(z.string()),
          spfVerdict: Verdict,
          dkimVerdict: Verdict,
          dmarcVerdict: Verdict,
          spamVerdict: Verdict,
          virusVerdict: Verdict,
        }),
      }),
    }),
  ),
});
export type Receipt = z.infer<typeof ReceiptEvent>['Records'][number]['ses'];
