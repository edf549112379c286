import type { Role } from '../../rules/organization.ts';
import type { Language } from '../../rules/preferences.ts';
import { ROLE_TEXTS } from '../../rules/texts/role-texts.ts';
import { TASK_TEXTS } from '../../rules/texts/task-texts.ts';
import { say } from '../../rules/texts/topic.ts';

/** Why somebody gets a message. */
export type Because =
  | { kind: 'role'; role: Role; organizationName: string }
  | { kind: 'escalation'; role: Role; organizationName: string }
  | { kind: 'delegate'; of: string };

/** Why somebody is told, behind "why you". */
export function because(reason: Because, language: Language): string {
  if (reason.kind === 'delegate') return say(TASK_TEXTS, language, 'because-delegate', { name: reason.of });
  return say(TASK_TEXTS, language, `because-${reason.kind}`, {
    role: ROLE_TEXTS[language][reason.role],
    organization: reason.organizationName,
  });
}
