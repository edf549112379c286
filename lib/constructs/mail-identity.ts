import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { HandlerFunction } from './handler-function.ts';

/** The domain that mails come from; its owner adds the DKIM records that SES shows. */
export class MailIdentity extends Construct {
  private readonly identity: EmailIdentity;
  private readonly configuration: ConfigurationSet;
  private readonly from: string;

  constructor(scope: Construct, id: string, props: { mailFrom: string }) {
    super(scope, id);
    this.from = props.mailFrom;
    this.configuration = new ConfigurationSet(this, 'Configuration', {
      configurationSetName: 'clause8',
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(props.mailFrom.slice(props.mailFrom.lastIndexOf('@') + 1)),
      configurationSet: this.configuration,
    });
  }

  /** As our own address only. */
  letSend(to: HandlerFunction): void {
    const configuration = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configuration.configurationSetName,
    });
    to.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [this.identity.emailIdentityArn, configuration],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    );
  }
}
