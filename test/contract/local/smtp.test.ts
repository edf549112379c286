import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { receiveMails } from '../../../local/assembly/receive-mails.ts';
import { readDemoCity } from '../../../local/city/city.ts';
import { createSystemClock } from '../../../local/clock.ts';
import { createClosers } from '../../../local/closers.ts';
import { demoPassword } from '../../../local/smtp/demo-password.ts';
import { readPlan, type Plan } from '../../../local/template/plan.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const JONAS = 'jonas.adler@mobility-agency.example';
const RULE = {
  id: 'rule',
  domains: ['example.org'],
  bucket: 'mails',
  prefix: 'raw/',
  functionName: 'clause8-receive-mail',
};

interface Submitted {
  functionName: string;
  ses: {
    mail: { messageId: string; source: string; commonHeaders: { from: string[] } };
    receipt: { recipients: string[]; dmarcVerdict: { status: string } };
  };
}

let submitted: Submitted[];
let closers: ReturnType<typeof createClosers>;
let dataDir: string;
let trouble: string[];

beforeEach(async () => {
  submitted = [];
  trouble = [];
  closers = createClosers();
  dataDir = await temporaryFolder();
});
afterEach(() => closers.closeAll());

async function open(port: number): Promise<number | undefined> {
  const plan: Plan = {
    ...readPlan({ region: 'eu-central-1', account: '000000000000' }, {}),
    receiptRules: [RULE],
  };
  const later = {
    submit: async (_id: string, functionName: string, event: unknown) => {
      await Promise.resolve();
      const { Records } = event as { Records: { ses: Submitted['ses'] }[] };
      for (const { ses } of Records) submitted.push({ functionName, ses });
    },
  };
  const onTrouble = (message: string) => void trouble.push(message);
  const ground = { plan, city: await readDemoCity(), clock: createSystemClock(), dataDir, onTrouble };
  return receiveMails(ground, { later }, port, closers);
}

async function send(
  port: number | undefined,
  mail: SendMailOptions,
  user?: string,
): Promise<Submitted | undefined> {
  const auth = user === undefined ? {} : { auth: { user, pass: demoPassword } };
  const transport = createTransport({ host: '127.0.0.1', port: port ?? 0, ignoreTLS: true, ...auth });
  await transport.sendMail({ to: 'clause8@example.org', subject: 'x', text: '/help', ...mail });
  transport.close();
  return submitted.at(-1);
}

test('a mail is kept raw before the function is called with the event of a receipt rule', async () => {
  const port = await open(0);
  const taken = await send(port, { from: JONAS, to: 'Clause8@EXAMPLE.org' }, JONAS);
  expect(taken).toMatchObject({
    functionName: 'clause8-receive-mail',
    ses: {
      mail: { source: JONAS, commonHeaders: { from: [JONAS] } },
      receipt: {
        recipients: [expect.stringMatching(/^Clause8@example\.org$/i)],
        dmarcVerdict: { status: 'PASS' },
      },
    },
  });
  const folder = join(dataDir, 'objects', 'mails');
  const [file = ''] = await readdir(folder);
  expect(decodeURIComponent(file)).toBe(`raw/${taken?.ses.mail.messageId ?? ''}`);
  expect(await readFile(join(folder, file), 'utf8')).toContain('\r\n/help');
});

test('only who signed in as the one sender is proven', async () => {
  const port = await open(0);
  const twoSenders = {
    envelope: { from: JONAS, to: 'clause8@example.org' },
    raw: `From: ${JONAS}\r\nFrom: m@evil.example\r\n\r\n/help`,
  };
  const cases: [SendMailOptions, string | undefined][] = [
    [{ from: JONAS }, undefined],
    [{ from: 'henrik.voss@mobility-agency.example' }, JONAS],
    [{ from: `"${JONAS}" <m@evil.example>` }, JONAS],
    [twoSenders, JONAS],
  ];
  for (const [mail, user] of cases)
    expect((await send(port, mail, user))?.ses.receipt.dmarcVerdict.status).toBe('GRAY');
});

test('a port that is taken keeps nothing else from starting', async () => {
  const port = await open(0);
  expect(await open(port ?? 0)).toBeUndefined();
  expect(trouble).toEqual([`Port ${port ?? 0} is taken: no mails are received. --smtp PORT takes another.`]);
});
