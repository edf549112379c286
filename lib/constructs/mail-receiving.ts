import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { Lambda as CallFunction, LambdaInvocationType, S3 as KeepRaw } from 'aws-cdk-lib/aws-ses-actions';
import { Construct } from 'constructs';
import type { Env } from '../../functions/receive-mail/env.ts';
import { mailDomainOf, type Settings } from '../settings.ts';
import { DeadLetters } from './dead-letters.ts';
import { letReadMails } from './evidence-access.ts';
import { exact } from './exact.ts';
import { HandlerFunction } from './handler-function.ts';
import type { Platform } from './platform.ts';
import { RULE_SET } from './service-keys.ts';
import { letReadAndWrite } from './table-access.ts';

const PREFIX = 'raw/';

/**
 * Mails to the installation's domain: scanned, over TLS only, kept raw, and then handed to `receive-mail`. The order of
 * the two actions matters: only the event has the verdicts, and only the bucket has the mail.
 */
export class MailReceiving extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, props: Platform & { mails: Bucket; settings: Settings }) {
    super(scope, id);
    const { defaults, table, mails, settings, alarms } = props;
    const domain = mailDomainOf(settings);
    this.handler = new HandlerFunction<typeof Env>(this, 'ReceiveMail', {
      defaults,
      name: 'receive-mail',
      env: {
        TABLE_NAME: table.tableName,
        MAIL_BUCKET: mails.bucketName,
        MAIL_PREFIX: PREFIX,
        MAIL_DOMAIN: domain,
      },
      timeoutSeconds: 60,
      memoryMegabytes: 1024,
    });
    letReadAndWrite(table, this.handler.function);
    letReadMails(mails, this.handler);
    const failed = new DeadLetters(this, 'Failed', { name: 'receive-mail', alarms });
    this.handler.function.configureAsyncInvoke({
      onFailure: new SqsDestination(failed.queue),
      maxEventAge: Duration.hours(6),
      retryAttempts: 2,
    });
    new ReceiptRuleSet(this, 'Rules', { receiptRuleSetName: RULE_SET }).addRule('Incoming', {
      recipients: [domain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      actions: [
        new KeepRaw({ bucket: exact<IBucket>(mails), objectKeyPrefix: PREFIX }),
        new CallFunction({
          function: exact<IFunction>(this.handler.function),
          invocationType: LambdaInvocationType.EVENT,
        }),
      ],
    });
    new CfnOutput(this, 'MailExchange', {
      value: `10 inbound-smtp.${Stack.of(this).region}.amazonaws.com`,
      description: `MX record of ${domain}. Then make the rule set ${RULE_SET} the active one of the account.`,
    });
  }
}
