import {
  BadRequestException,
  MessageRejected,
  SendEmailCommand,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { Mailer } from '../../core/ports.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import { addressOf } from './address-of.ts';

/** Names a mail so that whoever gets it twice can tell. */
export const MAIL_ID_HEADER = 'X-Clause8-Mail-Id';

/**
 * Sends over SES. SES knows no idempotency key: a send whose answer was lost is sent again, with the same
 * `X-Clause8-Mail-Id`. `Auto-Submitted` keeps out-of-office answers away (RFC 3834).
 * Throws `mail.refused` when SES will never take this mail; throttles and faults of the service pass through.
 */
export function createSesMailer({ client, from }: { client: SESv2Client; from: string }): Mailer {
  return {
    async send({ to, subject, text, html, idempotencyKey }) {
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [addressOf(to)] },
        Content: {
          Simple: {
            Subject: content(subject.replaceAll(/[\r\n]+/g, ' ')),
            Body: { Text: content(text), Html: content(html) },
            Headers: [
              { Name: MAIL_ID_HEADER, Value: idempotencyKey },
              { Name: 'Auto-Submitted', Value: 'auto-generated' },
            ],
          },
        },
      });
      try {
        await client.send(command);
      } catch (error) {
        if (error instanceof MessageRejected || error instanceof BadRequestException)
          throw new CodedError('mail.refused', error.message);
        throw error;
      }
    },
  };
}

function content(text: string): { Data: string; Charset: string } {
  return { Data: text, Charset: 'UTF-8' };
}
