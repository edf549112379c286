import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';

const KEPT_DAYS = 14;

/** Where events go that a function could not take; anything in it raises an alarm. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: { name: string; alarms: Alarms }) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: `clause8-${props.name}-failed`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(KEPT_DAYS),
    });
    acknowledge(this.queue, 'AwsSolutions-SQS3', 'It is a dead-letter queue itself.');
    props.alarms.whenAny(
      `${props.name}-failed`,
      this.queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      `Events that ${props.name} gave up on wait in ${this.queue.queueName}.`,
    );
  }
}
