import { beforeEach, describe, expect, test } from '@jest/globals';
import { memoryPorts, type MemoryPorts } from '../../../adapters/memory/memory-ports.ts';
import { deliverOutbox } from '../../../core/actions/deliver-outbox.ts';
import { loadEcosystem } from '../../../core/actions/load-ecosystem.ts';
import { outboxWrite } from '../../../core/actions/outbox-write.ts';
import { startProcess } from '../../../core/actions/start-process.ts';
import { CodedError } from '../../../core/rules/coded-error.ts';
import type { Letter } from '../../../core/rules/letter.ts';
import { verifyChain } from '../../../core/rules/evidence-chain.ts';
import { complaint } from '../../../workflows/complaint/process.ts';

const LETTER: Letter = {
  key: 'answer',
  to: { name: 'Ada Harbour', email: 'ada@home.example' },
  subject: 'Our answer\r\nBcc: everybody@evil.example',
  paragraphs: ['The camera <b>was</b> turned.'],
  link: { path: '/public', label: 'Public pages' },
};

let ports: MemoryPorts;
let runId: string;

beforeEach(async () => {
  ports = memoryPorts([complaint], '2026-05-22T14:00:00.000Z');
  await loadEcosystem(ports, {
    organizations: [
      { id: 'lead', name: 'Lead', lead: true, legalRole: 'other', country: 'DE', timeZone: 'Europe/Berlin' },
    ],
    people: [],
    sources: [],
  });
  const started = await startProcess(ports, {
    processId: 'complaint',
    organizationId: 'lead',
    answers: { subject: 'other', complaint: 'x', name: 'Ada Harbour', email: 'ada@home.example' },
    actor: { kind: 'public', organizationId: 'lead' },
    runId: 'run-letter',
  });
  if (started.result !== 'started') throw new Error(started.result);
  runId = started.runId;
});

async function post(letter = LETTER): Promise<string> {
  const write = outboxWrite(ports, { kind: 'letter', runId, letter });
  await ports.store.commit({ writes: [write], events: [] });
  return write.entity === 'outbox' ? (write.after?.id ?? '') : '';
}

async function deliver(id: string) {
  const entry = await ports.store.outbox(id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return deliverOutbox(ports, entry);
}

const events = async (type: string) =>
  (await ports.store.events(runId)).filter((event) => event.type === type);

describe('a letter', () => {
  test('is sent as plain words, with its link, and leaves its key in the evidence', async () => {
    const id = await post();
    expect(await deliver(id)).toEqual({ result: 'delivered' });
    const [mail] = ports.mailer.sent;
    expect(mail?.to).toEqual(LETTER.to);
    expect(mail?.subject).toBe('Our answer Bcc: everybody@evil.example');
    expect(mail?.html).toContain('The camera &lt;b&gt;was&lt;/b&gt; turned.');
    expect(mail?.text).toContain('https://clause8.example/public');
    expect((await events('letter-sent')).map(({ data }) => data)).toEqual([{ key: 'answer' }]);
    const chain = await ports.store.events(runId);
    expect(verifyChain(chain).ok).toBe(true);
    expect(JSON.stringify(chain)).not.toContain('Ada');
    expect(await ports.store.outbox(id)).toBeUndefined();
  });

  test.each([
    ['Dr. Ada O’Brien-Müller', 'Hello Dr. Ada O’Brien-Müller,'],
    ['J. R. Harbour', 'Hello J. R. Harbour,'],
    ['You won, see www.evil.example', 'Hello,'],
    ['https://evil.example/x', 'Hello,'],
    ['call@evil.example', 'Hello,'],
  ])('greets %s by what is a name, and carries no address that somebody typed', async (name, greeting) => {
    await deliver(await post({ ...LETTER, to: { ...LETTER.to, name } }));
    const [mail] = ports.mailer.sent;
    expect(mail?.text).toContain(greeting);
    if (greeting === 'Hello,') expect(`${mail?.text} ${mail?.html}`).not.toContain(name);
  });

  test('is sent once per key, however often it is ordered and delivered', async () => {
    const ids = [await post(), await post()];
    for (const id of ids) await deliver(id);
    expect(ports.mailer.sent).toHaveLength(1);
    await deliver(await post({ ...LETTER, key: 'second-look' }));
    expect(ports.mailer.sent).toHaveLength(2);
  });

  test('at the same time is sent by one', async () => {
    const id = await post();
    const results = await Promise.all([deliver(id), deliver(id), deliver(id)]);
    expect(results.filter(({ result }) => result === 'delivered')).toHaveLength(1);
    expect(ports.mailer.sent).toHaveLength(1);
  });

  test('to an address that is refused is shown, and the run goes on', async () => {
    ports.mailer.failNext(new CodedError('mail.refused', 'no such mailbox'));
    expect(await deliver(await post())).toEqual({ result: 'failed', error: 'mail.refused' });
    expect((await events('letter-refused')).map(({ data }) => data)).toEqual([{ key: 'answer' }]);
    expect((await ports.store.run(runId))?.status).toBe('running');
  });

  test('that could not be sent for now is tried again', async () => {
    ports.mailer.failNext(new Error('throttled'));
    const id = await post();
    await expect(deliver(id)).rejects.toThrow('throttled');
    expect(await deliver(id)).toEqual({ result: 'delivered' });
    expect(ports.mailer.sent).toHaveLength(1);
  });
});
