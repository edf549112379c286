import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { EXPIRES_ATTRIBUTE, INDEXES, TABLE_KEY } from '../../adapters/dynamodb/table-names.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { EvidenceBucket } from '../constructs/evidence-bucket.ts';
import { MailBucket } from '../constructs/mail-bucket.ts';
import { letAlarmsUse, letLogsUse, letMailsUse } from '../constructs/service-keys.ts';
import { SlackApp } from '../constructs/slack-app.ts';
import type { Settings } from '../settings.ts';

/** What is kept: the one table, sealed objects and the two keys. Nothing here is deleted with the stack. */
export class DataStack extends Stack {
  /** Encrypts at rest: table, bucket, queues, logs. */
  readonly key: Key;
  /** Seals task tokens and webhook secrets; who may read the table still cannot open these. */
  readonly vaultKey: Key;
  readonly table: Table;
  readonly evidence: EvidenceBucket;
  readonly slackApp: SlackApp;
  /** Mails as they arrived. */
  readonly mails: MailBucket;

  constructor(scope: Construct, id: string, props: StackProps & { settings: Settings }) {
    super(scope, id, props);
    this.key = this.createKey('Key', 'clause8: everything at rest');
    letLogsUse(this.key, this);
    letAlarmsUse(this.key, this);
    letMailsUse(this.key, this);
    this.vaultKey = this.createKey('VaultKey', 'clause8: task tokens and webhook secrets');
    this.table = this.createTable();
    this.slackApp = new SlackApp(this, 'Slack', { key: this.key });
    this.evidence = new EvidenceBucket(this, 'Evidence', { key: this.key, settings: props.settings });
    this.mails = new MailBucket(this, 'Mails', { key: this.key, accessLogs: this.evidence.accessLogs });
  }

  private createKey(id: string, description: string): Key {
    return new Key(this, id, {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private createTable(): Table {
    const table = new Table(this, 'Table', {
      tableName: 'clause8',
      partitionKey: text(TABLE_KEY.pk),
      sortKey: text(TABLE_KEY.sk),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: EXPIRES_ATTRIBUTE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of Object.values(INDEXES)) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.pk),
        sortKey: text(index.sk),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
    acknowledge(
      table,
      'NIST.800.53.R5-DynamoDBInBackupPlan',
      'Any second of the last 35 days can be restored; what must last longer is sealed in the evidence bucket, and erased data must not live on in backups.',
    );
    return table;
  }
}

function text(name: string) {
  return { name, type: AttributeType.STRING };
}
