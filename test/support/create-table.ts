import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { INDEXES, TABLE_KEY } from '../../adapters/dynamodb/table-names.ts';

/** The one table, as the template makes it, for tests that need only a table. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const indexes = Object.values(INDEXES);
  const attributes = [TABLE_KEY, ...indexes].flatMap(({ pk, sk }) => [pk, sk]);
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keySchema(TABLE_KEY),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
}

function keySchema({ pk, sk }: { pk: string; sk: string }) {
  return [
    { AttributeName: pk, KeyType: 'HASH' as const },
    { AttributeName: sk, KeyType: 'RANGE' as const },
  ];
}
