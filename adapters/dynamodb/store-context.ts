import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What every access pattern needs. */
export interface StoreContext {
  client: DynamoDBDocumentClient;
  tableName: string;
}
