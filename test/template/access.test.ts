import { describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { RootConstruct, type Node } from 'constructs';
import { CALLBACK_PATH } from '../../portal/session/sign-in-routes.tsx';
import { readSettings } from '../../lib/settings.ts';
import { resourcesOf } from './resources.ts';
import { appForTest, templatesOf } from './synthesized.ts';

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';

const { access, edge } = templatesOf(appForTest());

test('every route asks whether the request came through CloudFront', () => {
  access.allResourcesProperties('AWS::ApiGatewayV2::Route', {
    AuthorizationType: 'CUSTOM',
    AuthorizerId: Match.anyValue(),
  });
  const keys = Object.values(resourcesOf(access, 'AWS::ApiGatewayV2::Route')).map(
    ({ Properties }) => Properties.RouteKey,
  );
  expect(new Set(keys)).toEqual(
    new Set([
      'ANY /',
      'ANY /{proxy+}',
      'POST /hooks/{organization}/{source}',
      'OPTIONS /hooks/{organization}/{source}',
      'POST /slack/{proxy+}',
    ]),
  );
  access.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
    IdentitySource: ['$request.header.x-clause8-origin'],
    EnableSimpleResponses: true,
  });
});

test('CloudFront shows a secret that stands in no template', () => {
  access.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Origins: [
        Match.objectLike({
          OriginCustomHeaders: [
            {
              HeaderName: 'x-clause8-origin',
              HeaderValue: { 'Fn::Join': ['', Match.arrayWith(['{{resolve:secretsmanager:'])] },
            },
          ],
        }),
      ],
      WebACLId: Match.anyValue(),
      DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' },
    },
  });
});

describe('sign-in', () => {
  test('is by invitation, with a second factor', () => {
    access.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      UserPoolTier: 'PLUS',
      DeletionProtection: 'ACTIVE',
    });
  });

  test('comes back to where the portal waits for it', () => {
    const { access: named } = templatesOf(
      appForTest({ domain: 'privacy.example.org', certificateArn: CERTIFICATE }),
    );
    named.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: [`https://privacy.example.org${CALLBACK_PATH}`],
      LogoutURLs: ['https://privacy.example.org/signed-out'],
    });
  });

  test('gives the portal a code and no tokens to the browser', () => {
    access.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: true,
      AccessTokenValidity: 15,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});

test('the firewall bounds every address and lets bodies through that describe attacks', () => {
  edge.hasResourceProperties('AWS::WAFv2::WebACL', {
    Scope: 'CLOUDFRONT',
    Rules: Match.arrayWith([
      Match.objectLike({ Name: 'hooks-rate', Action: { Block: {} } }),
      Match.objectLike({ Name: 'rate', Action: { Block: {} } }),
      Match.objectLike({
        Name: 'AWSManagedRulesCommonRuleSet',
        Statement: {
          ManagedRuleGroupStatement: {
            RuleActionOverrides: Match.arrayWith(
              ['SizeRestrictions_BODY', 'EC2MetaDataSSRF_BODY'].map((Name) => ({
                Name,
                ActionToUse: { Count: {} },
              })),
            ),
          },
        },
      }),
    ]),
  });
});

describe('settings', () => {
  test('a domain needs its certificate', () => {
    expect(() => appForTest({ domain: 'privacy.example.org' })).toThrow('settings.certificate-missing');
  });

  test('a domain becomes the portal everywhere', () => {
    const named = templatesOf(appForTest({ domain: 'privacy.example.org', certificateArn: CERTIFICATE }));
    named.access.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['privacy.example.org'],
        ViewerCertificate: { AcmCertificateArn: CERTIFICATE, MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
    named.processes.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'clause8-relay',
      Environment: { Variables: { PORTAL_URL: 'https://privacy.example.org' } },
    });
  });

  test.each([
    ['a sender that is no address', { mailFrom: 'nobody' }],
    ['a span of logs that CloudWatch does not know', { logDays: 42 }],
    ['evidence that is not kept at all', { evidenceYears: 0 }],
    ['a word it does not know', { evidenceLock: 'perhaps' }],
  ])('from cdk.json: refuses %s', (_what, context) => {
    expect(() => readSettings(nodeWith(context), {})).toThrow(Object.keys(context)[0]);
  });

  test('from cdk.json: texts of the command line count as numbers', () => {
    expect(readSettings(nodeWith({ evidenceYears: '10', logDays: '90' }), {})).toMatchObject({
      evidenceYears: 10,
      logDays: 90,
    });
  });
});

function nodeWith(context: Record<string, unknown>): Node {
  const { node } = new RootConstruct();
  for (const [name, value] of Object.entries(context)) node.setContext(name, value);
  return node;
}
