import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { z } from 'zod';
import { OUTBOX_KEY_PREFIX, TABLE_KEY } from '../../adapters/dynamodb/table-names.ts';
import type { Env as RelayEnv } from '../../functions/relay/env.ts';
import type { Env as SweepEnv } from '../../functions/sweep/env.ts';
import { exact } from './exact.ts';
import { DeadLetters } from './dead-letters.ts';
import { HandlerFunction } from './handler-function.ts';
import type { Platform } from './platform.ts';
import { letReadAndWrite } from './table-access.ts';

export interface OutboxProps extends Platform {
  env: z.input<typeof RelayEnv> & z.input<typeof SweepEnv>;
  /** Rights to everything that outbox entries are delivered to. */
  letDeliver: (to: HandlerFunction) => void;
}

/**
 * Work that follows committed changes: `relay` does it at once from the table's stream, `sweep` every minute what
 * fell due and what the relay left.
 */
export class Outbox extends Construct {
  readonly relay: HandlerFunction;
  readonly sweep: HandlerFunction;

  constructor(scope: Construct, id: string, props: OutboxProps) {
    super(scope, id);
    this.relay = this.createRelay(props);
    this.sweep = this.createSweep(props);
    for (const handler of [this.relay, this.sweep]) {
      letReadAndWrite(props.table, handler.function);
      props.letDeliver(handler);
    }
  }

  private createRelay({ defaults, env, table, alarms }: OutboxProps): HandlerFunction {
    const relay = new HandlerFunction<typeof RelayEnv>(this, 'Relay', {
      defaults,
      name: 'relay',
      env,
      timeoutSeconds: 60,
      memoryMegabytes: 512,
    });
    const failed = new DeadLetters(this, 'RelayFailed', { name: 'relay', alarms });
    relay.function.addEventSource(
      new DynamoEventSource(exact<ITable>(table), {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [FilterCriteria.filter(NEW_ENTRY)],
        batchSize: 25,
        parallelizationFactor: 10,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 3,
        // What the relay lets go, the sweep finds in the table: nothing is lost, nothing blocks the shard.
        onFailure: new SqsDlq(failed.queue),
      }),
    );
    return relay;
  }

  private createSweep({ defaults, env, alarms }: OutboxProps): HandlerFunction {
    const sweep = new HandlerFunction<typeof SweepEnv>(this, 'Sweep', {
      defaults,
      name: 'sweep',
      env,
      timeoutSeconds: 55,
      memoryMegabytes: 512,
    });
    const failed = new DeadLetters(this, 'SweepFailed', { name: 'sweep', alarms });
    sweep.function.configureAsyncInvoke({
      onFailure: new SqsDestination(failed.queue),
      maxEventAge: Duration.minutes(1),
      retryAttempts: 0,
    });
    new Rule(this, 'EveryMinute', {
      ruleName: 'clause8-every-minute',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new FunctionTarget(sweep.function, { deadLetterQueue: failed.queue, retryAttempts: 0 })],
    });
    return sweep;
  }
}

// The rules come back as `any`.
const INSERTED: unknown = FilterRule.isEqual('INSERT');
const OF_OUTBOX: unknown = FilterRule.beginsWith(OUTBOX_KEY_PREFIX);
const NEW_ENTRY = { eventName: INSERTED, dynamodb: { Keys: { [TABLE_KEY.pk]: { S: OF_OUTBOX } } } };
