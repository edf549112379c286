import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { FormSchema } from '../../../core/rules/form.ts';
import { checkAnswers, MAX_ANSWER_BYTES } from '../../../core/rules/form-check.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import { SAMPLE_FORM } from './sample-form.ts';

const GOOD = { kind: 'alarm', note: 'nothing', tags: ['a'] };

function problemsOf(answers: unknown, form: FormSchema = SAMPLE_FORM): Record<string, string> {
  const verdict = checkAnswers(form, answers);
  return verdict.ok ? {} : Object.fromEntries(verdict.problems.map(({ field, message }) => [field, message]));
}

describe('good answers', () => {
  test('come back as they were', () => {
    const answers = {
      ...GOOD,
      count: 0,
      share: 0.3,
      sure: false,
      day: '2028-02-29',
      mail: 'a@b.example',
      page: 'https://x.example/y',
    };
    expect(checkAnswers(SAMPLE_FORM, answers)).toEqual({ ok: true, answers });
  });

  test('instants come back in UTC, doubles of a multiple choice once', () => {
    const answers = {
      ...GOOD,
      kind: 'breach',
      at: '2026-05-22T16:30:00+02:00',
      tags: ['b', 'a', 'b'],
      chained: 'x',
    };
    expect(checkAnswers(SAMPLE_FORM, { ...answers, at: '2026-05-22T16:30:01+02:00' })).toEqual({
      ok: true,
      answers: { kind: 'breach', note: 'nothing', tags: ['b', 'a'], at: '2026-05-22T14:30:01.000Z' },
    });
  });

  test('answers to fields that are not asked are dropped, at every depth', () => {
    const answers = {
      ...GOOD,
      at: 'whatever',
      who: ['me'],
      time: { zone: 'UTC', why: 'no' },
      rows: [{ what: 'x', state: 'done', by: 'never' }],
      chained: 'gone',
    };
    expect(checkAnswers(SAMPLE_FORM, answers)).toEqual({
      ok: true,
      answers: { ...GOOD, time: { zone: 'UTC' }, rows: [{ what: 'x', state: 'done' }] },
    });
  });
});

describe('every fault is named with the way out', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['nothing chosen', { kind: undefined }, 'kind', 'Kind: Choose one.'],
    [
      'a choice there is not',
      { kind: 'b' },
      'kind',
      'Kind: This is not one of the choices. Choose: breach (Breach), alarm (False alarm).',
    ],
    ['a choice that is no text', { kind: 1 }, 'kind', 'Kind: Enter text.'],
    ['blank text', { note: '  ' }, 'note', 'Note: Answer this field.'],
    ['null', { note: null }, 'note', 'Note: Answer this field.'],
    ['too short', { note: 'no' }, 'note', 'Note: Enter at least 3 characters.'],
    ['too long', { note: 'x'.repeat(21) }, 'note', 'Note: It has 21 characters. Shorten it to 20.'],
    ['an empty list', { tags: [] }, 'tags', 'Tags: Answer this field.'],
    ['no list', { tags: 'a' }, 'tags', 'Tags: Give a list.'],
    [
      'a wrong entry',
      { tags: ['a', 'z'] },
      'tags.1',
      'Tag: This is not one of the choices. Choose: a, b, c.',
    ],
    ['half a number', { count: 1.5 }, 'count', 'Count: Enter a whole number, in digits.'],
    ['a number as text', { count: 'many' }, 'count', 'Count: Enter a whole number, in digits.'],
    ['too small', { count: -1 }, 'count', 'Count: Enter 0 or more.'],
    ['too large', { count: 11 }, 'count', 'Count: Enter 10 or less.'],
    ['no multiple', { share: 0.25 }, 'share', 'Share: Enter a multiple of 0.1.'],
    ['no yes or no', { sure: 'maybe' }, 'sure', 'Sure: Answer yes or no.'],
    [
      'an instant without offset',
      { kind: 'breach', at: '2026-05-22T16:30' },
      'at',
      'At: Enter a date with a time that exists, as 2026-05-22T16:30:00+02:00.',
    ],
    ['a missing conditional answer', { kind: 'breach' }, 'at', 'At: Answer this field.'],
    ['a day there is not', { day: '2026-02-29' }, 'day', 'Day: Enter a day that exists, as 2026-05-22.'],
    [
      'a day with a time',
      { day: '2026-02-28T00:00:00Z' },
      'day',
      'Day: Enter a day that exists, as 2026-05-22.',
    ],
    ['no email', { mail: 'me' }, 'mail', 'Mail: Enter an email address, as name@example.org.'],
    [
      'a script for a page',
      { page: 'javascript:alert(1)' },
      'page',
      'Page: Enter a web address that begins with https://.',
    ],
    ['a block that is a text', { time: 'now' }, 'time', 'Time: Give one answer per field.'],
    ['a field of a block', { time: {} }, 'time.zone', 'Zone: Answer this field.'],
    ['a conditional field of a block', { time: { zone: 'other' } }, 'time.why', 'Why: Answer this field.'],
    ['a field of a row', { rows: [{ what: 'x', state: 'planned' }] }, 'rows.0.by', 'By: Answer this field.'],
    ['a row that is a text', { rows: ['x'] }, 'rows.0', 'Row: Give one answer per field.'],
    [
      'too many rows',
      { rows: Array(4).fill({ what: 'x', state: 'done' }) },
      'rows',
      'Rows: There are 4 entries. Keep at most 3.',
    ],
    [
      'an unknown field',
      { colour: 'red' },
      'colour',
      'There is no field "colour" in this form. Leave it out.',
    ],
    [
      'an unknown field of a row',
      { rows: [{ what: 'x', state: 'done', who: 1 }] },
      'rows.0.who',
      'There is no field "who" in this form. Leave it out.',
    ],
  ])('%s', (_name, change, field, message) => {
    const merged: Record<string, unknown> = { ...GOOD, ...change };
    const answers = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    expect(problemsOf(answers)[field]).toBe(message);
  });

  test('all of them at once', () => {
    expect(Object.keys(problemsOf({}))).toEqual(['kind', 'note', 'tags']);
  });

  test('a required block that is missing is looked into', () => {
    expect(problemsOf(GOOD, { ...SAMPLE_FORM, required: ['time'] })).toEqual({
      'time.zone': 'Zone: Answer this field.',
    });
  });

  test.each([[null], ['text'], [[]], [undefined]])('answers that are no object: %p', (answers) => {
    expect(Object.keys(problemsOf(answers))).toEqual(['']);
  });

  test('keys of the language are ordinary unknown fields', () => {
    const answers: unknown = JSON.parse(
      '{"kind":"alarm","note":"nothing","tags":["a"],"__proto__":{"x":1},"constructor":2}',
    );
    expect(Object.keys(problemsOf(answers))).toEqual(['__proto__', 'constructor']);
  });

  test('more than 64 KiB', () => {
    const fits = { note: 'é'.repeat((MAX_ANSWER_BYTES - 11) / 2) };
    expect(problemsOf(fits)['']).toBeUndefined();
    expect(problemsOf({ note: `${fits.note}é` })['']).toMatch(
      /^The answers have \d+ bytes\. Shorten them to 65536\.$/,
    );
  });

  test('a deep nest is refused, not followed', () => {
    const deep: unknown = JSON.parse(`{"note":${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
    expect(checkAnswers(SAMPLE_FORM, deep).ok).toBe(false);
  });
});

describe('whatever is sent', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>('breach', 'alarm', 'planned', 'done', '2026-05-22T14:30:00Z', ['a'], true, 3),
  );
  const answers = fc.dictionary(fc.constantFrom(...Object.keys(SAMPLE_FORM.properties), 'stray'), value);

  test('every problem names a field that was sent or is of the form', () => {
    fc.assert(
      fc.property(answers, (sent) => {
        const verdict = checkAnswers(SAMPLE_FORM, sent);
        if (verdict.ok) return;
        expect(verdict.problems.length).toBeGreaterThan(0);
        for (const { field, message } of verdict.problems) {
          const [first = ''] = field.split('.');
          expect(Object.hasOwn(sent, first) || Object.hasOwn(SAMPLE_FORM.properties, first)).toBe(true);
          expect(message).toMatch(/[.]$/);
        }
      }),
    );
  });

  test('what came back clean is clean', () => {
    fc.assert(
      fc.property(answers, (sent) => {
        const verdict = checkAnswers(SAMPLE_FORM, { ...GOOD, ...sent });
        if (verdict.ok) expect(checkAnswers(SAMPLE_FORM, verdict.answers)).toEqual(verdict);
      }),
    );
  });
});

test('the same faults are found and said in every language, with the question as it is', () => {
  const faulty = { kind: 'none', count: 0.5, day: '2026-02-30', mail: 'x', page: 'x', tags: [], other: 1 };
  const inLanguage = (language: Language) => {
    const verdict = checkAnswers(SAMPLE_FORM, faulty, language);
    return verdict.ok ? [] : verdict.problems;
  };
  const english = inLanguage('en');
  expect(english.length).toBeGreaterThan(5);
  for (const language of ['fr', 'de', 'nl'] as const) {
    const said = inLanguage(language);
    expect(said.map(({ field }) => field)).toEqual(english.map(({ field }) => field));
    const messages = english.map(({ message }) => message);
    expect(said.filter(({ message }) => messages.includes(message))).toEqual([]);
  }
  expect(inLanguage('de')).toContainEqual({
    field: 'day',
    message: expect.stringMatching(/: Geben Sie einen Tag ein, den es gibt/),
  });
});
