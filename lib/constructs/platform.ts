import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Alarms } from './alarms.ts';
import type { FunctionDefaults } from './handler-function.ts';
import type { SlackApp } from './slack-app.ts';

/** What functions work with; each takes only what it needs. */
export interface Platform {
  defaults: FunctionDefaults;
  table: Table;
  vaultKey: Key;
  evidence: Bucket;
  /** What was handed over to people; it can be erased. */
  handover: Bucket;
  /** What Slack gave to the app. */
  slackApp: SlackApp;
  alarms: Alarms;
}
