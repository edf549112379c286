import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDocumentClient } from '../../adapters/dynamodb/document-client.ts';
import { createStore } from '../../adapters/dynamodb/store.ts';
import type { Store } from '../../core/ports/store.ts';

/** The store on the table of this deployment. */
export function tableStore(env: { TABLE_NAME: string }): Store {
  return createStore({ client: createDocumentClient(new DynamoDBClient({})), tableName: env.TABLE_NAME });
}
