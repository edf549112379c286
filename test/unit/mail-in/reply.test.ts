import { beforeEach, describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { answeredSubject } from '../../../core/rules/mail/mail-answer.ts';
import { mailAccessId } from '../../../core/rules/mail/mail-secrets.ts';
import { defined } from '../actions/support/world.ts';
import { MailWorld, rawMail } from './support/mail-world.ts';

const DPO = 'Selma Okafor <dpo@mobility.example>';
const CONTACT = 'contact@mobility.example';

let mails: MailWorld;

beforeEach(async () => {
  mails = await MailWorld.create();
});

function reply(from: string, body: string, more: Record<string, string | string[]> = {}): string {
  return rawMail({ From: from, Subject: 'Re: something', ...more }, body);
}

describe('a reply decides', () => {
  test('where the process takes it: approved, with the mail in the evidence', async () => {
    const { task, replyTo } = await mails.asked('vote', 'mobility-dpo');
    expect(await mails.arrives({ raw: reply(DPO, 'Approve'), to: replyTo.toUpperCase() })).toEqual({
      result: 'taken',
      doors: 1,
    });
    const ended = await mails.world.task(task.id);
    expect(ended).toMatchObject({ status: 'done', outcome: 'yes', endedBy: { channel: 'email' } });
    const taken = (await mails.world.events(task.runId)).find(({ type }) => type === 'mail-taken');
    expect(taken?.data).toMatchObject({
      taskId: task.id,
      did: 'decided',
      mail: {
        objectKey: expect.stringMatching(/^raw\//),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        dmarc: 'PASS',
      },
    });
    expect(JSON.stringify(taken)).not.toContain('Selma');
    expect(await mails.world.chainHolds(task.runId)).toBe(true);
  });

  test('rejects with the reason behind the word and below it', async () => {
    const { task, replyTo } = await mails.asked('vote', 'mobility-dpo');
    const body =
      'reject: the basis is missing\nand so is the date\n\nOn Fri, 22 May 2026 at 10:00, clause8 <clause8@mail.clause8.example> wrote:\n> Decide';
    await mails.arrives({ raw: reply(DPO, body), to: replyTo });
    expect(await mails.world.task(task.id)).toMatchObject({
      status: 'done',
      outcome: 'no',
      reason: 'the basis is missing\nand so is the date',
    });
  });

  test('not without the reason that it needs: the answer says so and holds a new link', async () => {
    const { task, replyTo } = await mails.asked('vote', 'mobility-dpo');
    const [answer, ...more] = await mails.answers(() =>
      mails.arrives({ raw: reply(DPO, 'Reject'), to: replyTo }),
    );
    expect(more).toEqual([]);
    expect(answer?.text).toContain('needs a reason');
    expect(answer?.text).toMatch(/https:\/\/clause8\.example\/t\/#[a-z2-7]{42}/);
    expect(answer?.replyTo).toMatch(/^r\+[a-z2-7]{42}@/);
    expect(await mails.world.task(task.id)).toMatchObject({ status: 'open', voices: [] });
  });

  test('in the language of the person', async () => {
    const before = await mails.world.person('mobility-dpo');
    await mails.world.ports.store.commit({
      writes: [
        {
          entity: 'person',
          before,
          after: { ...before, preferences: { language: 'fr' }, version: before.version + 1 },
        },
      ],
      events: [],
    });
    const { task, replyTo } = await mails.asked('vote', 'mobility-dpo');
    await mails.arrives({ raw: reply(DPO, "J'approuve !"), to: replyTo });
    expect(await mails.world.task(task.id)).toMatchObject({ status: 'done', outcome: 'yes' });
  });

  test('by an older mail of the same person and task, but not by the address of another', async () => {
    const first = await mails.asked('vote', 'mobility-dpo');
    await mails.answers(() => mails.arrives({ raw: reply(DPO, 'reject'), to: first.replyTo }));
    await mails.arrives({ raw: reply(DPO, 'approve'), to: first.replyTo });
    expect(await mails.world.task(first.task.id)).toMatchObject({ status: 'done' });
  });

  test('not on what has changed since the mail went out; the answer brings a link, and an address that decides', async () => {
    const { task, replyTo } = await mails.asked('vote', 'mobility-dpo');
    const { store } = mails.world.ports;
    const before = defined(await store.mailAccess(mailAccessId(task.id, 'mobility-dpo')), 'access');
    const sent = before.mails.map((one) => ({ ...one, shownHash: '0'.repeat(64) }));
    expect(before.mails.at(-1)?.shownHash).toMatch(/^[0-9a-f]{64}$/);
    const after = { ...before, mails: sent, version: before.version + 1 };
    await store.commit({ writes: [{ entity: 'mailAccess', before, after }], events: [] });
    const [answer] = await mails.answers(() => mails.arrives({ raw: reply(DPO, 'Approve'), to: replyTo }));
    expect(answer?.text).toContain('has changed since we wrote to you');
    expect(answer?.text).toContain('/t/#');
    expect((await mails.world.task(task.id)).voices).toEqual([]);
    await mails.arrives({ raw: reply(DPO, 'Approve'), to: defined(answer?.replyTo, 'address') });
    expect(await mails.world.task(task.id)).toMatchObject({ status: 'done', outcome: 'yes' });
  });

  test('never where more hangs on it', async () => {
    const { task, replyTo } = await mails.asked('file', 'mobility-dpo');
    const [answer] = await mails.answers(() => mails.arrives({ raw: reply(DPO, 'approve'), to: replyTo }));
    expect(answer?.text).toContain('more hangs on it');
    expect(await mails.world.task(task.id)).toMatchObject({ status: 'open', voices: [] });
  });
});

describe('a reply finishes', () => {
  test('a task whose words it brings', async () => {
    const { task, replyTo } = await mails.asked('confirm', 'mobility-contact');
    await mails.arrives({ raw: reply(CONTACT, 'Done: told her by telephone\n\n-- \nJonas'), to: replyTo });
    expect(await mails.world.task(task.id)).toMatchObject({
      status: 'done',
      answers: { text: 'told her by telephone' },
    });
  });

  test('not when the form wants more: what is wrong is said', async () => {
    const { task, replyTo } = await mails.asked('confirm', 'mobility-contact');
    const [answer] = await mails.answers(() => mails.arrives({ raw: reply(CONTACT, 'done'), to: replyTo }));
    expect(answer?.text).toContain('Nothing was recorded');
    expect(await mails.world.task(task.id)).toMatchObject({ status: 'open' });
  });

  test('and a crash between the act and its record repeats without harm', async () => {
    const { task, replyTo } = await mails.asked('confirm', 'mobility-contact');
    const { store } = mails.world.ports;
    await mails.hands({ raw: reply(CONTACT, 'done: yes'), to: replyTo });
    const [entry] = await mails.world.outbox();
    const commit = store.commit.bind(store);
    store.commit = async (transaction) => {
      const ends = transaction.writes.some(
        (write) => write.entity === 'outbox' && write.before?.id === entry?.id,
      );
      if (ends) throw new Error('the machine died');
      return commit(transaction);
    };
    await expect(mails.world.deliver()).rejects.toThrow('the machine died');
    store.commit = commit;
    const answers = await mails.answers(() => mails.settle());
    expect(answers.map(({ text }) => text)).toEqual([expect.stringContaining('Your answers are recorded')]);
    expect(
      (await mails.world.eventTypes(task.runId)).filter((type) => type === 'task-completed'),
    ).toHaveLength(1);
    expect((await mails.world.eventTypes(task.runId)).filter((type) => type === 'mail-taken')).toHaveLength(
      1,
    );
  });

  test('the same mail handed in ten times has one effect', async () => {
    const { task, replyTo } = await mails.asked('confirm', 'mobility-contact');
    const raw = reply(CONTACT, 'done: yes');
    const results = await Promise.all(Array.from({ length: 10 }, () => mails.hands({ raw, to: replyTo })));
    expect(results.filter(({ result }) => result === 'taken')).toHaveLength(1);
    await mails.settle();
    expect(await mails.arrives({ raw, to: replyTo })).toEqual({ result: 'duplicate' });
    expect((await mails.world.eventTypes(task.runId)).filter((type) => type === 'mail-taken')).toHaveLength(
      1,
    );
  });
});

describe('a reply without a command', () => {
  test('is kept as a comment; the answer in the thread says that it decides nothing', async () => {
    const { task, replyTo } = await mails.asked('vote', 'mobility-dpo');
    const raw = reply(DPO, 'No, I do not approve this yet.', { References: '<a@x.example> <b@x.example>' });
    const [answer, ...more] = await mails.answers(() => mails.arrives({ raw, to: replyTo }));
    expect(more).toEqual([]);
    const { comments, status, voices } = await mails.world.task(task.id);
    expect({ status, voices }).toEqual({ status: 'open', voices: [] });
    expect(comments).toMatchObject([
      { by: 'mobility-dpo', channel: 'email', text: 'No, I do not approve this yet.' },
    ]);
    expect(answer?.subject).toBe('Re: something');
    expect(answer?.text).toContain('decides nothing');
    expect(answer?.text).toContain('approve, reject');
    expect(answer?.headers).toMatchObject({
      'Auto-Submitted': 'auto-replied',
      'In-Reply-To': expect.stringMatching(/^<mail-\d+@client\.example>$/),
      References: expect.stringMatching(/^<a@x\.example> <b@x\.example> <mail-\d+@client\.example>$/),
    });
  });

  test('after the task has ended: who settled it, and nothing else', async () => {
    const { task, replyTo } = await mails.asked('confirm', 'mobility-contact');
    await completeTask(mails.world.ports, {
      taskId: task.id,
      person: await mails.world.person('mobility-contact'),
      channel: 'portal',
      answers: { text: 'on the page' },
    });
    const [answer] = await mails.answers(() =>
      mails.arrives({ raw: reply(CONTACT, 'done: late'), to: replyTo }),
    );
    expect(answer?.text).toContain('Jonas Adler has settled');
    expect(defined(answer, 'answer').text).not.toContain('/t/#');
  });

  test('whoever is not asked any more hears neither who settled it nor how', async () => {
    const { task, replyTo } = await mails.asked('vote', 'mobility-dpo');
    await mails.arrives({ raw: reply(DPO, 'Approve'), to: replyTo });
    expect((await mails.world.task(task.id)).status).toBe('done');
    const before = await mails.world.person('mobility-dpo');
    const after = { ...before, memberships: [], version: before.version + 1 };
    await mails.world.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
    mails.world.ports.clock.advance(2 * 3_600_000);
    const [answer] = await mails.answers(() =>
      mails.arrives({ raw: reply(DPO, 'Approve'), to: replyTo, verdicts: { dmarc: 'FAIL' } }),
    );
    expect(defined(answer, 'answer').text).toContain('is not asked of you any more');
    expect(defined(answer, 'answer').text).not.toMatch(/has settled|“Yes”|\/t\/#/);
  });
});

test.each([
  ['Re: AW: Re: Decide', 'Re: Decide'],
  ['Decide', 'Re: Decide'],
  ['', 'Re:'],
])('the subject of an answer to %j is %j', (subject, answered) => {
  expect(answeredSubject(subject)).toBe(answered);
});
