import type { Store } from '../../ports/store.ts';
import type { Person } from '../../rules/organization.ts';
import { languageOf, type Language } from '../../rules/preferences.ts';
import type { SlackInstall } from '../../rules/slack/slack-install.ts';

interface Needs {
  store: Pick<Store, 'slackInstall' | 'organization'>;
}

/** The language that somebody is answered in: their own, or that of the organization whose workspace it is. */
export async function languageInSlack(
  { store }: Needs,
  person: Pick<Person, 'preferences' | 'slack'>,
): Promise<Language> {
  if (person.slack === undefined) return languageOf(person);
  return languageAt({ store }, await store.slackInstall(person.slack.installId), person);
}

/** The same where the install is known, and for somebody whom we may not know. */
export async function languageAt(
  ports: { store: Pick<Store, 'organization'> },
  install: Pick<SlackInstall, 'organizationId'> | undefined,
  person: Pick<Person, 'preferences'> | undefined,
): Promise<Language> {
  return person?.preferences?.language ?? languageOfInstall(ports, install);
}

/** For somebody whom we do not know: that of the organization whose workspace it is; English where it is nobody's. */
export async function languageOfInstall(
  { store }: { store: Pick<Store, 'organization'> },
  install: Pick<SlackInstall, 'organizationId'> | undefined,
): Promise<Language> {
  if (install === undefined) return 'en';
  return languageOf({}, await store.organization(install.organizationId));
}
