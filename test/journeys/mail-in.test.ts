import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { demoPassword } from '../../local/smtp/demo-password.ts';
import type { StoredMail } from '../../local/mailbox/mailbox.ts';
import { MAIL_CLIENTS } from '../support/mail-clients/mail-clients.ts';
import { followRun, startProcess } from './support/process-case.ts';
import { visitPortal } from './support/portal-visitor.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

jest.setTimeout(120_000);

const JONAS = 'jonas.adler@mobility-agency.example';
const DOMAIN = 'example.org';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud({ smtp: true });
});
afterAll(async () => {
  await cloud.close();
});

/** Sends as a mail program does; signed in as `user`, or as nobody. */
async function send(mail: SendMailOptions, user?: string): Promise<void> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: cloud.smtpPort ?? 0,
    secure: false,
    ignoreTLS: true,
    ...(user === undefined ? {} : { auth: { user, pass: demoPassword } }),
  });
  await transport.sendMail(mail);
  transport.close();
  await cloud.settle();
}

async function newestTo(email: string, matching: RegExp): Promise<StoredMail> {
  const mails = await cloud.mailbox.list({ limit: 100, to: email });
  const found = mails.find(({ subject, text }) => matching.test(`${subject}\n${text}`));
  if (found === undefined) throw new Error(`No mail to ${email} matches ${matching.source}.`);
  return found;
}

test('answers in the styles of Gmail, Outlook, iOS, German and French programs are read right', async () => {
  const run = await startProcess(cloud, {
    processId: 'complaint',
    personId: 'jonas-adler',
    answers: {
      subject: 'sensors',
      complaint: 'It looks into my kitchen.',
      name: 'Cem Quay',
      receivedBy: 'letter',
    },
  });
  await cloud.settle();
  const asked = await newestTo(JONAS, /Tell the person/);
  const [replyTo = ''] = asked.replyTo;
  expect(replyTo).toMatch(/^r\+[a-z2-7]{42}@example\.org$/);
  const answered = {
    from: `clause8@${DOMAIN}`,
    to: JONAS,
    subject: asked.subject,
    text: asked.text,
    html: asked.html,
  };
  const reply = (client: keyof typeof MAIL_CLIENTS, words: string): SendMailOptions => ({
    ...MAIL_CLIENTS[client](words, answered),
    from: `Jonas Adler <${JONAS}>`,
    to: replyTo,
    subject: `Re: ${asked.subject}`,
  });

  const clients = [
    'Gmail, English',
    'Outlook, English, with line',
    'Outlook, German, without line',
    'iOS, English',
    'Gmail, German',
    'Gmail, French',
  ] as const;
  for (const client of clients)
    await send(reply(client, `${client}: which address?\n\nIt is not in the file – „Cem“.`), JONAS);
  const { task } = await run.look('jonas-adler', 'tell-complainant');
  const visitor = await visitPortal(cloud.url, JONAS);
  const page = await visitor.page(`/tasks/${encodeURIComponent(task.id)}`);
  const shown = [...page.matchAll(/<p class="as-written">([^<]*)<\/p>/g)].map(([, text]) => text);
  expect(shown).toEqual(
    clients.map((client) => `${client}: which address?\n\nIt is not in the file – „Cem“.`),
  );
  const kept = (await cloud.mailbox.list({ limit: 100, to: JONAS })).filter(({ text }) =>
    text.includes('kept as a comment'),
  );
  // Each says something else, and whoever wrote it is proven: five answers, and one that is the last for now.
  expect(kept.map(({ text }) => text.includes('the last answer for now')).sort()).toEqual([
    ...[false, false, false, false, false],
    true,
  ]);
  for (const { headers } of kept) expect(headers['auto-submitted']).toBe('auto-replied');

  // Not signed in as the sender: as if DMARC had not passed.
  await send(reply('Gmail, English', 'done: it was me'));
  expect((await run.look('jonas-adler', 'tell-complainant')).task.status).toBe('open');

  await send(reply('Outlook, French, with line', 'Done: by letter, today'), JONAS);
  const events = await run.events();
  expect(
    events.find(({ type, data }) => type === 'task-completed' && data.stepId === 'tell-complainant'),
  ).toMatchObject({ actor: { kind: 'person', personId: 'jonas-adler', channel: 'email' } });
  expect(events.filter(({ type }) => type === 'mail-taken').map(({ data }) => data.did)).toEqual([
    ...clients.map(() => 'commented'),
    'completed',
  ]);
  expect((await run.verdict()).ok).toBe(true);
  expect((await newestTo(JONAS, /are recorded/)).headers['auto-submitted']).toBe('auto-replied');
});

test('a report to the incident address opens a case; whoever is not signed in is not authenticated', async () => {
  const to = `incident+mobility-agency@${DOMAIN}`;
  const report = { from: JONAS, to, subject: 'Tickets of others', text: 'The app shows them.' };
  await send(report, JONAS);
  await send({ ...report, from: 'ada@home.example', subject: 'I saw something' });
  const responder = await visitPortal(cloud.url, 'priya.nandakumar@mobility-agency.example');
  const inbox = await responder.page('/');
  expect(inbox).toContain('Tickets of others');
  expect(inbox).toContain('I saw something');
  const opened = await newestTo(JONAS, /has opened a case/);
  const run = await followRun(cloud, /run-[0-9a-f]{32}/.exec(opened.text)?.[0] ?? '');
  expect((await run.detail()).run).toMatchObject({ processId: 'breach-notification', status: 'running' });
  expect(await cloud.mailbox.list({ limit: 10, to: 'ada@home.example' })).toEqual([]);
});

test('a mail to the requests address begins a request; a command is answered', async () => {
  const email = 'cem@home.example';
  await send({
    from: `Cem Quay <${email}>`,
    to: `requests+mobility-agency@${DOMAIN}`,
    subject: 'My data',
    text: 'Please send me what you have about me.',
  });
  expect((await cloud.mailbox.list({ limit: 10, to: email })).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/R-[0-9A-Z]{8}/),
  ]);
  await send({ from: JONAS, to: `clause8@${DOMAIN}`, subject: 'x', text: '/tasks' }, JONAS);
  expect((await newestTo(JONAS, /most urgent first/)).text).toContain(`${cloud.url}/tasks/`);
  expect(cloud.trouble).toEqual([]);
  expect(await cloud.deadLetters()).toEqual([]);
});

test('nothing is passed on, and nobody signs in with a wrong password', async () => {
  const mail = { from: JONAS, to: 'somebody@elsewhere.example', subject: 'x', text: 'x' };
  await expect(send(mail)).rejects.toThrow('Only mails to example.org are received here.');
  const transport = createTransport({
    host: '127.0.0.1',
    port: cloud.smtpPort ?? 0,
    ignoreTLS: true,
    auth: { user: JONAS, pass: 'wrong' },
  });
  await expect(transport.verify()).rejects.toThrow('Sign in with the address');
});
