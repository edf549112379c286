import type { Language } from '../../core/rules/preferences.ts';

/** On the element around what a process says in English, within a page of another language (WCAG 2.2, 3.1.2). */
export function englishPart(language: Language): { lang?: 'en' } {
  return language === 'en' ? {} : { lang: 'en' };
}
