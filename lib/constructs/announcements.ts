import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import {
  ANNOUNCEMENT_KEY_PREFIX,
  EVENT_KEY_PREFIX,
  READY,
  TABLE_KEY,
} from '../../adapters/dynamodb/table-names.ts';
import type { Env } from '../../functions/announce/env.ts';
import { DeadLetters } from './dead-letters.ts';
import { exact } from './exact.ts';
import { HandlerFunction } from './handler-function.ts';
import type { Platform } from './platform.ts';
import { letReadAndWrite } from './table-access.ts';
import { letOpen } from './vault-access.ts';

/** Tells partners what happens: the second and last reader of the table's stream. */
export class Announcements extends Construct {
  readonly handler: HandlerFunction;

  constructor(scope: Construct, id: string, { portalUrl, ...platform }: Platform & { portalUrl: string }) {
    super(scope, id);
    const { defaults, table, vaultKey, alarms } = platform;
    this.handler = new HandlerFunction<typeof Env>(this, 'Announce', {
      defaults,
      name: 'announce',
      env: { TABLE_NAME: table.tableName, KEY_ID: vaultKey.keyArn, PORTAL_URL: portalUrl },
      // A receiver may take fifteen seconds, and a name five.
      timeoutSeconds: 60,
      memoryMegabytes: 512,
    });
    letReadAndWrite(table, this.handler.function);
    letOpen(vaultKey, this.handler.function, ['endpoint-key']);
    const failed = new DeadLetters(this, 'Failed', { name: 'announce', alarms });
    this.handler.function.addEventSource(
      new DynamoEventSource(exact<ITable>(table), {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [FilterCriteria.filter(NEW_EVENT), FilterCriteria.filter(READY_ANNOUNCEMENT)],
        batchSize: 25,
        parallelizationFactor: 10,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 3,
        onFailure: new SqsDlq(failed.queue),
      }),
    );
  }
}

// The rules come back as `any`.
const INSERTED: unknown = FilterRule.isEqual('INSERT');
const INSERTED_OR_MODIFIED: unknown = FilterRule.or('INSERT', 'MODIFY');
const OF_EVENT: unknown = FilterRule.beginsWith(EVENT_KEY_PREFIX);
const OF_ANNOUNCEMENT: unknown = FilterRule.beginsWith(ANNOUNCEMENT_KEY_PREFIX);
const IS_READY: unknown = FilterRule.isEqual(READY);
const NEW_EVENT = { eventName: INSERTED, dynamodb: { Keys: { [TABLE_KEY.sk]: { S: OF_EVENT } } } };
const READY_ANNOUNCEMENT = {
  eventName: INSERTED_OR_MODIFIED,
  dynamodb: { Keys: { [TABLE_KEY.pk]: { S: OF_ANNOUNCEMENT } }, NewImage: { status: { S: IS_READY } } },
};
