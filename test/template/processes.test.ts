import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import type { NoticeKind } from '../../core/rules/outbox-entry.ts';
import { LOG } from '../../functions/runtime/log-messages.ts';
import { resourcesOf } from './resources.ts';
import { appForTest, rightsOf, templatesOf } from './synthesized.ts';

const { access, data, processes } = templatesOf(appForTest());

describe('state machines', () => {
  test('are standard, traced, and log every transition without what travels', () => {
    processes.allResourcesProperties('AWS::StepFunctions::StateMachine', {
      StateMachineName: Match.stringLikeRegexp('^clause8-'),
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    });
  });

  test('may invoke the functions of their steps only', () => {
    const rights = rightsOf(processes, 'breachnotificationRole');
    const invoked = rights
      .filter(({ action }) => action === 'lambda:InvokeFunction')
      .flatMap(({ resource }) => resource.match(/\w+Function\w+/g) ?? []);
    expect([...new Set(invoked)].map((name) => name.replace(/Function\w+$/, '')).sort()).toEqual([
      'StepsAssessBreach',
      'StepsDraftFiling',
      'StepsListParticipants',
      'StepsOpenTask',
      'StepsPublishProduct',
    ]);
    expect(new Set(rights.map(({ action }) => action.split(':')[0]))).toEqual(
      new Set(['lambda', 'logs', 'xray', 'states']),
    );
  });
});

/** Every folder of functions/ with a handler. */
function functionFolders(): string[] {
  const folder = fileURLToPath(new URL('../../functions', import.meta.url));
  return readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/handler.ts`));
}

describe('functions', () => {
  const functions = [access, processes].flatMap((template) =>
    Object.values(
      resourcesOf(template, 'AWS::Lambda::Function', { Properties: { FunctionName: Match.anyValue() } }),
    ),
  );

  test('run on arm64 and Node 24, traced, with memory and time of their own', () => {
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        TracingConfig: { Mode: 'Active' },
        MemorySize: expect.any(Number),
        Timeout: expect.any(Number),
        LoggingConfig: { LogGroup: expect.anything() },
      });
    }
    expect(functions).toHaveLength(functionFolders().length);
  });

  test('say which module they run', () => {
    for (const { Metadata, Properties } of functions) {
      const folder = String(Properties.FunctionName).replace('clause8-', '');
      expect(Metadata).toMatchObject({ 'clause8:handler': `functions/${folder}/handler.ts` });
    }
  });

  test('keep their logs encrypted and for a year', () => {
    for (const template of [access, processes]) {
      template.allResourcesProperties('AWS::Logs::LogGroup', {
        LogGroupName: Match.stringLikeRegexp('^/clause8/'),
        RetentionInDays: 365,
        KmsKeyId: Match.anyValue(),
      });
    }
  });
});

describe('the outbox', () => {
  test('feeds new entries to the relay; a bad one blocks nothing and is kept', () => {
    processes.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } } },
            }),
          },
        ],
      },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      StartingPosition: 'TRIM_HORIZON',
      MaximumRetryAttempts: 3,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  test('is swept every minute', () => {
    processes.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
      Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^OutboxSweep'), 'Arn'] } })],
    });
  });
});

test('ends of executions of our own machines reach run-ended, however they ended', () => {
  const machines = Object.keys(processes.findResources('AWS::StepFunctions::StateMachine'));
  processes.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['aws.states'],
      'detail-type': ['Step Functions Execution Status Change'],
      detail: {
        stateMachineArn: machines.map((Ref) => ({ Ref })),
        status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'],
      },
    },
    Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
  });
});

test('what becomes of our mails reaches mail-event', () => {
  const tags = { 'ses:configuration-set': ['clause8'] };
  processes.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['aws.ses'],
      'detail-type': Match.arrayWith(['Email Bounced', 'Email Complaint Received', 'Email Delivered']),
      detail: { mail: { tags } },
    },
    Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
  });
});

describe('alarms', () => {
  const alarms = Object.values(resourcesOf(processes, 'AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties,
  );

  test('watch every queue for failed events', () => {
    const queues = Object.keys(processes.findResources('AWS::SQS::Queue'));
    const watched = alarms.flatMap(
      ({ Dimensions }) =>
        JSON.stringify(Dimensions ?? []).match(/\w+FailedQueue\w+|RunEndedFailed\w+/g) ?? [],
    );
    expect(queues.length).toBeGreaterThanOrEqual(3);
    expect(new Set(watched)).toEqual(new Set(queues));
  });

  test('watch stuck steps, missed clocks, undelivered entries and failed runs', () => {
    const names = alarms.map(({ AlarmName }) => String(AlarmName));
    expect(names).toEqual(
      expect.arrayContaining([
        'clause8-stuck-steps',
        'clause8-missed-clocks',
        'clause8-undelivered-entries',
        'clause8-breach-notification-runs-failed',
      ]),
    );
    for (const name of ['StuckSteps', 'MissedClocks', 'UndeliveredEntries']) {
      processes.hasResourceProperties('AWS::Logs::MetricFilter', {
        MetricTransformations: [Match.objectLike({ MetricName: name, MetricNamespace: 'clause8' })],
      });
    }
  });

  test('count what the functions really log', () => {
    const patterns = Object.values(resourcesOf(processes, 'AWS::Logs::MetricFilter')).map(
      ({ Properties }) => Properties.FilterPattern,
    );
    const notice: NoticeKind = 'clock-missed';
    expect(patterns).toEqual(
      expect.arrayContaining([
        `{ ($.message = "${LOG.outboxFailed}") || ($.message = "${LOG.outboxOverdue}") }`,
        `{ $.notice = "${notice}" }`,
      ]),
    );
  });

  test('may be published to the encrypted topic', () => {
    const cloudwatch = { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } };
    processes.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ ...cloudwatch, Action: 'sns:Publish' })]),
      },
    });
    data.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({ ...cloudwatch, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'] }),
        ]),
      },
    });
  });

  test('tell somebody', () => {
    expect(
      alarms.filter(({ AlarmActions }) => !Array.isArray(AlarmActions) || AlarmActions.length === 0),
    ).toEqual([]);
    const told = templatesOf(appForTest({ alarmEmail: 'ops@example.org' })).processes;
    told.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'ops@example.org' });
  });
});

describe('mails that come in', () => {
  test('are scanned, over TLS only, kept first and then handed on', () => {
    processes.hasResourceProperties('AWS::SES::ReceiptRule', {
      RuleSetName: { Ref: Match.stringLikeRegexp('MailReceivingRules') },
      Rule: {
        Enabled: true,
        Recipients: ['example.org'],
        ScanEnabled: true,
        TlsPolicy: 'Require',
        Actions: [
          { S3Action: { BucketName: Match.anyValue(), ObjectKeyPrefix: 'raw/' } },
          { LambdaAction: { FunctionArn: Match.anyValue(), InvocationType: 'Event' } },
        ],
      },
    });
  });

  test('are kept encrypted, private and for half a year; only SES of this account writes there', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 180, Status: 'Enabled' })] },
      BucketEncryption: Match.anyValue(),
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:PutObject',
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  test('are read by one function, which can send, start and erase nothing', () => {
    const rights = rightsOf(processes, 'MailReceiving').map(({ action }) => action);
    expect(rights.filter((action) => action.startsWith('s3:'))).toEqual(['s3:GetObject']);
    expect(rights.filter((action) => /^(?:ses|states|lambda):/.test(action))).toEqual([]);
  });

  test('are not received where that is switched off, and nobody is given an address', () => {
    const off = templatesOf(appForTest({ receiveMail: false }));
    off.processes.resourceCountIs('AWS::SES::ReceiptRule', 0);
    off.processes.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'clause8-relay',
      Environment: { Variables: Match.objectLike({ RECEIVES_MAIL: 'no' }) },
    });
  });
});
