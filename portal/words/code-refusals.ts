import type { CodeRefusal } from '../../core/rules/guest/mailed-code.ts';
import type { Language } from '../../core/rules/preferences.ts';
import { CODE_TEXTS } from '../../core/rules/texts/code-texts.ts';
import { say } from '../../core/rules/texts/topic.ts';
import { formatWithoutZone } from './times.ts';

/** Why a typed code was not taken. */
export function codeRefusalInWords(refusal: CodeRefusal, language: Language): string {
  if (refusal.result !== 'wrong') return say(CODE_TEXTS, language, refusal.result);
  const { triesLeft } = refusal;
  if (triesLeft === 0) return say(CODE_TEXTS, language, 'wrong-last');
  return triesLeft === 1
    ? say(CODE_TEXTS, language, 'wrong-one')
    : say(CODE_TEXTS, language, 'wrong', { tries: String(triesLeft) });
}

/** That no more mails are sent for now. */
export function tooManyInWords(at: string, timeZone: string, language: Language): string {
  return say(CODE_TEXTS, language, 'too-many', { when: formatWithoutZone(at, timeZone, language) });
}
