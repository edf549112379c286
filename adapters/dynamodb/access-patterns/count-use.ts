import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { epochOf } from '../epoch-of.ts';
import { keys } from '../keys.ts';
import type { StoreContext } from '../store-context.ts';
import { EXPIRES_ATTRIBUTE } from '../table-names.ts';

const Counted = z.object({ uses: z.number() });

/** One atomic addition: however many count at once, each gets another number. The table drops old counts by itself. */
export async function countUse(
  { client, tableName }: StoreContext,
  id: string,
  expiresAt: string,
): Promise<number> {
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: tableName,
      Key: keys.uses(id),
      UpdateExpression: 'ADD #uses :one SET #type = :type, #expires = :expires',
      ExpressionAttributeNames: { '#uses': 'uses', '#type': 'type', '#expires': EXPIRES_ATTRIBUTE },
      ExpressionAttributeValues: { ':one': 1, ':type': 'uses', ':expires': epochOf(expiresAt) },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Counted.parse(Attributes).uses;
}
