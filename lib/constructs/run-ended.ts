import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Env } from '../../functions/run-ended/env.ts';
import { DeadLetters } from './dead-letters.ts';
import { HandlerFunction } from './handler-function.ts';
import type { Platform } from './platform.ts';
import { letReadAndWrite } from './table-access.ts';

/** Tells the table when an execution of one of our state machines has ended, however it ended. */
export class RunEnded extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, platform: Platform, machines: StateMachine[]) {
    super(scope, id);
    this.handler = new HandlerFunction<typeof Env>(this, 'RunEnded', {
      defaults: platform.defaults,
      name: 'run-ended',
      env: { TABLE_NAME: platform.table.tableName },
      timeoutSeconds: 30,
      memoryMegabytes: 256,
    });
    letReadAndWrite(platform.table, this.handler.function);
    const failed = new DeadLetters(this, 'Failed', { name: 'run-ended', alarms: platform.alarms });
    this.handler.function.configureAsyncInvoke({
      onFailure: new SqsDestination(failed.queue),
      maxEventAge: Duration.hours(6),
      retryAttempts: 2,
    });
    new Rule(this, 'Rule', {
      ruleName: 'clause8-run-ended',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          // Exact names leave out the child executions of distributed maps.
          stateMachineArn: machines.map((machine) => machine.stateMachineArn),
          status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'],
        },
      },
      targets: [new FunctionTarget(this.handler.function, { deadLetterQueue: failed.queue })],
    });
  }
}
