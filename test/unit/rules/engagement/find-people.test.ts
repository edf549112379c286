import { describe, expect, test } from '@jest/globals';
import { findPeople } from '../../../../core/rules/engagement/find-people.ts';

describe('what may lead to a person', () => {
  test.each([
    ['Write to anna.berg@example.org about it.', 'a mail address', 'anna.berg@example.org'],
    ['See www.my-street.example for pictures.', 'a web address', 'www.my-street.example'],
    ['Call +49 30 123456 after six.', 'a telephone number', '+49 30 123456'],
    ['My account is DE89 3704 0044 0532 0130 00.', 'an account number', 'DE89 3704 0044 0532 0130'],
    ['I told Mrs Lindqvist last year.', 'a name', 'Mrs Lindqvist'],
    ['my name is Yara and I live here', 'a name', 'my name is Yara'],
    ['We asked our neighbour Milo Brandt to help.', 'a name', 'Milo Brandt'],
  ])('%s', (text, kind, found) => {
    expect(findPeople(text)).toEqual([{ kind, found: expect.stringContaining(found) }]);
  });

  test.each(['The bin knows when I am on holiday.', 'I pay 12 euros in 2026, and that is too much.', ''])(
    'nothing in: %s',
    (text) => {
      expect(findPeople(text)).toEqual([]);
    },
  );
});
