import { afterAll, beforeAll } from '@jest/globals';
import { createDocumentClient } from '../../../adapters/dynamodb/document-client.ts';
import { createStore } from '../../../adapters/dynamodb/store.ts';
import { createTable } from '../../support/create-table.ts';
import { dynamodbClient } from '../../support/dynamodb-client.ts';
import { startDynoxide, type Dynoxide } from '../../support/dynoxide.ts';
import { guestContract } from './guest-contract.ts';
import { partnerContract } from './partner-contract.ts';
import { storeContract } from './store-contract.ts';

let dynoxide: Dynoxide;
let tables = 0;

beforeAll(async () => {
  dynoxide = await startDynoxide();
});
afterAll(async () => {
  await dynoxide.stop();
});

async function emptyStore() {
  tables += 1;
  const client = dynamodbClient(dynoxide.endpoint);
  const tableName = `clause8-${tables}`;
  await createTable(client, tableName);
  return createStore({ client: createDocumentClient(client), tableName });
}

storeContract('DynamoDB', emptyStore);
guestContract('DynamoDB', emptyStore);
partnerContract('DynamoDB', emptyStore);
