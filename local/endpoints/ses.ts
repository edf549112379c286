import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Mailbox, StoredMail } from '../mailbox/mailbox.ts';
import type { Meters } from '../meters.ts';
import type { Service, ServiceAnswer } from './endpoint-server.ts';
import { ServiceError } from './service-error.ts';

const Part = z.object({ Data: z.string() });
/** What SES takes: other tags are refused. */
const TagPart = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/);
const Attachment = z.object({
  FileName: z.string().min(1),
  ContentType: z.string().default('application/octet-stream'),
  RawContent: z.base64(),
});
const SendEmail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).min(1) }),
  ReplyToAddresses: z.array(z.string()).default([]),
  EmailTags: z.array(z.object({ Name: TagPart, Value: TagPart })).default([]),
  Content: z.object({
    Simple: z.object({
      Subject: Part,
      Body: z.object({ Text: Part.optional(), Html: Part.optional() }),
      Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
      Attachments: z.array(Attachment).default([]),
    }),
  }),
});

/** `SendEmail` of SES v2: the mail goes to the local mailbox instead of out into the world. */
export function createSes(setup: { mailbox: Mailbox; now: () => number; meters: Meters }): Service {
  async function send(body: Buffer): Promise<ServiceAnswer> {
    const parsed = SendEmail.safeParse(JSON.parse(body.toString('utf8')));
    if (!parsed.success) throw new ServiceError(400, 'BadRequestException', z.prettifyError(parsed.error));
    const id = randomUUID();
    const mail = storedMail(id, new Date(setup.now()).toISOString(), parsed.data);
    await setup.mailbox.add(mail);
    await setup.mailbox.fates.tell(mail);
    return json(200, { MessageId: id });
  }

  return {
    name: 'ses',
    takes: ({ path }) => path.startsWith('/v2/email/'),
    answer({ method, path, body }) {
      setup.meters.requested('ses.SendEmail');
      if (method !== 'POST' || path !== '/v2/email/outbound-emails') {
        throw new ServiceError(
          404,
          'NotFoundException',
          `The embedded cloud offers SendEmail only, not ${method} ${path}.`,
        );
      }
      return send(body);
    },
    failure: (error) => json(error.status, { message: error.message }, { 'x-amzn-errortype': error.name }),
  };
}

function storedMail(id: string, at: string, sent: z.output<typeof SendEmail>): StoredMail {
  const { Subject, Body, Headers, Attachments } = sent.Content.Simple;
  return {
    id,
    at,
    from: sent.FromEmailAddress,
    to: sent.Destination.ToAddresses,
    replyTo: sent.ReplyToAddresses,
    subject: Subject.Data,
    text: Body.Text?.Data ?? '',
    html: Body.Html?.Data ?? '',
    headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name.toLowerCase(), Value])),
    tags: Object.fromEntries(sent.EmailTags.map(({ Name, Value }) => [Name, Value])),
    attachments: Attachments.map(({ FileName, ContentType, RawContent }) => ({
      name: FileName,
      contentType: ContentType,
      base64: RawContent,
    })),
  };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): ServiceAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
