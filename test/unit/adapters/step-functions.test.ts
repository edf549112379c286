import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  SFNClient,
  SFNServiceException,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { createEngine } from '../../../adapters/step-functions/engine.ts';

const sfn = mockClient(SFNClient);
const engine = createEngine({
  client: new SFNClient({ region: 'eu-central-1' }),
  stateMachineArnPrefix: 'arn:aws:states:eu-central-1:000000000000:stateMachine:clause8-',
});

beforeEach(() => {
  sfn.reset();
});

describe('what is sent', () => {
  test('a start names the execution by its run', async () => {
    sfn.on(StartExecutionCommand).resolves({});
    expect(await engine.start('breach-notification', 'run-1', { runId: 'run-1' })).toEqual({ done: true });
    expect(sfn.commandCalls(StartExecutionCommand).map(({ args }) => args[0].input)).toEqual([
      {
        stateMachineArn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:clause8-breach-notification',
        name: 'run-1',
        input: '{"runId":"run-1"}',
      },
    ]);
  });

  test('a stop addresses the execution of that run', async () => {
    sfn.on(StopExecutionCommand).resolves({});
    expect(await engine.stop('breach-notification', 'run-1', 'x'.repeat(40_000))).toEqual({ done: true });
    expect(sfn.commandCalls(StopExecutionCommand)[0]?.args[0].input).toEqual({
      executionArn: 'arn:aws:states:eu-central-1:000000000000:execution:clause8-breach-notification:run-1',
      error: 'run.stopped',
      cause: 'x'.repeat(32_768),
    });
  });

  test('a resume hands the output to the token', async () => {
    sfn.on(SendTaskSuccessCommand).resolves({});
    expect(await engine.resume('token-1', { outcome: 'yes' })).toEqual({ done: true });
    expect(sfn.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({
      taskToken: 'token-1',
      output: '{"outcome":"yes"}',
    });
  });
});

describe('what comes back', () => {
  test('a run that was started, or has gone already, is done', async () => {
    sfn.on(StartExecutionCommand).rejects(fault('ExecutionAlreadyExists'));
    sfn.on(StopExecutionCommand).rejects(fault('ExecutionDoesNotExist'));
    expect(await engine.start('p', 'run-1', {})).toEqual({ done: true });
    expect(await engine.stop('p', 'run-1', 'cause')).toEqual({ done: true });
  });

  test.each(['TaskTimedOut', 'InvalidToken', 'TaskDoesNotExist', 'InvalidOutput'])(
    '%s is final',
    async (name) => {
      sfn.on(SendTaskSuccessCommand).rejects(fault(name));
      expect(await engine.resume('t', {})).toEqual({
        done: false,
        final: true,
        error: name,
        cause: `${name} happened`,
      });
    },
  );

  test.each(['ThrottlingException', 'ServiceUnavailable', 'KmsThrottlingException', 'AccessDeniedException'])(
    '%s may pass',
    async (name) => {
      sfn.on(SendTaskSuccessCommand).rejects(fault(name));
      expect(await engine.resume('t', {})).toMatchObject({ done: false, final: false, error: name });
    },
  );

  test('a network fault may pass', async () => {
    sfn
      .on(StartExecutionCommand)
      .rejects(Object.assign(new Error('connect ECONNREFUSED'), { name: 'TimeoutError' }));
    expect(await engine.start('p', 'run-1', {})).toEqual({
      done: false,
      final: false,
      error: 'TimeoutError',
      cause: 'connect ECONNREFUSED',
    });
  });

  test('a state machine that is not there is final', async () => {
    sfn.on(StartExecutionCommand).rejects(fault('StateMachineDoesNotExist'));
    expect(await engine.start('p', 'run-1', {})).toMatchObject({ done: false, final: true });
  });
});

function fault(name: string): SFNServiceException {
  return new SFNServiceException({ name, message: `${name} happened`, $fault: 'client', $metadata: {} });
}

describe('how an execution has ended', () => {
  const ended = () => engine.ended('breach-notification', 'run-1');

  test.each([
    ['SUCCEEDED', { status: 'completed' }],
    ['FAILED', { status: 'failed', cause: 'run.over: gone' }],
    ['TIMED_OUT', { status: 'failed' }],
    ['ABORTED', { status: 'stopped' }],
    ['RUNNING', undefined],
  ] as const)('%s', async (status, expected) => {
    const why = status === 'FAILED' ? { error: 'run.over', cause: 'gone' } : {};
    sfn.on(DescribeExecutionCommand).resolves({ status, ...why });
    expect(await ended()).toEqual(expected);
    expect(sfn.commandCalls(DescribeExecutionCommand)[0]?.args[0].input.executionArn).toBe(
      'arn:aws:states:eu-central-1:000000000000:execution:clause8-breach-notification:run-1',
    );
  });

  test('one that has not begun has not ended; any other fault is thrown', async () => {
    sfn.on(DescribeExecutionCommand).rejects(new ExecutionDoesNotExist({ message: 'none', $metadata: {} }));
    expect(await ended()).toBeUndefined();
    sfn.on(DescribeExecutionCommand).rejects(new Error('no network'));
    await expect(ended()).rejects.toThrow('no network');
  });
});
