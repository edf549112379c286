import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CloudState } from '../data-folder.ts';
import { isEmpty } from '../dynoxide/create-tables.ts';
import type { LambdaHost } from '../lambda-host/lambda-host.ts';
import { StartProblem } from '../start-problem.ts';
import type { City } from './city.ts';

const functionName = 'clause8-load-ecosystem';
const noteKey = 'city';

/** Fills an empty table with a city; a start that was cut short while doing so does it again. */
export async function loadCity(setup: {
  city: City;
  table: string;
  client: DynamoDBClient;
  state: CloudState;
  lambda: LambdaHost;
}): Promise<void> {
  const note = await setup.state.get(noteKey);
  if (note === 'loaded' || (note === undefined && !(await isEmpty(setup.client, setup.table)))) return;
  await setup.state.put(noteKey, 'loading');
  const { organizations, people, sources, registers = [] } = setup.city;
  const result = await setup.lambda.invoke(functionName, { organizations, people, sources, registers });
  if (!result.ok) {
    throw new StartProblem(
      'city.not-loaded',
      `The organizations and people could not be loaded: ${result.errorType}: ${result.errorMessage}`,
    );
  }
  await setup.state.put(noteKey, 'loaded');
}
