import { PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { INDEXES } from '../../adapters/dynamodb/table-names.ts';
import { letUseThrough } from './key-access.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'];

/** Reads by key and by index; there is no Scan and no PartiQL anywhere. */
export function letRead(table: Table, grantee: IGrantable): void {
  allow(table, grantee, READ);
  if (table.encryptionKey !== undefined) letUseThrough('dynamodb', 'read', table.encryptionKey, grantee);
}

/** Transactions need the rights of the writes they hold. */
export function letReadAndWrite(table: Table, grantee: IGrantable): void {
  allow(table, grantee, [...READ, ...WRITE]);
  if (table.encryptionKey !== undefined) letUseThrough('dynamodb', 'write', table.encryptionKey, grantee);
}

/** Indexes by name instead of `index/*`, so that the policy holds no wildcard. */
function allow(table: Table, grantee: IGrantable, actions: string[]): void {
  const indexes = Object.values(INDEXES).map(({ name }) => `${table.tableArn}/index/${name}`);
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions, resources: [table.tableArn, ...indexes] }),
  );
}
