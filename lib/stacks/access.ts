import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Env as ApiEnv } from '../../functions/api/env.ts';
import type { Env as SlackIngressEnv } from '../../functions/slack-ingress/env.ts';
import type { Env as IncidentWebhookEnv } from '../../functions/incident-webhook/env.ts';
import { EdgeDistribution } from '../constructs/edge-distribution.ts';
import { letLookUpMails, letReadEvidence, letReadHandedOver } from '../constructs/evidence-access.ts';
import { exact } from '../constructs/exact.ts';
import { HandlerFunction } from '../constructs/handler-function.ts';
import { HttpFront } from '../constructs/http-front.ts';
import { MailIdentity } from '../constructs/mail-identity.ts';
import { PeopleDirectory, type OidcClient } from '../constructs/people-directory.ts';
import type { Platform } from '../constructs/platform.ts';
import { letReadAndWrite } from '../constructs/table-access.ts';
import { letOpen, letSeal } from '../constructs/vault-access.ts';
import { countWebhookConflicts } from '../constructs/webhook-conflicts.ts';
import { mailAddresses, type Settings } from '../settings.ts';

export interface AccessStackProps extends StackProps {
  settings: Settings;
  platform: Omit<Platform, 'alarms'>;
  /** Where mails are kept as they arrived. */
  mails: Bucket;
  webAclArn: string;
}

/** How people and senders get in: edge, HTTP API, portal, webhook, sign-in, mail. */
export class AccessStack extends Stack {
  readonly portalUrl: string;
  readonly mail: MailIdentity;

  constructor(scope: Construct, id: string, props: AccessStackProps) {
    super(scope, id, props);
    const { settings, platform } = props;
    this.mail = new MailIdentity(this, 'Mail', { mailFrom: settings.mailFrom });
    const people = new PeopleDirectory(this, 'People', settings);
    const front = new HttpFront(this, 'Http', platform.defaults);
    const edge = new EdgeDistribution(this, 'Edge', {
      api: front.api,
      originSecret: exact<ISecret>(front.originSecret),
      webAclArn: props.webAclArn,
      settings,
    });
    this.portalUrl = edge.url;
    const webhook = this.incidentWebhook(platform);
    const portal = this.portal(props, people.addPortal(edge.url));
    const slack = this.slackIngress(platform);
    front.addRoutes(webhook.function, portal.function, slack.function);
    new CfnOutput(this, 'PortalUrl', { value: edge.url });
  }

  private incidentWebhook({ defaults, table, vaultKey }: AccessStackProps['platform']): HandlerFunction {
    const webhook = new HandlerFunction<typeof IncidentWebhookEnv>(this, 'IncidentWebhook', {
      defaults,
      name: 'incident-webhook',
      env: { TABLE_NAME: table.tableName, KEY_ID: vaultKey.keyArn },
      timeoutSeconds: 15,
      memoryMegabytes: 1024,
    });
    letReadAndWrite(table, webhook.function);
    letOpen(vaultKey, webhook.function, ['webhook-secret']);
    countWebhookConflicts(webhook, webhook.logs);
    return webhook;
  }

  private slackIngress({
    defaults,
    table,
    vaultKey,
    slackApp,
  }: AccessStackProps['platform']): HandlerFunction {
    const ingress = new HandlerFunction<typeof SlackIngressEnv>(this, 'SlackIngress', {
      defaults,
      name: 'slack-ingress',
      env: { TABLE_NAME: table.tableName, KEY_ID: vaultKey.keyArn, SLACK_SECRET_ARN: slackApp.secretArn },
      timeoutSeconds: 10,
      memoryMegabytes: 1024,
    });
    letReadAndWrite(table, ingress.function);
    letOpen(vaultKey, ingress.function, ['slack-token']);
    letSeal(vaultKey, ingress.function, ['slack-token']);
    slackApp.letRead(ingress);
    countWebhookConflicts(ingress, ingress.logs, 'delivery of Slack: same id with another body');
    return ingress;
  }

  private portal(
    { platform, settings, mails }: Pick<AccessStackProps, 'platform' | 'settings' | 'mails'>,
    client: OidcClient,
  ): HandlerFunction {
    const { defaults, table, vaultKey, evidence, handover, slackApp } = platform;
    const portal = new HandlerFunction<typeof ApiEnv>(this, 'Portal', {
      defaults,
      name: 'api',
      env: {
        TABLE_NAME: table.tableName,
        EVIDENCE_BUCKET: evidence.bucketName,
        HANDOVER_BUCKET: handover.bucketName,
        MAIL_BUCKET: mails.bucketName,
        KEY_ID: vaultKey.keyArn,
        PORTAL_URL: this.portalUrl,
        ...mailAddresses(settings),
        SLACK_SECRET_ARN: slackApp.secretArn,
        ...client,
      },
      timeoutSeconds: 29,
      memoryMegabytes: 1024,
    });
    letReadAndWrite(table, portal.function);
    letSeal(vaultKey, portal.function, ['webhook-secret', 'endpoint-key', 'sign-in', 'slack-token']);
    letOpen(vaultKey, portal.function, ['sign-in', 'slack-token', 'slack-link']);
    slackApp.letRead(portal);
    letReadEvidence(evidence, portal);
    letReadHandedOver(handover, portal);
    letLookUpMails(mails, portal);
    return portal;
  }
}
