import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { memoryPorts, type MemoryPorts } from '../../../adapters/memory/memory-ports.ts';
import { MOST_BYTES } from '../../../adapters/mail-parser/parse-mail.ts';
import { CodedError } from '../../../core/rules/coded-error.ts';
import { createReceiveMailHandler } from '../../../functions/receive-mail/receive-mail-handler.ts';
import type { LogFacts, LogMessage } from '../../../functions/runtime/log-messages.ts';

const RAW =
  'From: Ada <ada@home.example>\r\nSubject: x\r\nMessage-ID: <1@home.example>\r\n\r\n/help SECRET-WORDS\r\n';
const PASS = { status: 'PASS' };

let ports: MemoryPorts;
let lines: [LogMessage, LogFacts | undefined][];
let raw: Uint8Array | undefined;

beforeEach(() => {
  ports = memoryPorts([], '2026-05-22T14:00:00.000Z');
  lines = [];
  raw = Buffer.from(RAW);
});

function receive(event: unknown): Promise<void> {
  const log = (message: LogMessage, facts?: LogFacts) => void lines.push([message, facts]);
  return createReceiveMailHandler({
    ...ports,
    log: { info: log, warn: log, error: log },
    rawMails: {
      async read(messageId, most) {
        await Promise.resolve();
        if (raw === undefined) throw new CodedError('mail.missing', 'no mail');
        return { objectKey: `raw/${messageId}`, bytes: raw.subarray(0, most), cutOff: raw.length > most };
      },
    },
  })(event);
}

/** The event of an SES receipt rule's Lambda action, with what nobody reads. */
function event(receipt: Record<string, unknown> = {}, mail: Record<string, unknown> = {}): unknown {
  return {
    Records: [
      {
        eventSource: 'aws:ses',
        eventVersion: '1.0',
        ses: {
          mail: {
            timestamp: '2026-05-22T14:00:00.000Z',
            source: 'ada@home.example',
            messageId: 'o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1',
            destination: ['clause8@mail.clause8.example'],
            headersTruncated: false,
            headers: [{ name: 'From', value: 'Ada <ada@home.example>' }],
            commonHeaders: { from: ['Ada <ada@home.example>'], subject: 'x' },
            ...mail,
          },
          receipt: {
            timestamp: '2026-05-22T14:00:00.000Z',
            processingTimeMillis: 500,
            recipients: ['clause8@mail.clause8.example'],
            spfVerdict: PASS,
            dkimVerdict: PASS,
            dmarcVerdict: PASS,
            spamVerdict: PASS,
            virusVerdict: PASS,
            action: { type: 'Lambda', functionArn: 'arn', invocationType: 'Event' },
            ...receipt,
          },
        },
      },
    ],
  };
}

const waiting = () => ports.store.waitingOutbox('9999-01-01T00:00:00.000Z', 100);

describe('receiving a mail', () => {
  test('hands it in once, with its verdicts, its place and its hash', async () => {
    await receive(event());
    await receive(event());
    const [entry, ...more] = await waiting();
    expect(more).toEqual([]);
    expect(entry?.work).toMatchObject({
      kind: 'mail-in',
      mail: {
        objectKey: 'raw/o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1',
        sha256: createHash('sha256').update(RAW).digest('hex'),
        trust: 'proven',
        from: 'ada@home.example',
        text: '/help SECRET-WORDS',
        messageId: '<1@home.example>',
        verdicts: { dmarc: 'PASS', virus: 'PASS' },
      },
    });
    expect(lines.map(([, facts]) => facts?.result)).toEqual(['taken', 'duplicate']);
    expect(JSON.stringify(lines)).not.toMatch(/ada|SECRET/i);
  });

  test('drops what is dangerous or from a machine, and says why in the log only', async () => {
    await receive(event({ virusVerdict: { status: 'FAIL' } }));
    await receive(event({}, { source: '' }));
    await receive(event({ recipients: ['somebody@elsewhere.example'] }));
    expect(await waiting()).toEqual([]);
    expect(lines.map(([, facts]) => facts?.why)).toEqual(['dangerous', 'no-return-path', 'no-address']);
  });

  test('what is dangerous is set aside where everybody may write to, without its words', async () => {
    const recipients = ['requests+mobility@mail.clause8.example'];
    await receive(event({ virusVerdict: { status: 'FAIL' }, recipients }));
    const [entry] = await waiting();
    expect(entry?.work).toMatchObject({ mail: { setAside: 'virus', text: '', trust: 'unproven' } });
    expect(JSON.stringify(entry)).not.toContain('SECRET-WORDS');
  });

  test('it came when the mail service received it, however late it is handed in', async () => {
    await receive(event({}, { timestamp: '2026-05-20T08:00:00.123Z' }));
    expect((await waiting())[0]?.work).toMatchObject({ mail: { receivedAt: '2026-05-20T08:00:00.123Z' } });
  });

  test('whoever SES read as the sender has to be the one we read', async () => {
    await receive(event({}, { commonHeaders: { from: ['m@evil.example'] } }));
    expect((await waiting())[0]?.work).toMatchObject({ mail: { trust: 'unproven' } });
  });

  test('of a mail that is too large only the beginning is read, and its words are nobody’s', async () => {
    raw = Buffer.concat([Buffer.from(RAW), Buffer.alloc(MOST_BYTES, 'x')]);
    await receive(event());
    expect((await waiting())[0]?.work).toMatchObject({ mail: { unreadable: 'too-large', text: '' } });
  });

  test('several addresses of ours: one order each, beyond five only to be looked at', async () => {
    const recipients = Array.from({ length: 8 }, (_, at) => `incident+org-${at}@mail.clause8.example`);
    await receive(event({ recipients }));
    const taken = (await waiting()).map(({ work }) => (work.kind === 'mail-in' ? work.mail : undefined));
    expect(taken.filter((mail) => mail?.setAside === undefined)).toHaveLength(5);
    expect(taken.filter((mail) => mail?.setAside === 'many-addresses' && mail.text === '')).toHaveLength(3);
  });

  test('a mail that cannot be read yet, and a store that has too much to do, are faults: the event comes again', async () => {
    raw = undefined;
    await expect(receive(event())).rejects.toMatchObject({ name: 'mail.missing' });
    raw = Buffer.from(RAW);
    ports.store.commit = () => Promise.resolve('conflict');
    await expect(receive(event())).rejects.toMatchObject({ name: 'store.contended' });
  });

  test.each([{}, { Records: [{}] }, { Records: [{ eventSource: 'aws:s3' }] }])(
    '%j is no receipt',
    async (other) => {
      await expect(receive(other)).rejects.toMatchObject({ name: 'event.invalid' });
    },
  );
});
