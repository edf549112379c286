import type { Person } from '../../rules/organization.ts';
import type { Language } from '../../rules/preferences.ts';

/** Whoever acts in Slack, and the language they are answered in. */
export interface Speaker {
  person: Person;
  language: Language;
}
