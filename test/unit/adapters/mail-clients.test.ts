import { describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { parseMail } from '../../../adapters/mail-parser/parse-mail.ts';
import { MAIL_CLIENTS, type Answered } from '../../support/mail-clients/mail-clients.ts';

const ANSWERED: Answered = {
  from: 'clause8@example.org',
  to: 'Jonas Adler <jonas.adler@mobility-agency.example>',
  subject: 'Answer by Fri 22 May, 18:00: Tell the person [R-1]',
  text: 'Hello Jonas Adler,\n\nYou are asked to answer some questions.\n\nFor:       Mobility Agency\nReference: R-1\n\nOpen the task:\nhttps://clause8.example/t/#abc\n',
  html: '<p>Hello Jonas Adler,</p><p>You are asked to answer some questions.</p>',
};
const WORDS = 'Erledigt: per Brief – heute, « à 14 h »\n\nund noch ein Absatz.';

const composer = createTransport({ streamTransport: true, buffer: true });

async function raw(message: Parameters<typeof composer.sendMail>[0]): Promise<Buffer> {
  const { message: bytes } = await composer.sendMail({
    from: 'jonas.adler@mobility-agency.example',
    to: 'r@example.org',
    ...message,
  });
  if (!Buffer.isBuffer(bytes)) throw new Error('The composer was to give bytes.');
  return bytes;
}

describe('the words of an answer, without what is quoted', () => {
  test.each(Object.entries(MAIL_CLIENTS))('%s', async (name, write) => {
    const written = write(WORDS, ANSWERED);
    const parsed = await parseMail(await raw(written));
    expect(parsed.textFrom).toBe('plain');
    expect(parsed.visible).toBe(WORDS);
    expect(parsed.belowQuote).toBe(name.includes('quoted above') ? true : undefined);
    expect(parsed.whole).toContain('You are asked to answer');
  });

  test.each(Object.entries(MAIL_CLIENTS).filter(([name]) => !name.includes('text only')))(
    '%s, from the formatted part alone',
    async (_name, write) => {
      const { html } = write('Erledigt', ANSWERED);
      const { visible, textFrom } = await parseMail(await raw({ html: html ?? '' }));
      expect({ visible, textFrom }).toEqual({ visible: 'Erledigt', textFrom: 'html' });
    },
  );
});

test.each(['base64', 'quoted-printable', '7bit'] as const)('transfer encoding %s', async (textEncoding) => {
  const encoding = textEncoding === '7bit' ? {} : { textEncoding };
  const parsed = await parseMail(await raw({ text: WORDS, ...encoding }));
  expect(parsed.visible).toBe(WORDS);
});

test.each([
  ['iso-8859-1', [0x47, 0x72, 0xfc, 0xdf, 0x65], 'Grüße'],
  ['windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], 'Привет'],
  ['shift_jis', [0x8f, 0xb3, 0x94, 0x46], '承認'],
  ['no-such-set', [0x64, 0x6f, 0x6e, 0x65], 'done'],
])('character set %s', async (charset, bytes, words) => {
  const head = `From: a@b.example\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n`;
  const { visible } = await parseMail(Buffer.concat([Buffer.from(head), Buffer.from(bytes)]));
  expect(visible).toBe(words);
});
