import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  ListStateMachinesCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TagResourceCommand,
  UpdateStateMachineCommand,
  type ExecutionStatus,
} from '@aws-sdk/client-sfn';
import { serveEngine, type EngineServer } from '../../../local/states/serve-engine.ts';
import {
  createHarness,
  invokeWithToken,
  startMs,
  states,
  textOf,
  type Harness,
} from '../../unit/states/engine-harness.ts';

/** The engine over HTTP, used through the AWS SDK as it is. */
let harness: Harness;
let server: EngineServer;
let client: SFNClient;
let tokens: string[];

const roleArn = 'arn:aws:iam::000000000000:role/role';
const done = JSON.stringify(states({ Done: { Type: 'Succeed' } }));
const asking = JSON.stringify(
  states({
    Ask: {
      Type: 'Task',
      Resource: invokeWithToken,
      Arguments: { FunctionName: 'ask', Payload: '{% $states.context.Task.Token %}' },
      HeartbeatSeconds: 60,
      End: true,
    },
  }),
);

beforeEach(async () => {
  tokens = [];
  harness = await createHarness({
    ask: (token) => {
      tokens.push(textOf(token));
      return { ok: true, payload: null };
    },
  });
  server = await serveEngine(harness.engine());
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new SFNClient({ endpoint: server.url, region: 'eu-central-1', credentials, maxAttempts: 1 });
});

afterEach(async () => {
  client.destroy();
  await server.close();
  await harness.close();
});

async function create(name = 'machine', definition = done): Promise<string> {
  const created = await client.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  return created.stateMachineArn ?? '';
}

async function start(stateMachineArn: string, name?: string, input = '{}'): Promise<string> {
  const started = await client.send(
    new StartExecutionCommand({ stateMachineArn, input, ...(name === undefined ? {} : { name }) }),
  );
  await harness.engine().idle();
  return started.executionArn ?? '';
}

describe('state machines', () => {
  test('create, describe, update, delete', async () => {
    const stateMachineArn = await create('first');
    expect(stateMachineArn).toBe('arn:aws:states:us-east-1:000000000000:stateMachine:first');
    const described = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
    expect(described).toMatchObject({
      name: 'first',
      status: 'ACTIVE',
      definition: done,
      roleArn,
      type: 'STANDARD',
    });
    expect(described.creationDate).toEqual(new Date(startMs));
    const updated = await client.send(new UpdateStateMachineCommand({ stateMachineArn, definition: asking }));
    expect(updated.updateDate).toEqual(new Date(startMs));
    const again = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
    expect(again).toMatchObject({ definition: asking, revisionId: updated.revisionId });
    await client.send(new DeleteStateMachineCommand({ stateMachineArn }));
    await harness.engine().idle();
    await expect(client.send(new DescribeStateMachineCommand({ stateMachineArn }))).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
    await client.send(new DeleteStateMachineCommand({ stateMachineArn }));
  });

  test('creating the same again answers the same, another definition of that name is refused', async () => {
    const first = await create('same');
    expect(await create('same')).toBe(first);
    await expect(create('same', asking)).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' });
  });

  test('deleting ends what runs, and the name is free again', async () => {
    const stateMachineArn = await create('gone', asking);
    const execution = await start(stateMachineArn);
    await client.send(new DeleteStateMachineCommand({ stateMachineArn }));
    await harness.engine().idle();
    expect(await harness.describe(execution)).toMatchObject({ status: 'ABORTED' });
    expect(await create('gone', done)).toBe(stateMachineArn);
  });

  test.each([
    [{ name: 'a b', definition: done, roleArn }, 'InvalidName'],
    [{ name: 'x', definition: '{', roleArn }, 'InvalidDefinition'],
    [{ name: 'x', definition: done, roleArn, type: 'EXPRESS' as const }, 'ValidationException'],
    [{ name: 'x', definition: done, roleArn, publish: true }, 'ValidationException'],
    [{ name: 'x', definition: done, roleArn: '' }, 'ValidationException'],
  ])('%j is refused as %s', async (input, name) => {
    await expect(client.send(new CreateStateMachineCommand(input))).rejects.toMatchObject({ name });
  });

  test('a refused definition says state and field', async () => {
    const definition = JSON.stringify(states({ A: { Type: 'Pass', ResultPath: '$.x', End: true } }));
    await expect(create('x', definition)).rejects.toThrow(
      'Invalid State Machine Definition: State "A": field "ResultPath" belongs to JSONPath',
    );
  });

  test('are listed in pages', async () => {
    for (const name of ['a', 'b', 'c']) await create(name);
    const first = await client.send(new ListStateMachinesCommand({ maxResults: 2 }));
    expect(first.stateMachines?.map(({ name }) => name)).toEqual(['a', 'b']);
    const second = await client.send(
      new ListStateMachinesCommand({ maxResults: 2, nextToken: first.nextToken }),
    );
    expect(second.stateMachines?.map(({ name }) => name)).toEqual(['c']);
    expect(second.nextToken).toBeUndefined();
    await expect(client.send(new ListStateMachinesCommand({ nextToken: 'made-up' }))).rejects.toMatchObject({
      name: 'InvalidToken',
    });
  });
});

describe('executions', () => {
  test('start, describe, stop', async () => {
    const stateMachineArn = await create('machine', asking);
    const executionArn = await start(stateMachineArn, 'run-1', '{"n": 1}');
    expect(executionArn).toBe('arn:aws:states:us-east-1:000000000000:execution:machine:run-1');
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      stateMachineArn,
      name: 'run-1',
      status: 'RUNNING',
      startDate: new Date(startMs),
      input: '{"n": 1}',
      inputDetails: { included: true },
    });
    await harness.pass(5_000);
    const stopped = await client.send(new StopExecutionCommand({ executionArn, error: 'E', cause: 'C' }));
    expect(stopped.stopDate).toEqual(new Date(startMs + 5_000));
    await harness.pass(5_000);
    const again = await client.send(new StopExecutionCommand({ executionArn }));
    expect(again.stopDate).toEqual(new Date(startMs + 5_000));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'ABORTED',
      error: 'E',
      cause: 'C',
      stopDate: new Date(startMs + 5_000),
    });
  });

  test('a name is idempotent while the run goes on with the same input, and taken for ever after', async () => {
    const stateMachineArn = await create('machine', asking);
    const executionArn = await start(stateMachineArn, 'once', '{"n":1}');
    expect(await start(stateMachineArn, 'once', '{"n":1}')).toBe(executionArn);
    await expect(start(stateMachineArn, 'once', '{"n":2}')).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    await client.send(new StopExecutionCommand({ executionArn }));
    await expect(start(stateMachineArn, 'once', '{"n":1}')).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    expect(tokens).toHaveLength(1);
  });

  test('a hundred starts of one name at once are one run', async () => {
    const stateMachineArn = await create('machine', asking);
    const arns = await Promise.all(Array.from({ length: 100 }, () => start(stateMachineArn, 'same')));
    expect(new Set(arns).size).toBe(1);
    expect(tokens).toHaveLength(1);
  });

  test.each([
    [{ name: 'a/b' }, 'InvalidName'],
    [{ name: '' }, 'InvalidName'],
    [{ input: '{' }, 'InvalidExecutionInput'],
    [
      { stateMachineArn: 'arn:aws:states:us-east-1:000000000000:stateMachine:other' },
      'StateMachineDoesNotExist',
    ],
    [{ stateMachineArn: 'nonsense' }, 'InvalidArn'],
  ])('%j is refused as %s', async (fields, name) => {
    const stateMachineArn = await create();
    await expect(
      client.send(new StartExecutionCommand({ stateMachineArn, ...fields })),
    ).rejects.toMatchObject({ name });
  });

  test('what does not exist is told apart from what is no ARN', async () => {
    const executionArn = 'arn:aws:states:us-east-1:000000000000:execution:machine:none';
    const calls = [
      (arn: string) => client.send(new DescribeExecutionCommand({ executionArn: arn })),
      (arn: string) => client.send(new StopExecutionCommand({ executionArn: arn })),
      (arn: string) => client.send(new GetExecutionHistoryCommand({ executionArn: arn })),
      (arn: string) => client.send(new ListMapRunsCommand({ executionArn: arn })),
    ];
    for (const call of calls) {
      const [missing, wrong] = await Promise.allSettled<unknown>([call(executionArn), call('x')]);
      expect(missing).toMatchObject({ reason: { name: 'ExecutionDoesNotExist' } });
      expect(wrong).toMatchObject({ reason: { name: 'InvalidArn' } });
    }
  });

  test('are listed latest first, in pages, by status', async () => {
    const stateMachineArn = await create('machine', asking);
    const arns: string[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      arns.unshift(await start(stateMachineArn, name));
      await harness.pass(1);
    }
    for (const executionArn of arns.slice(0, 2))
      await client.send(new StopExecutionCommand({ executionArn }));
    const pages = async (statusFilter?: ExecutionStatus): Promise<(string | undefined)[][]> => {
      const found: (string | undefined)[][] = [];
      const filter = statusFilter === undefined ? {} : { statusFilter };
      for await (const page of paginateListExecutions(
        { client, pageSize: 2 },
        { stateMachineArn, ...filter },
      )) {
        found.push((page.executions ?? []).map(({ executionArn }) => executionArn));
      }
      return found;
    };
    expect(await pages()).toEqual([arns.slice(0, 2), arns.slice(2, 4), arns.slice(4)]);
    expect((await pages('RUNNING')).flat()).toEqual(arns.slice(2));
    expect((await pages('ABORTED')).flat()).toEqual(arns.slice(0, 2));
    expect((await pages('FAILED')).flat()).toEqual([]);
    await expect(client.send(new ListExecutionsCommand({}))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  test('the definition a run began with is told for ever', async () => {
    const stateMachineArn = await create('machine', asking);
    const executionArn = await start(stateMachineArn);
    await client.send(new UpdateStateMachineCommand({ stateMachineArn, definition: done }));
    const described = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ stateMachineArn, name: 'machine', definition: asking });
  });
});

describe('history', () => {
  async function loopedRun(): Promise<string> {
    const loop = { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'Check' };
    const check = {
      Type: 'Choice',
      Choices: [{ Condition: '{% $n = 300 %}', Next: 'Done' }],
      Default: 'Loop',
    };
    const set = { Type: 'Pass', Assign: { n: 0 }, Next: 'Loop' };
    const definition = JSON.stringify(
      states({ Set: set, Loop: loop, Check: check, Done: { Type: 'Succeed' } }),
    );
    return start(await create('looped', definition));
  }

  test.each([false, true])('in pages, reverse: %p', async (reverseOrder) => {
    const executionArn = await loopedRun();
    const ids: (number | undefined)[] = [];
    const pages = paginateGetExecutionHistory({ client, pageSize: 100 }, { executionArn, reverseOrder });
    for await (const { events = [] } of pages) {
      expect(events.length).toBeLessThanOrEqual(100);
      ids.push(...events.map(({ id }) => id));
    }
    const expected = Array.from({ length: 1206 }, (_, at) => at + 1);
    expect(ids).toEqual(reverseOrder ? expected.reverse() : expected);
  });

  test('without execution data', async () => {
    const executionArn = await start(await create(), undefined, '{"secret":1}');
    const { events } = await client.send(
      new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }),
    );
    expect(JSON.stringify(events)).not.toContain('secret');
    expect(events?.[1]?.stateEnteredEventDetails?.name).toBe('Done');
  });

  test('times are dates to the millisecond', async () => {
    await harness.pass(123);
    const executionArn = await start(await create());
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1 }));
    expect(events?.[0]?.timestamp).toEqual(new Date(startMs + 123));
  });
});

describe('task tokens', () => {
  test('success, failure, heartbeat, and their errors', async () => {
    const stateMachineArn = await create('machine', asking);
    const succeeded = await start(stateMachineArn);
    const failed = await start(stateMachineArn);
    const [first, second] = tokens;
    await client.send(new SendTaskHeartbeatCommand({ taskToken: first }));
    await client.send(new SendTaskSuccessCommand({ taskToken: first, output: '{"fine":true}' }));
    await client.send(new SendTaskFailureCommand({ taskToken: second, error: 'E', cause: 'C' }));
    expect(await harness.describe(succeeded)).toMatchObject({ status: 'SUCCEEDED', output: '{"fine":true}' });
    expect(await harness.describe(failed)).toMatchObject({ status: 'FAILED', error: 'E', cause: 'C' });
    const late = [
      client.send(new SendTaskHeartbeatCommand({ taskToken: first })),
      client.send(new SendTaskFailureCommand({ taskToken: first })),
      client.send(new SendTaskSuccessCommand({ taskToken: first, output: '1' })),
    ];
    for (const sent of await Promise.allSettled<unknown>(late)) {
      expect(sent).toMatchObject({ reason: { name: 'TaskTimedOut' } });
    }
    await expect(
      client.send(new SendTaskSuccessCommand({ taskToken: 'x', output: '1' })),
    ).rejects.toMatchObject({ name: 'InvalidToken' });
    await expect(
      client.send(new SendTaskSuccessCommand({ taskToken: first, output: '{' })),
    ).rejects.toMatchObject({ name: 'InvalidOutput' });
  });
});

describe('map runs', () => {
  test('are listed and described', async () => {
    const each = {
      Type: 'Map',
      Items: [1, 2, 3],
      Label: 'each',
      MaxConcurrency: 5,
      ToleratedFailurePercentage: 10,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'In',
        States: { In: { Type: 'Succeed' } },
      },
      End: true,
    };
    const executionArn = await start(await create('mapper', JSON.stringify(states({ Each: each }))));
    const { mapRuns } = await client.send(new ListMapRunsCommand({ executionArn }));
    expect(mapRuns).toHaveLength(1);
    const mapRunArn = mapRuns?.[0]?.mapRunArn;
    expect(await client.send(new DescribeMapRunCommand({ mapRunArn }))).toMatchObject({
      executionArn,
      status: 'SUCCEEDED',
      maxConcurrency: 5,
      toleratedFailurePercentage: 10,
      itemCounts: { total: 3, succeeded: 3, failed: 0 },
      executionCounts: { total: 3, succeeded: 3 },
    });
    const { executions } = await client.send(
      new ListExecutionsCommand({ mapRunArn, statusFilter: 'SUCCEEDED' }),
    );
    expect(executions).toHaveLength(3);
    expect(executions?.[0]?.mapRunArn).toBe(mapRunArn);
  });
});

describe('the protocol', () => {
  type Reply = { status: number | undefined; body: unknown };

  function post(target: string | null, body: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const headers = target === null ? {} : { 'x-amz-target': target };
      const outgoing = request(server.url, { method: 'POST', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode, body: JSON.parse(text) });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  test.each([
    ['AWSStepFunctions.ListStateMachines', '{', 400, 'SerializationException'],
    ['AWSStepFunctions.ListStateMachines', '[]', 400, 'ValidationException'],
    ['AWSStepFunctions.ListStateMachines', '{"maxResults":"many"}', 400, 'ValidationException'],
    ['AWSStepFunctions.ListStateMachines', '{"colour":1}', 400, 'ValidationException'],
    ['AWSStepFunctions.CreateActivity', '{}', 400, 'UnknownOperationException'],
    ['AWSStepFunctions.constructor', '{}', 400, 'UnknownOperationException'],
    ['DynamoDB_20120810.ListTables', '{}', 400, 'UnknownOperationException'],
    [null, '{}', 400, 'UnknownOperationException'],
    ['AWSStepFunctions.StartExecution', ' '.repeat(5_000_000), 413, 'RequestEntityTooLargeException'],
  ])('%s with a wrong body or target answers %#', async (target, body, status, type) => {
    expect(await post(target, body)).toMatchObject({
      status,
      body: { __type: type, message: expect.any(String) },
    });
  });

  test('tags are refused by name', async () => {
    const command = new TagResourceCommand({ resourceArn: await create(), tags: [] });
    await expect(client.send(command)).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: 'The operation TagResource is not supported by this engine',
    });
  });

  test('the SDK finds it by AWS_ENDPOINT_URL_SFN', async () => {
    process.env.AWS_ENDPOINT_URL_SFN = server.url;
    try {
      const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
      const found = new SFNClient({ region: 'eu-central-1', credentials });
      expect((await found.send(new ListStateMachinesCommand({}))).stateMachines).toEqual([]);
      found.destroy();
    } finally {
      delete process.env.AWS_ENDPOINT_URL_SFN;
    }
  });
});
