import * as z from 'zod';

type Words = Readonly<Record<string, string>>;

/** One of the keys of a table of words; the words become the labels of the form. */
export function choice<W extends Words>(words: W, said?: { title: string; description?: string }) {
  return z.enum(keysOf(words)).meta({ 'x-labels': Object.values(words), ...said });
}

/** Any number of the keys of a table of words. */
export function choices<W extends Words>(words: W) {
  return z.array(z.enum(keysOf(words)).meta({ 'x-labels': Object.values(words) }));
}

/** The words for a key, or the key itself when the table has none. */
export function wordsFor(words: Words, key: string): string {
  return words[key] ?? key;
}

function keysOf<W extends Words>(words: W): (keyof W & string)[] {
  return Object.keys(words);
}
