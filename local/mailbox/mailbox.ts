import * as z from 'zod';
import type { CloudState } from '../data-folder.ts';
import { createMailFates, type MailFates } from './mail-fates.ts';

const StoredAttachment = z.object({ name: z.string(), contentType: z.string(), base64: z.string() });

/** What mails of earlier versions did not have is empty. */
export const StoredMail = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  replyTo: z.array(z.string()).default([]),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()).default({}),
  attachments: z.array(StoredAttachment).default([]),
});
export type StoredMail = z.infer<typeof StoredMail>;

/** Every mail that would have been sent, kept on disk. */
export interface Mailbox {
  fates: MailFates;
  add: (mail: z.input<typeof StoredMail>) => Promise<void>;
  get: (id: string) => Promise<StoredMail | undefined>;
  /** Newest first; `to` narrows to one address. */
  list: (options: { limit: number; to?: string }) => Promise<StoredMail[]>;
}

export function createMailbox(state: CloudState): Mailbox {
  let lastNumber: number | undefined;

  /** Mails of one moment keep the order in which they came. */
  async function nextNumber(): Promise<number> {
    if (lastNumber === undefined) {
      const [lastKey] = await state.keys({ gt: 'mail/', lt: 'mail0', reverse: true, limit: 1 }).all();
      lastNumber ??= lastKey === undefined ? 0 : Number(lastKey.slice('mail/'.length));
    }
    lastNumber += 1;
    return lastNumber;
  }

  return {
    fates: createMailFates(state),
    async add(mail) {
      const key = `mail/${String(await nextNumber()).padStart(12, '0')}`;
      await state.batch([
        { type: 'put', key, value: mail },
        { type: 'put', key: `mail-id/${mail.id}`, value: key },
      ]);
    },
    async get(id) {
      const key = z
        .string()
        .optional()
        .parse(await state.get(`mail-id/${id}`));
      return key === undefined ? undefined : StoredMail.parse(await state.get(key));
    },
    async list({ limit, to }) {
      const mails: StoredMail[] = [];
      for await (const value of state.values({ gt: 'mail/', lt: 'mail0', reverse: true })) {
        const mail = StoredMail.parse(value);
        if (to === undefined || mail.to.some((address) => address.includes(to))) mails.push(mail);
        if (mails.length === limit) break;
      }
      return mails;
    },
  };
}
