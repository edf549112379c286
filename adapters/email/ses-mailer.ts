import {
  BadRequestException,
  MessageRejected,
  SendEmailCommand,
  type Message,
  type SendEmailCommandInput,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { Mail, Mailer } from '../../core/ports/mailer.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import { addressOf } from './address-of.ts';

/** Names a mail so that whoever gets it twice can tell. */
export const MAIL_ID_HEADER = 'X-Clause8-Mail-Id';

/** Keep out-of-office answers away (RFC 3834, and Exchange's own); a mail's own headers come before them. */
const MACHINE_HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/**
 * Sends over SES, by the configuration set that its identity has. SES knows no idempotency key: a send whose answer was
 * lost is sent again, with the same `X-Clause8-Mail-Id`. It replaces any Message-ID. Tags come back with its events.
 * Throws `mail.refused` when SES will never take this mail; throttles and faults of the service pass through.
 */
export function createSesMailer({ client, from }: { client: SESv2Client; from: string }): Mailer {
  return {
    async send(mail) {
      const command = new SendEmailCommand(inputOf(mail, from));
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

function inputOf(mail: Mail, from: string): SendEmailCommandInput {
  const tags = Object.entries(mail.tags ?? {});
  return {
    FromEmailAddress: from,
    Destination: { ToAddresses: [addressOf(mail.to)] },
    ...(mail.replyTo === undefined ? {} : { ReplyToAddresses: [mail.replyTo] }),
    Content: { Simple: simpleOf(mail) },
    ...(tags.length === 0 ? {} : { EmailTags: tags.map(([Name, Value]) => ({ Name, Value })) }),
  };
}

function simpleOf({ subject, text, html, idempotencyKey, headers, attachments = [] }: Mail): Message {
  const all = { [MAIL_ID_HEADER]: idempotencyKey, ...MACHINE_HEADERS, ...headers };
  return {
    Subject: content(oneLine(subject)),
    Body: { Text: content(text), Html: content(html) },
    Headers: Object.entries(all).map(([Name, value]) => ({ Name, Value: oneLine(value) })),
    ...(attachments.length === 0 ? {} : { Attachments: attachments.map(attachmentOf) }),
  };
}

function attachmentOf({ name, contentType, content: body }: NonNullable<Mail['attachments']>[number]) {
  return {
    FileName: name,
    ContentType: contentType,
    ContentDisposition: 'ATTACHMENT' as const,
    ContentTransferEncoding: 'BASE64' as const,
    RawContent: new TextEncoder().encode(body),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ');
}

function content(text: string): { Data: string; Charset: string } {
  return { Data: text, Charset: 'UTF-8' };
}
