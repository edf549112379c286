import type { Organization, Person } from './organization.ts';

/** The languages that messages are written in (ISO 639-1). */
export const LANGUAGES = ['en', 'fr', 'de', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person has chosen; what is absent has its default. */
export interface Preferences {
  /** Absent: the organization's, or English. */
  language?: Language;
  /** Doors over which the person is told. Absent: email, and Slack too once it is linked. */
  channels?: Route[];
  /** Once a day, at this local time (`HH:MM`, IANA zone), instead of a mail for each thing that is not urgent. */
  digest?: { at: string; timeZone: string };
}

/** A way by which a message reaches a person. */
export type Route = 'email' | 'slack';

/** The language that a person is written to in. */
export function languageOf(
  person: Pick<Person, 'preferences'>,
  organization?: Pick<Organization, 'language'>,
): Language {
  return person.preferences?.language ?? organization?.language ?? 'en';
}

/**
 * The ways by which a person is told now: those chosen, less those known not to work. Never none: a mailbox that
 * refuses is tried again before nothing is.
 */
export function routesOf(person: Pick<Person, 'preferences' | 'slack' | 'mailTrouble'>): Route[] {
  const chosen = person.preferences?.channels ?? ['email', 'slack'];
  const open = chosen.filter((route) =>
    route === 'slack' ? person.slack !== undefined : person.mailTrouble === undefined,
  );
  if (open.length > 0) return open;
  return person.slack === undefined ? ['email'] : ['slack'];
}
