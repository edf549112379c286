import type { Organization } from '../../rules/organization.ts';
import type { Language } from '../../rules/preferences.ts';

/** What a message about a task is about, in the words of its language. */
export interface Matter {
  language: Language;
  /** The step's title as the definition has it: a task's own title can hold words that people wrote. */
  title: string;
  /** What the step asks, in a sentence or two; absent where it asks nothing of people. */
  ask?: string;
  processTitle: string;
  /** Whose task it is. */
  organization: Organization;
  /** Short name of the matter, without personal data. */
  reference: string;
}

/** What stands behind verb and deadline in a subject. */
export function aboutOf({ title, organization, reference }: Omit<Matter, 'language'>): string {
  return `${title} (${organization.name}) [${reference}]`;
}
