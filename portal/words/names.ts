import { ROLE_WORDS } from '../../core/actions/messages/role-words.ts';
import type { Role } from '../../core/rules/organization.ts';
import type { Language } from '../../core/rules/preferences.ts';

export function roleInWords(role: Role): string {
  return ROLE_WORDS[role];
}

/** `a, b or c` */
export function listOr(words: string[], language: Language = 'en'): string {
  return language === 'en' ? joinWith(words, 'or') : listed(words, 'disjunction', language);
}

/** `a, b and c` */
export function listAnd(words: string[], language: Language = 'en'): string {
  return language === 'en' ? joinWith(words, 'and') : listed(words, 'conjunction', language);
}

function listed(words: string[], type: 'disjunction' | 'conjunction', language: Language): string {
  return new Intl.ListFormat(language, { type }).format(words);
}

function joinWith(words: string[], last: string): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
