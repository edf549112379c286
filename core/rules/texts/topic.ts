import type { Language } from '../preferences.ts';

/** What a person is told in one matter, in every language. Words in braces stand for what is filled in. */
export type Topic<English extends Record<string, string>> = Record<
  Exclude<Language, 'en'>,
  Record<keyof English, string>
> & { en: English };

type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

type Filled<Text extends string> = [Blanks<Text>] extends [never]
  ? []
  : [values: Record<Blanks<Text>, string>];

/** A text that a translation leaves out does not compile; that its blanks are those of the English is tested. */
export function topic<const English extends Record<string, string>>(
  texts: Topic<NoInfer<English>> & { en: English },
): Topic<English> {
  return texts;
}

/** A text of a topic with its blanks filled in. */
export function say<English extends Record<string, string>, Key extends keyof English & string>(
  texts: Topic<English>,
  language: Language,
  key: Key,
  ...values: Filled<English[Key]>
): string {
  const words: Record<string, string> = values[0] ?? {};
  return texts[language][key].replaceAll(/\{(\w+)\}/g, (blank, name: string) => words[name] ?? blank);
}
