import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { LANGUAGES } from '../../../core/rules/preferences.ts';
import { ALL_TEXTS } from '../../../core/rules/texts/all-texts.ts';

/** Words that are the same in English and in another language, by topic and key. */
const SAME: Record<string, string[]> = {
  fr: ['task.by-system', 'digest.mark-urgent', 'digest.list-urgent'],
  de: ['task.by-system'],
  nl: ['task.by-system', 'role.auditor'],
};

const topics = Object.entries(ALL_TEXTS).map(
  ([name, topic]): [string, Record<string, Record<string, string>>] => [name, topic],
);
/** Order and marks of blanks may well be the same. */
const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''));
const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the catalogue of texts', () => {
  test('has every topic that there is a file for', () => {
    const files = readdirSync(new URL('../../../core/rules/texts/', import.meta.url));
    const named = files.flatMap((file) => /^(\w+(?:-\w+)*)-texts\.ts$/.exec(file)?.[1] ?? []);
    expect(Object.keys(ALL_TEXTS).sort()).toEqual(named.filter((name) => name !== 'all').sort());
  });

  test.each(topics)('says everything about %s in every language, and nothing else', (_name, topic) => {
    const keys = Object.keys(topic.en ?? {}).sort();
    expect(keys.length).toBeGreaterThan(0);
    for (const language of LANGUAGES) {
      expect({ language, keys: Object.keys(topic[language] ?? {}).sort() }).toEqual({ language, keys });
      const empty = Object.entries(topic[language] ?? {}).filter(
        ([, text]) => text.trim() !== text || text === '',
      );
      expect({ language, empty }).toEqual({ language, empty: [] });
    }
  });

  test.each(topics)('leaves nothing about %s in English', (name, topic) => {
    for (const language of LANGUAGES) {
      if (language === 'en') continue;
      const same = Object.entries(topic[language] ?? {}).filter(
        ([key, text]) =>
          text === topic.en?.[key] && hasWords(text) && !(SAME[language] ?? []).includes(`${name}.${key}`),
      );
      expect({ language, same }).toEqual({ language, same: [] });
    }
  });

  test.each(topics)('fills the same blanks about %s in every language', (_name, topic) => {
    for (const [key, english] of Object.entries(topic.en ?? {})) {
      for (const language of LANGUAGES) {
        const text = topic[language]?.[key] ?? '';
        expect({ key, language, blanks: blanks(text) }).toEqual({ key, language, blanks: blanks(english) });
        expect({ key, language, odd: /[{}]/.exec(text.replaceAll(/\{\w+\}/g, '')) }).toEqual({
          key,
          language,
          odd: null,
        });
      }
    }
  });

  test('lists no word as allowed that is not the same', () => {
    const stale = Object.entries(SAME).flatMap(([language, keys]) =>
      keys.filter((key) => {
        const [topic = '', ...rest] = key.split('.');
        const found = topics.find(([name]) => name === topic)?.[1];
        const text = found?.[language]?.[rest.join('.')];
        return text === undefined || text !== found?.en?.[rest.join('.')];
      }),
    );
    expect(stale).toEqual([]);
  });
});
