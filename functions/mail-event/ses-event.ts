import * as z from 'zod';
import type { MailEvent } from '../../core/rules/mail/mail-event.ts';
import { readMailTags } from '../../core/rules/mail/mail-tags.ts';

const Recipients = z.array(z.object({ emailAddress: z.string() })).default([]);

/** What EventBridge brings of SES (SES Developer Guide, "Contents of event data that SES publishes to Firehose"). */
export const SesEvent = z.object({
  id: z.string().min(1),
  source: z.literal('aws.ses'),
  time: z.iso.datetime({ offset: true }),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string(),
      destination: z.array(z.string()).default([]),
      tags: z.record(z.string(), z.array(z.string())).default({}),
    }),
    bounce: z
      .object({ bounceType: z.string(), feedbackId: z.string().optional(), bouncedRecipients: Recipients })
      .optional(),
    complaint: z.object({ feedbackId: z.string().optional(), complainedRecipients: Recipients }).optional(),
    deliveryDelay: z.object({ delayedRecipients: Recipients }).optional(),
    delivery: z.object({ recipients: z.array(z.string()).default([]) }).optional(),
  }),
});
export type SesEvent = z.infer<typeof SesEvent>;

/** The event for each address it is about. Only a permanent bounce says that an address is dead. */
export function mailEventsOf({ id, time, detail }: SesEvent): MailEvent[] {
  const { kind, addresses, feedbackId } = readDetail(detail);
  if (kind === undefined) return [];
  const tags = Object.fromEntries(
    Object.entries(detail.mail.tags).flatMap(([name, [value]]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  const at = new Date(time).toISOString();
  const regarding = readMailTags(tags);
  // A late mail is late again and again under one message id: each event counts.
  const named = feedbackId ?? (kind === 'delayed' ? id : detail.mail.messageId);
  return addresses.map((address) => ({ id: named, kind, at, address: plain(address), regarding }));
}

interface Read {
  kind: MailEvent['kind'] | undefined;
  addresses: string[];
  feedbackId?: string | undefined;
}

function readDetail({
  eventType,
  mail,
  bounce,
  complaint,
  deliveryDelay,
  delivery,
}: SesEvent['detail']): Read {
  const all = mail.destination;
  switch (eventType) {
    case 'Bounce':
      return {
        kind: bounce?.bounceType === 'Permanent' ? 'bounced' : 'delayed',
        addresses: named(bounce?.bouncedRecipients, all),
        feedbackId: bounce?.feedbackId,
      };
    case 'Complaint':
      return {
        kind: 'complained',
        addresses: named(complaint?.complainedRecipients, all),
        feedbackId: complaint?.feedbackId,
      };
    case 'DeliveryDelay':
      return { kind: 'delayed', addresses: named(deliveryDelay?.delayedRecipients, all) };
    case 'Delivery':
      return { kind: 'delivered', addresses: delivery?.recipients ?? all };
    case 'Reject':
    case 'Rendering Failure':
      return { kind: 'not-sent', addresses: all };
    default:
      return { kind: undefined, addresses: [] };
  }
}

function named(recipients: z.infer<typeof Recipients> | undefined, all: string[]): string[] {
  return recipients === undefined || recipients.length === 0
    ? all
    : recipients.map(({ emailAddress }) => emailAddress);
}

/** `Name <address>` as well as the bare address. */
function plain(address: string): string {
  return /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;
}
