import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../local/template/plan.ts';
import { Template } from '../../../local/template/template.ts';

const place = { region: 'eu-central-1', account: '000000000000' };

function planOf(resources: Record<string, unknown>) {
  return readPlan(place, { stack: Template.parse({ Resources: resources }) });
}

const relay = {
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: 'clause8-relay',
    Timeout: 60,
    Environment: { Variables: { TABLE_NAME: { Ref: 'Table' } } },
  },
  Metadata: { 'clause8:handler': 'functions/relay/handler.ts' },
};
const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    TableName: 'clause8',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  },
};

describe('reading a template', () => {
  test('a function has its environment, time and module', () => {
    const { functions } = planOf({ Table: table, Relay: relay });
    expect(functions).toEqual([
      {
        name: 'clause8-relay',
        handler: 'functions/relay/handler.ts',
        environment: { TABLE_NAME: 'clause8' },
        timeoutSeconds: 60,
        memoryMegabytes: 128,
        asyncRetries: 2,
      },
    ]);
  });

  test('a receipt rule keeps a mail and has a function called, in this order only', () => {
    const keep = { S3Action: { BucketName: 'mails', ObjectKeyPrefix: 'raw/' } };
    const call = { LambdaAction: { FunctionArn: { 'Fn::GetAtt': ['Relay', 'Arn'] } } };
    const rule = (...Actions: unknown[]) => ({
      Relay: relay,
      Table: table,
      Rule: { Type: 'AWS::SES::ReceiptRule', Properties: { Rule: { Recipients: ['Example.org'], Actions } } },
    });
    expect(planOf(rule(keep, call)).receiptRules).toEqual([
      {
        id: 'Rule',
        domains: ['example.org'],
        bucket: 'mails',
        prefix: 'raw/',
        functionName: 'clause8-relay',
      },
    ]);
    expect(() => planOf(rule(call, keep))).toThrow('S3 and then Lambda');
    expect(() => planOf(rule(keep))).toThrow('S3 and then Lambda');
  });

  test('a stream feeds a function through filters', () => {
    const { streamMappings } = planOf({
      Table: table,
      Relay: relay,
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          FunctionName: { 'Fn::GetAtt': ['Relay', 'Arn'] },
          EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
          BatchSize: 25,
          StartingPosition: 'TRIM_HORIZON',
          FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          MaximumRetryAttempts: 3,
        },
      },
    });
    expect(streamMappings).toEqual([
      {
        id: 'Mapping',
        table: 'clause8',
        functionName: 'clause8-relay',
        batchSize: 25,
        parallelization: 1,
        filters: [{ eventName: ['INSERT'] }],
        reportsItemFailures: true,
        bisects: false,
        retries: 3,
      },
    ]);
  });

  test('how often asynchronous events are retried comes from their configuration', () => {
    const { functions } = planOf({
      Table: table,
      Relay: relay,
      Config: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: { FunctionName: { Ref: 'Relay' }, Qualifier: '$LATEST', MaximumRetryAttempts: 0 },
      },
    });
    expect(functions[0]?.asyncRetries).toBe(0);
  });

  test('routes lead through their integration to a function', () => {
    const { routes } = planOf({
      Table: table,
      Relay: relay,
      Integration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: { 'Fn::GetAtt': ['Relay', 'Arn'] },
          PayloadFormatVersion: '2.0',
        },
      },
      Route: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          RouteKey: 'ANY /',
          Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
        },
      },
    });
    expect(routes).toEqual([{ routeKey: 'ANY /', functionName: 'clause8-relay' }]);
  });

  test('the portal says where people come back to after signing in', () => {
    const { signIns } = planOf({
      Edge: { Type: 'AWS::CloudFront::Distribution' },
      Portal: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: {
          CallbackURLs: [
            { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Edge', 'DomainName'] }, '/signed-in']] },
          ],
          LogoutURLs: ['https://example.org/'],
        },
      },
    });
    expect(signIns).toEqual([{ callbackPaths: ['/signed-in'], signedOutPaths: ['/'] }]);
  });

  test('definitions have their substitutions', () => {
    const { machines } = planOf({
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: {
          StateMachineName: 'clause8-x',
          RoleArn: 'arn:aws:iam::000000000000:role/r',
          DefinitionString: '{"StartAt":"${first}"}',
          DefinitionSubstitutions: { first: 'Begin' },
        },
      },
    });
    expect(machines[0]?.definition).toBe('{"StartAt":"Begin"}');
  });

  test('what has no part on one machine is left out', () => {
    const plan = planOf({
      Alarm: { Type: 'AWS::CloudWatch::Alarm' },
      Wall: { Type: 'AWS::WAFv2::WebACL' },
      Role: { Type: 'AWS::IAM::Role' },
    });
    expect(Object.values(plan).flat()).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      'a type it does not run',
      { Big: { Type: 'AWS::EKS::Cluster' } },
      'stack/Big: the embedded cloud does not run AWS::EKS::Cluster',
    ],
    [
      'a function without a module',
      { Relay: { ...relay, Metadata: {}, Properties: { FunctionName: 'f' } } },
      'function f has no Metadata "clause8:handler"',
    ],
    [
      'a calendar schedule',
      {
        Rule: {
          Type: 'AWS::Events::Rule',
          Properties: {
            ScheduleExpression: 'cron(0 8 * * ? *)',
            Targets: [{ Arn: 'arn:aws:lambda:r:a:function:f' }],
          },
        },
      },
      'stack/Rule: the embedded cloud knows rate(…) schedules only, not cron(0 8 * * ? *)',
    ],
    [
      'an event for something that is no function',
      {
        Rule: {
          Type: 'AWS::Events::Rule',
          Properties: { EventPattern: {}, Targets: [{ Arn: 'arn:aws:sqs:r:a:q' }] },
        },
      },
      'stack/Rule: the embedded cloud delivers to functions only, not to arn:aws:sqs:r:a:q',
    ],
    [
      'a property of the wrong shape',
      { Table: { ...table, Properties: { TableName: 7 } } },
      'stack/Table (AWS::DynamoDB::Table)',
    ],
  ])('%s is refused, with its place', (_name, resources, sentence) => {
    expect(() => planOf(resources)).toThrow(sentence);
  });
});
