import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Clock } from '../clock.ts';
import type { CloudState } from '../data-folder.ts';
import type { Tables } from '../dynoxide/open-tables.ts';
import type { LambdaHost } from '../lambda-host/lambda-host.ts';
import type { LaterInvocations } from '../lambda-host/later.ts';
import type { Plan } from '../template/plan.ts';
import { TemplateProblem } from '../template/template-problem.ts';
import { startStreamPump } from './stream-pump.ts';

export interface StreamPumps {
  drained: () => Promise<void>;
  /** How many records of the tables' streams were read so far. */
  records: () => number;
  close: () => Promise<void>;
}

/** One pump for every event source mapping; each looks for records after every invocation, since it may have written some. */
export async function startStreamPumps(setup: {
  plan: Plan;
  tables: Tables;
  lambda: LambdaHost;
  later: LaterInvocations;
  state: CloudState;
  clock: Clock;
  onTrouble: (message: string) => void;
}): Promise<StreamPumps> {
  const { plan, tables, lambda, later, state, clock, onTrouble } = setup;
  const client = new DynamoDBStreamsClient(tables.clientConfig);
  const pumps = await Promise.all(
    plan.streamMappings.map((mapping) => {
      const streamArn = tables.streamArns.get(mapping.table);
      if (streamArn === undefined)
        throw new TemplateProblem(`${mapping.id}: table ${mapping.table} has no stream.`);
      return startStreamPump({ client, streamArn, mapping, host: lambda, later, state, clock, onTrouble });
    }),
  );
  lambda.onFinished(() => {
    for (const pump of pumps) pump.kick();
  });
  return {
    records: () => pumps.reduce((sum, pump) => sum + pump.records(), 0),
    async drained() {
      for (const pump of pumps) await pump.drained();
    },
    async close() {
      await Promise.all(pumps.map((pump) => pump.close()));
      client.destroy();
    },
  };
}
