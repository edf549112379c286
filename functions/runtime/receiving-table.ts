import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDocumentClient } from '../../adapters/dynamodb/document-client.ts';
import { createReceivingStore, type ReceivingStore } from '../../adapters/dynamodb/receiving-store.ts';

/** The part of the store that a function at the door needs; without lists, so its bundle stays small. */
export function receivingTable(env: { TABLE_NAME: string }): ReceivingStore {
  return createReceivingStore({
    client: createDocumentClient(new DynamoDBClient({})),
    tableName: env.TABLE_NAME,
  });
}
