import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Mail } from '../../../core/ports/mailer.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { defined } from '../actions/support/world.ts';
import { DOMAIN, MailWorld, rawMail, REPLYING } from './support/mail-world.ts';

const TO = `CLAUSE8@${DOMAIN}`;
const CONTACT = 'contact@mobility.example';

let mails: MailWorld;

beforeEach(async () => {
  mails = await MailWorld.create(REPLYING, breachNotification);
});

async function command(text: string, from = CONTACT, dmarc: 'PASS' | 'GRAY' = 'PASS'): Promise<Mail[]> {
  const raw = rawMail({ From: from, Subject: 'clause8' }, text);
  return mails.answers(() => mails.arrives({ raw, to: TO, verdicts: { dmarc } }));
}

async function answerTo(text: string, from = CONTACT): Promise<Mail> {
  const [answer, ...more] = await command(text, from);
  expect(more).toEqual([]);
  return defined(answer, 'answer');
}

describe('a command by mail', () => {
  test('/help names the commands and what this person may start', async () => {
    const { text, to, subject } = await answerTo('/help');
    expect({ to: to.email, subject }).toEqual({ to: CONTACT, subject: 'Re: clause8' });
    for (const words of ['/tasks', '/status <reference>', '/start <process> …', 'sample', '/help'])
      expect(text).toContain(words);
    expect(text).not.toContain('breach-notification');
  });

  test('/tasks lists what waits for the person, by the titles of the definition', async () => {
    const { task } = await mails.asked('confirm', 'mobility-contact');
    const { text } = await answerTo('/tasks');
    expect(text).toContain(`https://clause8.example/tasks/${encodeURIComponent(task.id)}`);
    expect(text).toContain('Do confirm (Mobility Agency), by');
    expect((await answerTo('/tasks', 'accountable@city.example')).text).toContain('Nothing waits for you.');
  });

  test('/status says how a matter stands to whoever may see it, and nothing to others', async () => {
    const { task } = await mails.asked('confirm', 'mobility-contact');
    const { text } = await answerTo(`/status ${task.runId}`);
    expect(text).toContain('“Sample process”');
    expect(text).toContain('Open tasks: 1');
    const denied = await answerTo(`/status ${task.runId}`, 'contact@transit.example');
    const unknown = await answerTo('/status run-999999', 'contact@transit.example');
    expect(denied.text.replaceAll(task.runId, '#')).toBe(unknown.text.replaceAll('run-999999', '#'));
  });

  test('/start starts what asks for no more than fits, once however often the mail comes', async () => {
    const raw = rawMail({ From: CONTACT, Subject: 'x' }, '/start sample A new matter');
    const [answer] = await mails.answers(() => mails.arrives({ raw, to: TO }));
    await mails.arrives({ raw, to: TO });
    const { items } = await mails.world.ports.store.partiesOf('mobility', { limit: 10 });
    expect(items).toHaveLength(1);
    const run = defined(await mails.world.ports.store.run(items[0]?.runId ?? ''), 'run');
    expect(run).toMatchObject({ startedBy: { personId: 'mobility-contact', channel: 'email' } });
    expect(answer?.text).toContain(run.id);
    expect(await mails.world.eventTypes(run.id)).toContain('mail-taken');
  });

  test('/start with a text below, as the report of a breach', async () => {
    const text = '/start breach-notification Tickets of others\nThe app shows them.\nSince this morning.';
    expect((await answerTo(text, 'responder@mobility.example')).text).toContain('has started');
    const { items } = await mails.world.ports.store.partiesOf('mobility', { limit: 10 });
    expect(await mails.world.ports.store.run(items[0]?.runId ?? '')).toMatchObject({
      data: { incident: { title: 'Tickets of others', summary: 'The app shows them.\nSince this morning.' } },
    });
  });

  test.each([
    ['/start sample', 'https://clause8.example/start/sample'],
    ['/start breach-notification Tickets', 'may start: sample'],
    ['/start nothing at all', 'may start: sample'],
    ['Please /start sample A matter', 'no command'],
    ['tasks', 'no command'],
    ['/unknown', 'no command'],
  ])('%s starts nothing and names the way', async (text, way) => {
    expect((await answerTo(text)).text).toContain(way);
    expect((await mails.world.ports.store.partiesOf('mobility', { limit: 10 })).items).toEqual([]);
  });

  test.each([
    ['a stranger', 'ada@home.example', 'PASS'],
    ['somebody not proven to be a colleague', CONTACT, 'GRAY'],
  ] as const)('of %s is not answered', async (_name, from, dmarc) => {
    expect(await command('/tasks', from, dmarc)).toEqual([]);
  });

  test('what is none is answered once; commands thirty times an hour, and then once more', async () => {
    expect(await command('Hello?')).toHaveLength(1);
    expect(await command('Hello?')).toEqual([]);
    for (let count = 0; count < 30; count += 1) expect(await command('/help')).toHaveLength(1);
    mails.world.ports.clock.set('2026-05-22T08:59:59.000Z');
    expect((await command('/help')).map(({ text }) => text)).toEqual([
      expect.stringContaining('Many commands'),
    ]);
    expect(await command('/help')).toEqual([]);
  });
});
