import * as z from 'zod';
import type { CloudState } from '../data-folder.ts';
import { MAIL_CONFIGURATION } from '../../lib/mail-configuration.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { StoredMail } from './mailbox.ts';

/** What becomes of mails to an address. */
export const Fate = z.enum(['arrives', 'bounces', 'complains', 'late']);
export type Fate = z.infer<typeof Fate>;

/** Whose mails arrive here, and whose do not. Stands in for the mail servers of the world. */
export interface MailFates {
  fateOf: (address: string) => Promise<Fate>;
  decide: (address: string, fate: Fate) => Promise<void>;
  /** Says what became of a mail, as SES does: on the bus. */
  tell: (mail: StoredMail) => Promise<void>;
  /** There is no bus before the functions are there. */
  connect: (bus: EventBus) => void;
}

/** Addresses here bounce without anybody having said so. */
const DEAD_DOMAIN = /[@.]bounce\.example$/;

export function createMailFates(state: CloudState): MailFates {
  let bus: EventBus | undefined;

  async function fateOf(address: string): Promise<Fate> {
    const decided = Fate.safeParse(await state.get(keyOf(address)));
    if (decided.success) return decided.data;
    return DEAD_DOMAIN.test(address.toLowerCase()) ? 'bounces' : 'arrives';
  }

  return {
    fateOf,
    async decide(address, fate) {
      await state.batch([{ type: 'put', key: keyOf(address), value: fate }]);
    },
    async tell(mail) {
      for (const to of mail.to) {
        const address = plainAddress(to);
        const told = EVENTS[await fateOf(address)](address);
        await bus?.put({
          source: 'aws.ses',
          time: mail.at,
          id: `${mail.id}.${told.eventType}`,
          detailType: told.detailType,
          detail: {
            eventType: told.eventType,
            mail: {
              timestamp: mail.at,
              messageId: mail.id,
              source: mail.from,
              destination: mail.to,
              tags: {
                'ses:configuration-set': [MAIL_CONFIGURATION],
                ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
              },
            },
            ...told.detail,
          },
        });
      }
    },
    connect(to) {
      bus = to;
    },
  };
}

/** The events of SES, by what becomes of the mail. */
const EVENTS: Record<
  Fate,
  (address: string) => { eventType: string; detailType: string; detail: Record<string, unknown> }
> = {
  arrives: (address) => ({
    eventType: 'Delivery',
    detailType: 'Email Delivered',
    detail: { delivery: { recipients: [address] } },
  }),
  bounces: (address) => ({
    eventType: 'Bounce',
    detailType: 'Email Bounced',
    detail: {
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: [{ emailAddress: address, action: 'failed', status: '5.1.1' }],
      },
    },
  }),
  complains: (address) => ({
    eventType: 'Complaint',
    detailType: 'Email Complaint Received',
    detail: { complaint: { complainedRecipients: [{ emailAddress: address }] } },
  }),
  late: (address) => ({
    eventType: 'DeliveryDelay',
    detailType: 'Email Delivery Delayed',
    detail: {
      deliveryDelay: {
        delayType: 'TransientCommunicationFailure',
        delayedRecipients: [{ emailAddress: address }],
      },
    },
  }),
};

function keyOf(address: string): string {
  return `mail-fate/${address.toLowerCase()}`;
}

export function plainAddress(address: string): string {
  return /<([^>]+)>/.exec(address)?.[1] ?? address;
}
