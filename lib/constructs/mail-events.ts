import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { Env } from '../../functions/mail-event/env.ts';
import { MAIL_CONFIGURATION } from '../mail-configuration.ts';
import { DeadLetters } from './dead-letters.ts';
import { HandlerFunction } from './handler-function.ts';
import type { Platform } from './platform.ts';
import { letReadAndWrite } from './table-access.ts';

/** Learns what became of our mails, so that no deadline dies with a mailbox. */
export class MailEvents extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    this.handler = new HandlerFunction<typeof Env>(this, 'MailEvent', {
      defaults: platform.defaults,
      name: 'mail-event',
      env: { TABLE_NAME: platform.table.tableName },
      timeoutSeconds: 30,
      memoryMegabytes: 256,
    });
    letReadAndWrite(platform.table, this.handler.function);
    const failed = new DeadLetters(this, 'Failed', { name: 'mail-event', alarms: platform.alarms });
    this.handler.function.configureAsyncInvoke({
      onFailure: new SqsDestination(failed.queue),
      maxEventAge: Duration.hours(6),
      retryAttempts: 2,
    });
    new Rule(this, 'Rule', {
      ruleName: 'clause8-mail-event',
      eventPattern: {
        source: ['aws.ses'],
        detailType: [
          'Email Bounced',
          'Email Complaint Received',
          'Email Delivery Delayed',
          'Email Delivered',
          'Email Rejected',
          'Email Rendering Failed',
        ],
        detail: { mail: { tags: { 'ses:configuration-set': [MAIL_CONFIGURATION] } } },
      },
      targets: [new FunctionTarget(this.handler.function, { deadLetterQueue: failed.queue })],
    });
  }
}
