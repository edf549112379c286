import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { jsonProtocolClient, type CallStepFunctions } from './json-protocol-client.ts';

export type EngineFigures = { runs: number; inFlight: number; seconds: number; perSecond: number };

/** One approval: a person is asked by token, and what they say decides. */
const approval = {
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: {
        FunctionName: 'open-approval',
        Payload: { run: '{% $states.context.Execution.Name %}', token: '{% $states.context.Task.Token %}' },
      },
      TimeoutSeconds: 31_449_600,
      Next: 'Decided',
    },
    Decided: {
      Type: 'Choice',
      Choices: [{ Condition: "{% $states.input.outcome = 'approved' %}", Next: 'Approved' }],
      Default: 'Rejected',
    },
    Approved: { Type: 'Succeed' },
    Rejected: { Type: 'Fail', Error: 'Rejected' },
  },
};

const FromEngine = z.union([z.object({ url: z.string() }), z.object({ run: z.string(), token: z.string() })]);

const Created = z.object({ stateMachineArn: z.string() });
const Listed = z.object({ executions: z.array(z.unknown()), nextToken: z.string().optional() });

/**
 * Approval executions per second: each is started over HTTP (AWS JSON 1.0), hands out its token, and is
 * decided over HTTP; everything acknowledged is synced to disk. The engine and the client are two processes.
 */
export async function benchEngine({
  runs = 1_000,
  inFlight = 50,
  warmUp = 200,
} = {}): Promise<EngineFigures> {
  const engine = fork(fileURLToPath(new URL('./engine-process.ts', import.meta.url)), {
    execArgv: process.execArgv,
  });
  try {
    const tokens = new Map<string, (token: string) => void>();
    const { call, close } = jsonProtocolClient(await connect(engine, tokens));
    const machine = await call('CreateStateMachine', {
      name: 'approval',
      roleArn: 'arn:aws:iam::000000000000:role/bench',
      definition: JSON.stringify(approval),
    });
    const { stateMachineArn } = Created.parse(machine);
    await approveMany(call, tokens, { stateMachineArn, prefix: 'warm', runs: warmUp, inFlight });
    const start = performance.now();
    await approveMany(call, tokens, { stateMachineArn, prefix: 'run', runs, inFlight });
    const seconds = (performance.now() - start) / 1000;
    await assertAllSucceeded(call, stateMachineArn, warmUp + runs);
    close();
    return { runs, inFlight, seconds, perSecond: runs / seconds };
  } finally {
    engine.disconnect();
    await once(engine, 'exit');
  }
}

async function connect(engine: ChildProcess, tokens: Map<string, (token: string) => void>): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    engine.once('exit', () => {
      reject(new Error('The engine did not start'));
    });
    engine.on('message', (message) => {
      const parsed = FromEngine.parse(message);
      if ('url' in parsed) resolve(parsed.url);
      else tokens.get(parsed.run)?.(parsed.token);
    });
  });
}

type Load = { stateMachineArn: string; prefix: string; runs: number; inFlight: number };

async function approveMany(
  call: CallStepFunctions,
  tokens: Map<string, (token: string) => void>,
  { stateMachineArn, prefix, runs, inFlight }: Load,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < runs; at = next++) {
      const name = `${prefix}-${at}`;
      const token = new Promise<string>((resolve) => tokens.set(name, resolve));
      await call('StartExecution', { stateMachineArn, name, input: '{"subject":"filing"}' });
      const taskToken = await token;
      tokens.delete(name);
      await call('SendTaskSuccess', { taskToken, output: '{"outcome":"approved"}' });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}

async function assertAllSucceeded(
  call: CallStepFunctions,
  stateMachineArn: string,
  expected: number,
): Promise<void> {
  let succeeded = 0;
  let nextToken: string | undefined;
  do {
    const asked = { stateMachineArn, statusFilter: 'SUCCEEDED', maxResults: 1000 };
    const page = Listed.parse(
      await call('ListExecutions', nextToken === undefined ? asked : { ...asked, nextToken }),
    );
    succeeded += page.executions.length;
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  if (succeeded !== expected) throw new Error(`${succeeded} of ${expected} executions succeeded`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { runs, inFlight, seconds, perSecond } = await benchEngine();
  console.log(
    `${runs} approvals, ${inFlight} in flight: ${seconds.toFixed(2)} s, ${perSecond.toFixed(0)} executions/s`,
  );
}
