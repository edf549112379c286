import { signedCall } from '../../adapters/aws/signed-call.ts';
import { createDoorStore, type DoorStore } from '../../adapters/dynamodb/door/door-store.ts';
import { accountOf } from './aws-account.ts';

const DYNAMODB = {
  name: 'dynamodb',
  target: 'DynamoDB_20120810',
  contentType: 'application/x-amz-json-1.0',
} as const;

/** The part of the store that a function at the door needs, without the AWS SDK: bundle and start stay small. */
export function doorTable(env: { TABLE_NAME: string }): DoorStore {
  const call = signedCall(DYNAMODB, accountOf('dynamodb', 'AWS_ENDPOINT_URL_DYNAMODB'));
  return createDoorStore({ call, tableName: env.TABLE_NAME });
}
