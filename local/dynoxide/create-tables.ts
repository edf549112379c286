import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  ScanCommand,
  type DynamoDBClient,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { TablePlan } from '../template/table-plan.ts';
import { StartProblem } from '../start-problem.ts';

/**
 * Makes the table if it is missing and answers the address of its stream. A table that is there but lacks an
 * index of the template is refused: data would be missing from it without a word.
 */
export async function ensureTable(
  client: DynamoDBClient,
  plan: TablePlan,
): Promise<{ streamArn: string | undefined }> {
  const created = await create(client, plan);
  const table = created ?? (await client.send(new DescribeTableCommand({ TableName: plan.TableName }))).Table;
  const present = new Set(table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  const missing = plan.GlobalSecondaryIndexes.filter(({ IndexName }) => !present.has(IndexName));
  if (missing.length > 0) {
    throw new StartProblem(
      'table.other-version',
      `The data was written by another version of clause8 (index ${missing.map(({ IndexName }) => IndexName).join(', ')} is missing). Give another folder with --data.`,
    );
  }
  return { streamArn: table?.LatestStreamArn };
}

async function create(client: DynamoDBClient, plan: TablePlan): Promise<TableDescription | undefined> {
  const { GlobalSecondaryIndexes, LocalSecondaryIndexes, StreamSpecification, ...table } = plan;
  try {
    const { TableDescription: description } = await client.send(
      new CreateTableCommand({
        ...table,
        BillingMode: 'PAY_PER_REQUEST',
        ...(GlobalSecondaryIndexes.length > 0
          ? { GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(withoutUndefined) }
          : {}),
        ...(LocalSecondaryIndexes.length > 0
          ? { LocalSecondaryIndexes: LocalSecondaryIndexes.map(withoutUndefined) }
          : {}),
        ...(StreamSpecification
          ? { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }
          : {}),
      }),
    );
    return description;
  } catch (error) {
    if (error instanceof ResourceInUseException) return undefined;
    throw error;
  }
}

type IndexPlan = TablePlan['GlobalSecondaryIndexes'][number];

function withoutUndefined({
  IndexName,
  KeySchema,
  Projection: { ProjectionType, NonKeyAttributes },
}: IndexPlan): {
  IndexName: string;
  KeySchema: IndexPlan['KeySchema'];
  Projection: { ProjectionType: IndexPlan['Projection']['ProjectionType']; NonKeyAttributes?: string[] };
} {
  return {
    IndexName,
    KeySchema,
    Projection: { ProjectionType, ...(NonKeyAttributes ? { NonKeyAttributes } : {}) },
  };
}

export async function isEmpty(client: DynamoDBClient, table: string): Promise<boolean> {
  const { Count } = await client.send(new ScanCommand({ TableName: table, Limit: 1 }));
  return Count === 0;
}
