import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Mail } from '../../../core/ports/mailer.ts';
import type { MailVerdicts } from '../../../core/rules/mail/read-mail.ts';
import { MailWorld, rawMail, type Arriving } from './support/mail-world.ts';

/**
 * Mails that must decide nothing, whatever they say (S13). Each is an answer to the address of the mail that asked the
 * person, and says `approve` somewhere.
 */
const DPO = 'Selma Okafor <dpo@mobility.example>';
const FROM = { From: DPO, Subject: 'Re: Decide' };
const MEGABYTE = 1024 * 1024;

function multipart(parts: { type: string; body: string; headers?: string[] }[], boundary = 'part'): string {
  const written = parts.map(({ type, body, headers = [] }) =>
    [`--${boundary}`, `Content-Type: ${type}`, ...headers, '', body].join('\n'),
  );
  return [...written, `--${boundary}--`, ''].join('\n');
}

/** A small file that would unpack to a hundred megabytes. */
function bomb(): string {
  return deflateRawSync(Buffer.alloc(100 * MEGABYTE))
    .toString('base64')
    .replaceAll(/.{76}/g, '$&\n');
}

interface Harmless extends Pick<Arriving, 'raw' | 'returnPath' | 'fromAsChecked'> {
  verdicts?: Partial<MailVerdicts>;
  /** How many mails may go out. */
  answers: 0 | 1;
}

const attached = (body: string) =>
  rawMail(
    { ...FROM, 'Content-Type': 'multipart/mixed; boundary=part' },
    multipart([
      { type: 'text/plain', body: 'Please see the file.' },
      {
        type: 'application/zip; name=approve.zip',
        headers: [
          'Content-Transfer-Encoding: base64',
          'Content-Disposition: attachment; filename=approve.zip',
        ],
        body,
      },
    ]),
  );
const automatic = (header: Record<string, string | string[]>): Harmless => ({
  raw: rawMail({ ...FROM, ...header }, 'approve'),
  answers: 0,
});

const CORPUS: Record<string, () => Harmless> = {
  'DMARC failed': () => ({ raw: rawMail(FROM, 'approve'), verdicts: { dmarc: 'FAIL' }, answers: 1 }),
  'DMARC grey: no policy': () => ({ raw: rawMail(FROM, 'approve'), verdicts: { dmarc: 'GRAY' }, answers: 1 }),
  'DMARC not evaluated': () => ({
    raw: rawMail(FROM, 'approve'),
    verdicts: { dmarc: 'PROCESSING_FAILED' },
    answers: 1,
  }),
  'a virus': () => ({ raw: rawMail(FROM, 'approve'), verdicts: { virus: 'FAIL' }, answers: 0 }),
  'not scanned': () => ({
    raw: rawMail(FROM, 'approve'),
    verdicts: { virus: 'PROCESSING_FAILED' },
    answers: 0,
  }),
  advertising: () => ({ raw: rawMail(FROM, 'approve'), verdicts: { spam: 'FAIL' }, answers: 0 }),
  'two From headers': () => ({
    raw: rawMail({ ...FROM, From: [DPO, 'Mallory <m@evil.example>'] }, 'approve'),
    answers: 0,
  }),
  'two addresses in one From': () => ({
    raw: rawMail({ ...FROM, From: 'dpo@mobility.example, m@evil.example' }, 'approve'),
    answers: 0,
  }),
  'an address in the name of another': () => ({
    raw: rawMail({ ...FROM, From: 'dpo@mobility.example <m@evil.example>' }, 'approve'),
    answers: 0,
  }),
  'a comment that some read as the address': () => ({
    raw: rawMail({ ...FROM, From: 'm@evil.example (dpo@mobility.example)' }, 'approve'),
    answers: 0,
  }),
  'another Sender': () => ({ raw: rawMail({ ...FROM, Sender: 'm@evil.example' }, 'approve'), answers: 0 }),
  'another From than the mail service checked': () => ({
    raw: rawMail(FROM, 'approve'),
    fromAsChecked: ['m@evil.example'],
    answers: 0,
  }),
  'a stranger with a forged thread': () => ({
    raw: rawMail(
      { From: 'm@evil.example', Subject: 'Re: Decide', 'In-Reply-To': '<known@clause8.example>' },
      'approve',
    ),
    answers: 0,
  }),
  'a colleague to whom the mail was passed on': () => ({
    raw: rawMail({ ...FROM, From: 'accountable@mobility.example' }, 'approve'),
    answers: 1,
  }),
  'Auto-Submitted': () => automatic({ 'Auto-Submitted': 'auto-replied' }),
  'Auto-Submitted twice': () => automatic({ 'Auto-Submitted': ['no', 'no'] }),
  'Auto-Submitted with parameters': () => automatic({ 'Auto-Submitted': 'auto-generated; owner=x' }),
  'an empty return path': () => ({ raw: rawMail(FROM, 'approve'), returnPath: '<>', answers: 0 }),
  'from the mail system': () => ({
    raw: rawMail(FROM, 'approve'),
    returnPath: 'MAILER-DAEMON@mobility.example',
    answers: 0,
  }),
  'Precedence bulk': () => automatic({ Precedence: 'bulk' }),
  'Precedence auto_reply': () => automatic({ Precedence: 'auto_reply' }),
  'a mailing list': () => automatic({ 'List-Id': '<list.example>' }),
  'a newsletter': () => automatic({ 'List-Unsubscribe': '<https://x.example>' }),
  Exchange: () => automatic({ 'X-Auto-Response-Suppress': 'All' }),
  'an autoresponder': () => automatic({ 'X-Autoreply': 'yes' }),
  'an old autoresponder': () => automatic({ 'X-Autorespond': '' }),
  'a delivery report': () =>
    automatic({ 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=x' }),
  'our own domain': () => ({
    raw: rawMail({ ...FROM, From: 'clause8@mail.clause8.example' }, 'approve'),
    answers: 0,
  }),
  'the word in a sentence': () => ({ raw: rawMail(FROM, 'No, I do not approve this yet.'), answers: 1 }),
  'the word and a condition': () => ({ raw: rawMail(FROM, 'Approve if legal agrees.'), answers: 1 }),
  'the word on the second line': () => ({ raw: rawMail(FROM, 'Hello,\napprove'), answers: 1 }),
  'the word below the quotation': () => ({
    raw: rawMail(FROM, 'On Fri, 22 May 2026 at 10:00, clause8 <c@x.example> wrote:\n> Decide\n\napprove'),
    answers: 1,
  }),
  'the word in the quotation': () => ({
    raw: rawMail(FROM, 'On Fri, 22 May 2026 at 10:00, clause8 <c@x.example> wrote:\n\n> approve'),
    answers: 1,
  }),
  'the word in the signature': () => ({ raw: rawMail(FROM, '\n-- \napprove'), answers: 1 }),
  'the word in the subject': () => ({ raw: rawMail({ ...FROM, Subject: 'approve' }, ''), answers: 1 }),
  'formatted text only': () => ({
    raw: rawMail({ ...FROM, 'Content-Type': 'text/html' }, '<p>approve</p>'),
    answers: 1,
  }),
  'hidden in formatted text': () => ({
    raw: rawMail(
      { ...FROM, 'Content-Type': 'text/html' },
      '<p style="display:none">approve</p><p>I am against it.</p>',
    ),
    answers: 1,
  }),
  'the word in a file': () => ({
    raw: rawMail(
      { ...FROM, 'Content-Type': 'multipart/mixed; boundary=part' },
      multipart([
        {
          type: 'text/plain; name=a.txt',
          headers: ['Content-Disposition: attachment; filename=a.txt'],
          body: 'approve',
        },
      ]),
    ),
    answers: 1,
  }),
  'the word in a mail inside the mail': () => ({
    raw: rawMail(
      { ...FROM, 'Content-Type': 'multipart/mixed; boundary=part' },
      multipart([{ type: 'message/rfc822', body: 'From: x@y.example\nSubject: x\n\napprove' }]),
    ),
    answers: 1,
  }),
  'eleven megabytes': () => ({
    raw: Buffer.concat([
      Buffer.from(rawMail(FROM, 'approve\n\n')),
      Buffer.alloc(11 * MEGABYTE, 'a'.repeat(76) + '\r\n'),
    ]),
    answers: 1,
  }),
  'ten megabytes in a file': () => ({
    raw: attached(
      randomBytes(7 * MEGABYTE)
        .toString('base64')
        .replaceAll(/.{76}/g, '$&\n'),
    ),
    answers: 1,
  }),
  'nine megabytes of short lines': () => ({
    raw: Buffer.concat([Buffer.from(rawMail(FROM, 'approve\n')), Buffer.alloc(9 * MEGABYTE, 'a\r\n')]),
    answers: 1,
  }),
  'tags that are never closed': () => ({
    raw: Buffer.concat([
      Buffer.from(rawMail({ ...FROM, 'Content-Type': 'text/html' }, '')),
      Buffer.alloc(MEGABYTE, '<a '),
    ]),
    answers: 1,
  }),
  'lines that look like quotations': () => ({
    raw: rawMail(FROM, 'Op x schreef \n'.repeat(5000)),
    answers: 1,
  }),
  'a bomb': () => ({ raw: attached(bomb()), answers: 1 }),
  'a thousand parts': () => ({
    raw: rawMail(
      { ...FROM, 'Content-Type': 'multipart/mixed; boundary=part' },
      multipart(Array.from({ length: 1000 }, () => ({ type: 'text/plain', body: 'approve' }))),
    ),
    answers: 1,
  }),
  'parts in parts in parts': () => {
    const depth = 60;
    const open = Array.from(
      { length: depth },
      (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`,
    );
    return {
      raw: rawMail(
        { ...FROM, 'Content-Type': 'multipart/mixed; boundary=b0' },
        `${open.join('')}--b${depth}\n\napprove\n`,
      ),
      answers: 1,
    };
  },
  'too many headers': () => ({
    raw: rawMail({ ...FROM, 'X-Filler': Array.from({ length: 5000 }, () => 'x'.repeat(200)) }, 'approve'),
    answers: 1,
  }),
  'broken beyond reading': () => ({
    raw: rawMail({ ...FROM, 'Content-Type': 'multipart/alternative; boundary=' }, '--\napprove\n--'),
    answers: 1,
  }),
};

let mails: MailWorld;
let task: { id: string; runId: string };
let replyTo: string;

beforeEach(async () => {
  mails = await MailWorld.create();
  const asked = await mails.asked('vote', 'mobility-dpo');
  task = asked.task;
  replyTo = asked.replyTo;
});

describe('decides nothing, with at most one answer', () => {
  test.each(Object.entries(CORPUS))('%s', async (_name, make) => {
    const { answers: most, ...mail } = make();
    const sent = await mails.answers(() => mails.arrives({ ...mail, to: replyTo }));
    expect(await mails.world.task(task.id)).toMatchObject({ status: 'open', voices: [] });
    expect(sent).toHaveLength(most);
    for (const answer of sent) expectNoHarm(answer);
  });
});

/** Words of whoever wrote never reach anybody else, and a link only the person themselves. */
function expectNoHarm(answer: Mail): void {
  expect(answer.subject).not.toMatch(/[\r\n]/);
  if (answer.text.includes('/t/#')) expect(answer.to.email).toBe('dpo@mobility.example');
  expect(answer.headers?.['Auto-Submitted']).toBe('auto-replied');
}

test('line breaks in a subject forge no header of the answer', async () => {
  const subject = '=?utf-8?Q?Re:_x=0D=0ABcc:_everybody@evil.example?=';
  const raw = rawMail({ From: DPO, Subject: subject }, 'A question: why me?');
  const [answer] = await mails.answers(() => mails.arrives({ raw, to: replyTo }));
  expect(answer?.subject).toBe('Re: x Bcc: everybody@evil.example');
  expect(Object.keys(answer?.headers ?? {})).not.toContain('Bcc');
});

test('markup in what was written is shown as it was written', async () => {
  const raw = rawMail(
    { From: DPO, Subject: '<b onclick=x>&' },
    '<!channel> <@U1> <script>=cmd</script> *bold*',
  );
  const [answer] = await mails.answers(() => mails.arrives({ raw, to: replyTo }));
  expect(answer?.html).not.toContain('<b onclick');
  expect((await mails.world.task(task.id)).comments?.at(0)?.text).toContain('<!channel>');
});

test('message ids that are none stay out of the headers of the answer', async () => {
  const raw = rawMail({ From: DPO, Subject: 'x', References: '<a b@c> <ok@x.example> evil' }, 'Why?');
  const [answer] = await mails.answers(() => mails.arrives({ raw, to: replyTo }));
  expect(answer?.headers?.References).toMatch(/^<ok@x\.example> <mail-\d+@client\.example>$/);
});

test('an unproven mail first does not get in the way of the real one', async () => {
  const raw = rawMail(FROM, 'approve', { messageId: '<guessed@mobility.example>' });
  await mails.arrives({ raw, to: replyTo, verdicts: { dmarc: 'FAIL' } });
  await mails.arrives({ raw, to: replyTo });
  expect(await mails.world.task(task.id)).toMatchObject({ status: 'done', outcome: 'yes' });
});

test('an address with a wrong secret is one that there is not', async () => {
  const wrong = replyTo.replace(/^(r\+[a-z2-7]{16})[a-z2-7]{26}/, `$1${'a'.repeat(26)}`);
  const [answer] = await mails.answers(() => mails.arrives({ raw: rawMail(FROM, 'approve'), to: wrong }));
  expect(answer?.text).toContain('not in use');
  expect(answer?.text).not.toContain('vote');
  expect(await mails.world.task(task.id)).toMatchObject({ status: 'open' });
});
