import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mailDoor } from '../../../../core/rules/mail/mail-door.ts';
import { mailToken, replyAddress } from '../../../../core/rules/mail/mail-secrets.ts';
import { senderOf } from '../../../../core/rules/mail/mail-sender.ts';
import { startAnswersFrom } from '../../../../core/rules/mail/start-words.ts';
import { catalogue } from '../../../../workflows/catalogue.ts';

const DOMAIN = 'Mail.Example.org';
const ID = 'abcdefghijklmnop';
const SECRET = 'qrstuvwxyz234567abcdefghij';

describe('an address of ours', () => {
  test.each([
    [`r+${ID}${SECRET}@mail.example.org`, { kind: 'reply', accessId: ID, secret: SECRET }],
    [`R+${ID}${SECRET}`.toUpperCase() + '@MAIL.EXAMPLE.ORG', { kind: 'reply', accessId: ID, secret: SECRET }],
    ['incident+mobility-agency@mail.example.org', { kind: 'incident', organizationId: 'mobility-agency' }],
    ['Requests+City@mail.example.org', { kind: 'requests', organizationId: 'city' }],
    ['CLAUSE8@mail.example.org', { kind: 'commands' }],
  ])('%s', (address, door) => {
    expect(mailDoor(address, DOMAIN)).toEqual(door);
  });

  test.each([
    'clause8@example.org',
    'clause8@sub.mail.example.org',
    'clause8@mail.example.org.evil.example',
    'clause8',
    '@mail.example.org',
    'r+short@mail.example.org',
    'incident+@mail.example.org',
    'incident+a b@mail.example.org',
    'incident+../x@mail.example.org',
    'incident@mail.example.org',
    'other+mobility@mail.example.org',
    `incident+${'a'.repeat(60)}@mail.example.org`,
    `r+${'a'.repeat(200)}@mail.example.org`,
  ])('%s is none', (address) => {
    expect(mailDoor(address, DOMAIN)).toBeUndefined();
  });

  test('every answering address that we give out is read back, whatever becomes of its capitals', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[a-z2-7]{${length}}$`));
    fc.assert(
      fc.property(digits(16), digits(26), fc.boolean(), (accessId, secret, loud) => {
        const address = replyAddress(mailToken(accessId, secret), DOMAIN);
        expect(mailDoor(loud ? address.toUpperCase() : address, DOMAIN)).toEqual({
          kind: 'reply',
          accessId,
          secret,
        });
        expect(address.indexOf('@')).toBeLessThanOrEqual(64);
      }),
    );
  });
});

describe('the one sender', () => {
  const from = (value: string) => [{ key: 'from', value }];

  test.each([
    ['a@b.example', 'a@b.example'],
    ['Ada <A@B.example>', 'a@b.example'],
    ['"Harbour, Ada" <a@b.example>', 'a@b.example'],
    ['"a@evil.example" <a@b.example>', 'a@b.example'],
    ['=?utf-8?Q?Ad=C3=A1?= <a@b.example>', 'a@b.example'],
    ['Ada (City Office) <a@b.example>', 'a@b.example'],
    ['<a@b.example>', 'a@b.example'],
  ])('%s', (value, address) => {
    expect(senderOf(from(value))).toEqual({ result: 'one', address });
  });

  test.each([
    '',
    'Ada',
    'a@b.example, c@d.example',
    'a@b.example <c@d.example>',
    'a@b.example (c@d.example)',
    '<a@b.example> <c@d.example>',
    'Ada <a@b.example> c@d.example',
    'Group: a@b.example;',
    '"a <x@y.example>" c@d.example <e@f.example>',
    'a@b@c.example',
    'Ada <a@b.example',
    '<@x.example:a@b.example>',
    'a@[127.0.0.1]',
  ])('%s is unclear', (value) => {
    expect(senderOf(from(value))).toEqual({ result: 'unclear' });
  });

  test('the same in Sender, or none; the same as the mail service read', () => {
    const headers = from('Ada <a@b.example>');
    expect(senderOf([...headers, { key: 'sender', value: 'a@b.example' }]).result).toBe('one');
    expect(senderOf([...headers, { key: 'sender', value: 'c@d.example' }]).result).toBe('unclear');
    expect(senderOf(headers, ['Ada <a@b.example>']).result).toBe('one');
    expect(senderOf(headers, ['a@b.example', 'c@d.example']).result).toBe('unclear');
    expect(senderOf(headers, []).result).toBe('unclear');
  });
});

test.each([
  ['governance', ['yearly'], '', { reason: 'yearly' }],
  ['governance', ['Yearly'], '', { reason: 'yearly' }],
  ['governance', ['weekly'], '', undefined],
  ['governance', ['yearly', 'round'], '', undefined],
  ['data-management', ['yearly', 'Spring', 'round'], '', { reason: 'yearly', title: 'Spring round' }],
  ['breach-notification', ['Tickets'], 'It shows them.', { title: 'Tickets', summary: 'It shows them.' }],
  ['breach-notification', ['Tickets'], '', undefined],
  ['supplier-assessment', ['Brightgrid'], '', undefined],
  ['data-subject-request', ['Ada'], '', undefined],
])('/start %s %j with %j below', (process, words, below, answers) => {
  const form = catalogue.process(process)?.start;
  expect(form && startAnswersFrom(form, { words, below })).toEqual(answers);
});
