import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A client of an embedded DynamoDB. Made-up credentials: it takes any. */
export function dynamodbClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
