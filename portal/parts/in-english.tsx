import type { Language } from '../../core/rules/preferences.ts';
import { PAGE_TEXTS } from '../../core/rules/texts/page-texts.ts';

/** On a page of another language, before the words of a process: why they are not in it. */
export function InEnglish({ language }: { language: Language }) {
  return language === 'en' ? <></> : <p class="hint">{PAGE_TEXTS[language]['in-english']}</p>;
}
