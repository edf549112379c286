import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Env as OriginCheckEnv } from '../../functions/origin-check/env.ts';
import { acknowledge } from './acknowledge.ts';
import { HandlerFunction, type FunctionDefaults } from './handler-function.ts';
import { letUseThrough } from './key-access.ts';
import { LOG_GROUP_PREFIX } from './service-keys.ts';

/** Header by which CloudFront shows that a request came through it, and so through the firewall. */
export const ORIGIN_HEADER = 'x-clause8-origin';

/** Requests a second, for the whole installation; single senders are bounded by the firewall. */
const THROTTLE = { rateLimit: 200, burstLimit: 400 };

const NOT_ROTATED =
  'It opens nothing by itself, it only shows which way a request came. CloudFront takes a new value by deployment, so one that changed by itself would shut everybody out.';

/** The HTTP API. HTTP APIs cannot carry a firewall, so calls that did not come through CloudFront are refused. */
export class HttpFront extends Construct {
  readonly api: HttpApi;
  readonly originSecret: Secret;
  readonly originCheck: HandlerFunction;
  private readonly authorizer: HttpLambdaAuthorizer;

  constructor(scope: Construct, id: string, defaults: FunctionDefaults) {
    super(scope, id);
    this.originSecret = new Secret(this, 'OriginSecret', {
      description: 'clause8: what CloudFront shows to the HTTP API',
      encryptionKey: defaults.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    for (const rule of ['AwsSolutions-SMG4', 'NIST.800.53.R5-SecretsManagerRotationEnabled']) {
      acknowledge(this.originSecret, rule, NOT_ROTATED);
    }
    this.originCheck = new HandlerFunction<typeof OriginCheckEnv>(this, 'OriginCheck', {
      defaults,
      name: 'origin-check',
      env: { ORIGIN_SECRET_ARN: this.originSecret.secretArn },
      timeoutSeconds: 5,
      memoryMegabytes: 256,
    });
    this.letReadSecret(defaults);
    this.authorizer = new HttpLambdaAuthorizer('origin', this.originCheck.function, {
      authorizerName: 'origin',
      identitySource: [`$request.header.${ORIGIN_HEADER}`],
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      resultsCacheTtl: Duration.hours(1),
    });
    this.api = new HttpApi(this, 'Api', { apiName: 'clause8', createDefaultStage: false });
    this.addStage(defaults);
  }

  /** Senders of webhooks are checked by their signatures, people by the portal. */
  addRoutes(webhook: LambdaFunction, portal: LambdaFunction, slack: LambdaFunction): void {
    const { authorizer } = this;
    const toWebhook = new HttpLambdaIntegration('webhook', webhook);
    const toPortal = new HttpLambdaIntegration('portal', portal);
    this.api.addRoutes({
      path: '/hooks/{organization}/{source}',
      // OPTIONS: the handshake of CloudEvents.
      methods: [HttpMethod.POST, HttpMethod.OPTIONS],
      integration: toWebhook,
      authorizer,
    });
    // Slack posts; its pages, which people look at, are the portal's.
    this.api.addRoutes({
      path: '/slack/{proxy+}',
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('slack', slack),
      authorizer,
    });
    this.api.addRoutes({ path: '/', methods: [HttpMethod.ANY], integration: toPortal, authorizer });
    this.api.addRoutes({ path: '/{proxy+}', methods: [HttpMethod.ANY], integration: toPortal, authorizer });
  }

  /** In the function's own policy: the key stands in another stack and cannot name this role. */
  private letReadSecret({ key }: FunctionDefaults): void {
    this.originCheck.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [this.originSecret.secretArn],
      }),
    );
    letUseThrough('secretsmanager', 'read', key, this.originCheck.function);
  }

  private addStage(defaults: FunctionDefaults): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `${LOG_GROUP_PREFIX}http`,
      encryptionKey: defaults.key,
      retention: defaults.logDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      detailedMetricsEnabled: true,
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup) },
    });
  }
}
