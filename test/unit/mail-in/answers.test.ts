import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Mail } from '../../../core/ports/mailer.ts';
import type { Task } from '../../../core/rules/task.ts';
import { MailWorld, rawMail } from './support/mail-world.ts';

/** How often somebody who answers our mails is answered: what a person corrects is, what a machine repeats is not. */
const DPO = 'Selma Okafor <dpo@mobility.example>';
const LAST = 'this is the last answer for now';

let mails: MailWorld;
let replyTo: string;
let task: Task;

beforeEach(async () => {
  mails = await MailWorld.create();
  ({ replyTo, task } = await mails.asked('vote', 'mobility-dpo'));
});

const minutes = (count: number) => {
  mails.world.ports.clock.set(new Date(Date.parse(mails.world.ports.now()) + count * 60_000).toISOString());
};
const replies = (text: string, more: { dmarc?: 'FAIL'; messageId?: string } = {}): Promise<Mail[]> => {
  const { dmarc, messageId } = more;
  const raw = rawMail(
    { From: DPO, Subject: 'Re: Decide' },
    text,
    messageId === undefined ? {} : { messageId },
  );
  return mails.answers(() =>
    mails.arrives({ raw, to: replyTo, ...(dmarc === undefined ? {} : { verdicts: { dmarc } }) }),
  );
};

describe('somebody who is proven to write', () => {
  test('hears each time, when what they write is another thing', async () => {
    for (const text of ['reject', 'reject because', 'Reject it please']) {
      expect(await replies(text)).toHaveLength(1);
      minutes(2);
    }
  });

  test('hears five times in an hour, then once more that it is the last, then nothing until it is over', async () => {
    const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    const heard: Mail[][] = [];
    for (const word of words) {
      heard.push(await replies(`My question ${word}`));
      minutes(2);
    }
    expect(heard.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1, 0, 0]);
    expect(heard.flat().map(({ text }) => text.replaceAll(/\s+/g, ' ').includes(LAST))).toEqual([
      ...[false, false, false, false, false],
      true,
    ]);
    // What was not answered was taken all the same.
    expect((await mails.world.task(task.id)).comments).toHaveLength(words.length);
    minutes(60);
    expect(await replies('And another question')).toHaveLength(1);
  });

  test('the same words again, also after others and in other letters: no answer', async () => {
    expect(await replies('reject')).toHaveLength(1);
    minutes(2);
    expect(await replies('  REJECT ')).toEqual([]);
    minutes(2);
    expect(await replies('I do not know')).toHaveLength(1);
    minutes(2);
    expect(await replies('reject')).toEqual([]);
  });

  test('a corrected figure is another thing when a person could have written it', async () => {
    expect(await replies('It was on day 12')).toHaveLength(1);
    minutes(2);
    expect(await replies('It was on day 13')).toHaveLength(1);
  });
});

describe('what may be a machine', () => {
  test('one that answers each of ours at once, and counts its mails, ends with the first', async () => {
    let sent = 0;
    let heard = 1;
    for (let count = 1; count <= 20 && heard > 0; count += 1) {
      heard = (await replies(`Thank you. Your ticket is #${count}.`)).length;
      sent += heard;
      mails.world.ports.clock.advance(5000);
    }
    expect(sent).toBe(1);
  });

  test('one that writes something else each time is answered six times an hour at most', async () => {
    let sent = 0;
    for (let count = 0; count < 50; count += 1) {
      sent += (await replies(`Word ${'x'.repeat(count + 1)}`)).length;
      minutes(1);
    }
    expect(sent).toBe(6);
  });

  test('whoever pretends to be somebody gets one answer to their address, and uses up none of theirs', async () => {
    const forged: Mail[] = [];
    for (let count = 0; count < 5; count += 1) {
      forged.push(...(await replies(`approve ${'!'.repeat(count)}`, { dmarc: 'FAIL' })));
      minutes(1);
    }
    expect(forged).toHaveLength(1);
    expect(await replies('reject')).toHaveLength(1);
  });
});

describe('faults', () => {
  test('the same mail handed in again is answered once', async () => {
    const messageId = '<same@client.example>';
    expect(await replies('reject', { messageId })).toHaveLength(1);
    expect(await replies('reject', { messageId })).toEqual([]);
    expect(await replies('reject now', { messageId })).toEqual([]);
  });

  test('killed before the answer is ordered: ordered once', async () => {
    await mails.hands({ raw: rawMail({ From: DPO, Subject: 'Re: Decide' }, 'reject'), to: replyTo });
    const { store } = mails.world.ports;
    const commit = store.commit.bind(store);
    let crashes = 2;
    store.commit = (transaction) => {
      const orders = transaction.writes.some(
        ({ entity, after }) =>
          entity === 'outbox' && after?.work.kind === 'mail-answer' && after.version === 1,
      );
      if (orders && (crashes -= 1) >= 0) throw new Error('killed');
      return commit(transaction);
    };
    const before = mails.sent.length;
    await expect(mails.world.deliver()).rejects.toThrow('killed');
    await expect(mails.world.deliver()).rejects.toThrow('killed');
    await mails.settle();
    expect(mails.sent.slice(before)).toHaveLength(1);
  });

  test('two different mails at the same time: both are answered, and both counted', async () => {
    const before = mails.sent.length;
    for (const text of ['reject', 'What is this?'])
      await mails.hands({ raw: rawMail({ From: DPO, Subject: 'Re: Decide' }, text), to: replyTo });
    const entries = await mails.world.outbox();
    expect(entries).toHaveLength(2);
    await mails.settle();
    expect(mails.sent.slice(before)).toHaveLength(2);
    expect(await replies('What is this?')).toEqual([]);
  });
});
