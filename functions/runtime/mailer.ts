import { SESv2Client } from '@aws-sdk/client-sesv2';
import { createSesMailer } from '../../adapters/email/ses-mailer.ts';
import type { Mailer } from '../../core/ports/mailer.ts';

/** Mail over SES from the address of this deployment. */
export function sesMailer(env: { MAIL_FROM: string }): Mailer {
  return createSesMailer({ client: new SESv2Client({}), from: env.MAIL_FROM });
}
