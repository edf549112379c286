import { Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { MAIL_CONFIGURATION } from '../mail-configuration.ts';
import { mailDomainOf } from '../settings.ts';
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
      configurationSetName: MAIL_CONFIGURATION,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Addresses that bounce are our own business: SES would go on refusing one that works again.
      suppressionReasons: SuppressionReasons.COMPLAINTS_ONLY,
    });
    this.configuration.addEventDestination('Events', {
      configurationSetEventDestinationName: 'events',
      // SES writes to the default bus only.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(mailDomainOf(props)),
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
        // SES puts mails with something attached together as raw ones, and may ask for that action.
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, configuration],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    );
  }
}
