import { expect } from '@jest/globals';
import { LANGUAGES, type Language } from '../../../../core/rules/preferences.ts';
import type { City } from './city-in-memory.ts';
import { writeIn } from './reading-in.ts';
import { languageOfPage, sentencesOf } from './sentences.ts';

/** Draws one page; by then the organizations write in the language, and the browser may wish for it. */
export type Draw = (language: Language) => Promise<Response>;

interface Wanted {
  /** What the English page says in this state. */
  says: string;
  /** Names, and what people wrote: the same in every language. */
  same: RegExp;
}

/** A page says in each language that it is written in it, and nothing that its English says. */
export async function expectInEveryLanguage(city: City, draw: Draw, { says, same }: Wanted): Promise<void> {
  const drawn = async (language: Language) => {
    await writeIn(city, language);
    const page = await (await draw(language)).text();
    expect(languageOfPage(page)).toBe(language);
    return page;
  };
  const english = await drawn('en');
  expect(english).toContain(says);
  const known = sentencesOf(english);
  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    const page = await drawn(language);
    const left = sentencesOf(page).filter((one) => known.includes(one) && !same.test(one));
    expect({ language, left }).toEqual({ language, left: [] });
    expect(page).not.toContain(says);
  }
}
