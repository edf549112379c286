import { ROLE_WORDS } from '../../core/actions/messages/role-words.ts';
import type { Role } from '../../core/rules/organization.ts';

export function roleInWords(role: Role): string {
  return ROLE_WORDS[role];
}

/** `a, b or c` */
export function listOr(words: string[]): string {
  return joinWith(words, 'or');
}

/** `a, b and c` */
export function listAnd(words: string[]): string {
  return joinWith(words, 'and');
}

function joinWith(words: string[], last: string): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
