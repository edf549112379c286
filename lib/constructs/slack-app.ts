import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { HandlerFunction } from './handler-function.ts';
import { letUseThrough } from './key-access.ts';

const NOT_ROTATED =
  'Slack gives these values to an app and an operator puts them in; nobody here can make new ones. Tokens of workspaces are rotated by Slack itself.';

/**
 * The settings of the app of Slack: JSON with `clientId`, `clientSecret` and `signingSecret`, put in by an operator after
 * the app was made (docs/slack.md). Until then it names none of them, and Slack is off.
 */
export class SlackApp extends Construct {
  readonly secretArn: string;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id);
    this.key = key;
    const secret = new Secret(this, 'Settings', {
      description: 'clause8: what Slack gave to the app (clientId, clientSecret, signingSecret)',
      encryptionKey: key,
      generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'none' },
    });
    for (const rule of ['AwsSolutions-SMG4', 'NIST.800.53.R5-SecretsManagerRotationEnabled'])
      acknowledge(secret, rule, NOT_ROTATED);
    this.secretArn = secret.secretArn;
  }

  /** In the function's own policy: the key stands in another stack and cannot name this role. */
  letRead({ function: to }: HandlerFunction): void {
    to.addToRolePolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.secretArn] }),
    );
    letUseThrough('secretsmanager', 'read', this.key, to);
  }
}
