import { BadRequestException, MessageRejected, SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { beforeEach, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { createSesMailer } from '../../../adapters/email/ses-mailer.ts';

const ses = mockClient(SESv2Client);
const mailer = createSesMailer({
  client: new SESv2Client({ region: 'eu-central-1' }),
  from: 'clause8@example.org',
});
const mail = {
  to: { name: 'Ada "the" Example', email: 'ada@mobility.example' },
  subject: 'A task waits\r\nBcc: eve@example.org',
  text: 'Please look.',
  html: '<p>Please look.</p>',
  idempotencyKey: 'out-1.ada',
};

beforeEach(() => {
  ses.reset();
});

test('a mail has both bodies, its id, and says that a machine wrote it', async () => {
  ses.on(SendEmailCommand).resolves({});
  await mailer.send(mail);
  expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toEqual({
    FromEmailAddress: 'clause8@example.org',
    Destination: { ToAddresses: ['"Ada \\"the\\" Example" <ada@mobility.example>'] },
    Content: {
      Simple: {
        Subject: { Data: 'A task waits Bcc: eve@example.org', Charset: 'UTF-8' },
        Body: {
          Text: { Data: 'Please look.', Charset: 'UTF-8' },
          Html: { Data: '<p>Please look.</p>', Charset: 'UTF-8' },
        },
        Headers: [
          { Name: 'X-Clause8-Mail-Id', Value: 'out-1.ada' },
          { Name: 'Auto-Submitted', Value: 'auto-generated' },
          { Name: 'X-Auto-Response-Suppress', Value: 'All' },
        ],
      },
    },
  });
});

test('what a mail is about, where answers go and what is attached go with it; its own headers come first', async () => {
  ses.on(SendEmailCommand).resolves({});
  await mailer.send({
    ...mail,
    replyTo: 'r+abc@mail.example',
    headers: {
      References: '<task-1@mail.example>\r\nBcc: eve@example.org',
      'Auto-Submitted': 'auto-replied',
    },
    tags: { person: 'mobility-dpo', task: 'run-1_7edecide' },
    attachments: [
      {
        name: 'deadline.ics',
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        content: 'Frist für Zoë',
      },
    ],
  });
  const input = ses.commandCalls(SendEmailCommand)[0]?.args[0].input;
  expect(input).toMatchObject({
    ReplyToAddresses: ['r+abc@mail.example'],
    EmailTags: [
      { Name: 'person', Value: 'mobility-dpo' },
      { Name: 'task', Value: 'run-1_7edecide' },
    ],
  });
  expect(input?.Content?.Simple?.Headers).toEqual([
    { Name: 'X-Clause8-Mail-Id', Value: 'out-1.ada' },
    { Name: 'Auto-Submitted', Value: 'auto-replied' },
    { Name: 'X-Auto-Response-Suppress', Value: 'All' },
    { Name: 'References', Value: '<task-1@mail.example> Bcc: eve@example.org' },
  ]);
  const [file] = input?.Content?.Simple?.Attachments ?? [];
  expect(file).toMatchObject({
    FileName: 'deadline.ics',
    ContentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    ContentDisposition: 'ATTACHMENT',
  });
  expect(new TextDecoder().decode(file?.RawContent)).toBe('Frist für Zoë');
});

test.each([
  [{ name: 'Zoë', email: 'zoe@example.org' }, '=?UTF-8?B?Wm/Dqw==?= <zoe@example.org>'],
  [
    { name: 'Eve\r\nBcc: all@example.org', email: 'eve@example.org' },
    '=?UTF-8?B?RXZlDQpCY2M6IGFsbEBleGFtcGxlLm9yZw==?= <eve@example.org>',
  ],
  [{ name: '', email: 'bob@example.org' }, 'bob@example.org'],
])('the address of %j is %s', async (to, expected) => {
  ses.on(SendEmailCommand).resolves({});
  await mailer.send({ ...mail, to });
  expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input.Destination?.ToAddresses).toEqual([expected]);
});

test.each(['', 'nobody', 'a@b, c@d', 'a@b\nBcc: c@d', '<a@b>'])('%j is no address', async (email) => {
  await expect(mailer.send({ ...mail, to: { name: 'X', email } })).rejects.toMatchObject({
    name: 'mail.refused',
  });
  expect(ses.calls()).toHaveLength(0);
});

test('what SES will never take is refused; what may pass is thrown as it is', async () => {
  for (const fault of [
    new MessageRejected({ message: 'no', $metadata: {} }),
    new BadRequestException({ message: 'no', $metadata: {} }),
  ]) {
    ses.on(SendEmailCommand).rejects(fault);
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'mail.refused' });
  }
  ses
    .on(SendEmailCommand)
    .rejects(Object.assign(new Error('slow down'), { name: 'TooManyRequestsException' }));
  await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'TooManyRequestsException' });
});
