import * as z from 'zod';

/** An attribute in DynamoDB's own notation; bytes are base64 in a function's event. */
const Attribute = z.looseObject({
  S: z.string().exactOptional(),
  N: z.string().exactOptional(),
  B: z.union([z.string(), z.instanceof(Uint8Array)]).exactOptional(),
});

/** What a table's stream brings; the new image is absent for removals. */
export const StreamEvent = z.object({
  Records: z.array(
    z.object({
      eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        NewImage: z.record(z.string(), Attribute).exactOptional(),
      }),
    }),
  ),
});
export type StreamRecord = z.infer<typeof StreamEvent>['Records'][number];

/** Where a batch stopped: records from the first of these on come again. */
export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}
