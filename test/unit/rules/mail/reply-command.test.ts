import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readReplyCommand, REPLY_WORDS, type ReplyVerb } from '../../../../core/rules/mail/reply-command.ts';
import { readSlashCommand } from '../../../../core/rules/mail/slash-command.ts';
import { LANGUAGES, type Language } from '../../../../core/rules/preferences.ts';

const EVERY = LANGUAGES.flatMap((language) =>
  Object.entries(REPLY_WORDS[language]).flatMap(([verb, words]) =>
    words.map((word): [Language, string, string] => [language, word, verb]),
  ),
);

describe('the first line of an answer', () => {
  test.each(EVERY)('%s: “%s” is %s', (language, word, verb) => {
    for (const line of [word, word.toUpperCase(), `  ${word}.`, `\n\n${word}!`, `${word}:`])
      expect(readReplyCommand(line, language)?.verb).toBe(verb);
  });

  test('no word stands for two commands, in whatever language it is read', () => {
    for (const language of LANGUAGES) {
      const words = EVERY.filter(([of]) => of === language || of === 'en');
      const verbs = new Map<string, Set<string>>();
      for (const [, word, verb] of words) verbs.set(word, (verbs.get(word) ?? new Set()).add(verb));
      expect([...verbs.values()].filter(({ size }) => size > 1)).toEqual([]);
    }
  });

  test.each<[string, Language, ReplyVerb, string]>([
    ['Reject: too early', 'en', 'reject', 'too early'],
    ['reject\nToo early.\nAnd unclear.', 'en', 'reject', 'Too early.\nAnd unclear.'],
    ['Ablehnen: zu früh\nund unklar', 'de', 'reject', 'zu früh\nund unklar'],
    ['j\u2019approuve', 'fr', 'approve', ''],
    ["J'APPROUVE", 'fr', 'approve', ''],
    ['Refusé : trop tôt', 'fr', 'reject', 'trop tôt'],
    ['Refuse\u0301\u00A0: trop tôt', 'fr', 'reject', 'trop tôt'],
    ['approve', 'nl', 'approve', ''],
    ['\u200Bapprove\u200B', 'en', 'approve', ''],
    ['done: by letter', 'de', 'done', 'by letter'],
    ['Kommentar:\nwarum ich?', 'de', 'comment', 'warum ich?'],
    ['Approve\n\nKind regards\nSelma', 'en', 'approve', 'Kind regards\nSelma'],
  ])('%j in %s is %s with %j', (text, language, verb, words) => {
    expect(readReplyCommand(text, language)).toEqual({ verb, words });
  });

  test.each([
    'I do not approve',
    'No, I do not approve this yet.',
    'approve it',
    'approve, but only the first part',
    'approve: if legal agrees',
    'Approve?',
    'do not\napprove',
    'Hello\napprove',
    '> approve',
    'approve approve',
    'rejected by legal, ask them',
    'received with thanks',
    'disapprove',
    '',
    '\n',
    'genehmigen',
  ])('%j is no command', (text) => {
    expect(readReplyCommand(text, 'en')).toBeUndefined();
  });

  test('a command is never found behind other words', () => {
    const words = fc.constantFrom(...EVERY.map(([, word]) => word));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,8}( [a-z]{1,8}){0,4}$/), words, (before, word) => {
        const isOne = EVERY.some(([, known]) => known === before);
        expect(isOne ? undefined : readReplyCommand(`${before} ${word}`, 'en')).toBeUndefined();
      }),
    );
  });
});

describe('a command by mail', () => {
  test.each([
    ['/tasks', { name: 'tasks' }],
    ['  /TASKS  \nthanks', { name: 'tasks' }],
    ['/status INC-1 ', { name: 'status', reference: 'INC-1' }],
    ['/start Governance yearly', { name: 'start', process: 'governance', words: ['yearly'], below: '' }],
    ['/start a b c\nd\ne', { name: 'start', process: 'a', words: ['b', 'c'], below: 'd\ne' }],
    ['/help', { name: 'help' }],
  ])('%j', (text, command) => {
    expect(readSlashCommand(text)).toEqual(command);
  });

  test.each(['tasks', 'Please /tasks', '/', '/unknown', '/tasks/all', 'x\n/tasks', ''])(
    '%j is none',
    (text) => {
      expect(readSlashCommand(text)).toBeUndefined();
    },
  );
});
