import { beforeEach, expect, test } from '@jest/globals';
import { dataSubjectRequest } from '../../../workflows/data-subject-request/process.ts';
import { DOMAIN, MailWorld, rawMail } from './support/mail-world.ts';

const TO = `Requests+Mobility@${DOMAIN}`;
const ADA = { From: '=?utf-8?Q?Ada_H=C3=A4fen?= <ada@home.example>', Subject: 'My data' };

let mails: MailWorld;

beforeEach(async () => {
  mails = await MailWorld.create(dataSubjectRequest);
});

async function started() {
  const { store } = mails.world.ports;
  const { items } = await store.partiesOf('mobility', { limit: 100 });
  return Promise.all(items.map(({ runId }) => store.run(runId)));
}

test('begins as from the public form, with the address of whoever asks, and one receipt', async () => {
  const answers = await mails.answers(() =>
    mails.arrives({ raw: rawMail(ADA, 'Please send me what you have about me.'), to: TO }),
  );
  const [run] = await started();
  expect(run).toMatchObject({
    processId: 'data-subject-request',
    startedBy: { kind: 'public', organizationId: 'mobility' },
    title: expect.stringMatching(/^Request R-/),
    data: {
      addressedTo: 'mobility',
      request: {
        name: 'Ada Häfen',
        email: 'ada@home.example',
        receivedBy: 'email',
        details: expect.stringMatching(
          /^My data\n\nPlease send me what you have about me\.\n\n\[This came by mail\./,
        ),
      },
    },
  });
  expect(answers).toHaveLength(1);
  expect(answers[0]?.to).toEqual({ name: '', email: 'ada@home.example' });
  expect(answers[0]?.text).toMatch(/Its number is R-[A-Z0-9]{8}/);
  expect(answers[0]?.text).not.toContain('Please send me');
});

test('files are not taken over, and the answer says so', async () => {
  const body = [
    '--b',
    'Content-Type: text/plain',
    '',
    'See my passport.',
    '--b',
    'Content-Type: image/png; name=passport.png',
    'Content-Disposition: attachment; filename=passport.png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '--b--',
  ].join('\n');
  const raw = rawMail({ ...ADA, 'Content-Type': 'multipart/mixed; boundary=b' }, body);
  const [answer] = await mails.answers(() => mails.arrives({ raw, to: TO }));
  expect(answer?.text).toContain('Attachments of your mail were not taken over');
  expect(JSON.stringify(await started())).not.toContain('iVBOR');
  const [run] = await started();
  expect(run?.data).toMatchObject({
    request: {
      details: expect.stringMatching(
        /Files in the mail were not taken over: 1\. It lies .* as raw\/\w+, for 180 days/,
      ),
    },
  });
});

test('a long mail with files opens a request all the same, and it says that the words go on', async () => {
  const files = Array.from({ length: 40 }, (_, at) => [
    '--b',
    `Content-Type: image/png; name=${at}.png`,
    'Content-Disposition: attachment',
    '',
    'x',
  ]);
  const body = ['--b', 'Content-Type: text/plain', '', 'word '.repeat(3000), ...files.flat(), '--b--'].join(
    '\n',
  );
  const raw = rawMail(
    { ...ADA, Subject: 'x'.repeat(200), 'Content-Type': 'multipart/mixed; boundary=b' },
    body,
  );
  await mails.arrives({ raw, to: TO, verdicts: { dmarc: 'GRAY' } });
  const [run] = await started();
  expect(run?.data).toMatchObject({
    request: {
      details: expect.stringContaining(
        'The words go on in the mail. Files in the mail were not taken over: 40.',
      ),
    },
  });
});

test('whoever is not proven to have written gets no answer of ours; the request stands all the same', async () => {
  const mail = { raw: rawMail(ADA, 'Delete my data.'), to: TO, verdicts: { dmarc: 'GRAY' as const } };
  expect(await mails.answers(() => mails.arrives(mail))).toEqual([]);
  expect(await started()).toHaveLength(1);
});

test('six in an hour: the sixth is not taken, and the form is named', async () => {
  for (let count = 0; count < 5; count += 1) {
    await mails.arrives({ raw: rawMail(ADA, `Request ${count}`), to: TO });
    mails.world.ports.clock.advance(60_000);
  }
  mails.world.ports.clock.set('2026-05-22T08:59:00.000Z');
  await mails.arrives({ raw: rawMail(ADA, 'Request 6'), to: TO });
  expect(await started()).toHaveLength(5);
});

test('mails that only pretend to be theirs use up nothing of who is proven to write', async () => {
  for (let count = 0; count < 6; count += 1)
    await mails.arrives({ raw: rawMail(ADA, `Forged ${count}`), to: TO, verdicts: { dmarc: 'FAIL' } });
  expect(await started()).toHaveLength(5);
  await mails.arrives({ raw: rawMail(ADA, 'Delete my data.'), to: TO });
  expect(await started()).toHaveLength(6);
});

test.each([
  ['without words', rawMail(ADA, '')],
  ['broken', rawMail({ ...ADA, 'Content-Type': 'multipart/mixed; boundary=b' }, '')],
])('%s: no request, and how to send one', async (_name, raw) => {
  const [answer] = await mails.answers(() => mails.arrives({ raw, to: TO }));
  expect(await started()).toEqual([]);
  expect(answer?.text).toContain('https://clause8.example/public/request');
});
