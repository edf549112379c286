import { expect, test } from '@jest/globals';
import type { Mail } from '../../../core/ports/mailer.ts';
import { ANSWERS_PER_HOUR } from '../../../core/rules/mail/mail-limits.ts';
import { DOMAIN, MailWorld, rawMail } from './support/mail-world.ts';

const HOUR_MS = 3_600_000;
const FROM_US = `clause8@${DOMAIN}`;

/** A mail of ours as it arrives somewhere. */
function ours(mail: Mail): string {
  return rawMail({ From: FROM_US, Subject: mail.subject, ...mail.headers }, mail.text);
}

test('two of our mailboxes that write to each other stop at once', async () => {
  const mails = await MailWorld.create();
  const { replyTo, mail } = await mails.asked('vote', 'mobility-dpo');
  const started = mails.sent.length;
  let waiting = [{ raw: ours(mail), to: FROM_US }];
  const end = Date.parse(mails.world.ports.now()) + HOUR_MS;
  while (waiting.length > 0 && Date.parse(mails.world.ports.now()) < end) {
    const before = mails.sent.length;
    for (const one of waiting) await mails.arrives({ ...one, returnPath: FROM_US });
    // Whatever goes out comes back in at the other mailbox.
    waiting = mails.sent.slice(before).map((sent) => ({ raw: ours(sent), to: replyTo }));
    mails.world.ports.clock.set(new Date(Date.parse(mails.world.ports.now()) + 10_000).toISOString());
  }
  expect(mails.sent.length - started).toBeLessThanOrEqual(2);
});

test.each([
  ['the answering address of a task', undefined],
  ['the address for commands', `clause8@${DOMAIN}`],
  ['the requests address', `requests+mobility@${DOMAIN}`],
])('a mailbox that answers everything without saying that it is a machine: %s', async (_name, address) => {
  const mails = await MailWorld.create();
  const { replyTo } = await mails.asked('vote', 'mobility-dpo');
  const started = mails.sent.length;
  const end = Date.parse(mails.world.ports.now()) + HOUR_MS - 60_000;
  while (Date.parse(mails.world.ports.now()) < end) {
    const raw = rawMail(
      { From: 'dpo@mobility.example', Subject: 'Out of office' },
      'I am away until Monday.\n\nKind regards',
    );
    await mails.arrives({ raw, to: address ?? replyTo });
    mails.world.ports.clock.set(new Date(Date.parse(mails.world.ports.now()) + 60_000).toISOString());
  }
  expect(mails.sent.length - started).toBeLessThanOrEqual(2);
});

test('when so much is answered that something must be wrong, nothing more is', async () => {
  const mails = await MailWorld.create();
  const ask = () =>
    mails.answers(() =>
      mails.arrives({
        raw: rawMail({ From: 'dpo@mobility.example', Subject: 'x' }, '/help'),
        to: `clause8@${DOMAIN}`,
      }),
    );
  expect(await ask()).toHaveLength(1);
  const { store } = mails.world.ports;
  for (let count = 0; count < ANSWERS_PER_HOUR; count += 1)
    await store.countUse('mail-answers#2026-05-22T08', '2026-05-22T10:00:00.000Z');
  expect(await ask()).toEqual([]);
  mails.world.ports.clock.advance(HOUR_MS);
  expect(await ask()).toHaveLength(1);
});
