import type { Ports } from '../../ports.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { Organization, Person } from '../../rules/organization.ts';
import { languageOf, type Language } from '../../rules/preferences.ts';

/** The person of the ecosystem that a mail is proven to come from; undefined for everybody else. */
export async function whoWrote(
  ports: Pick<Ports, 'store'>,
  { trust, from }: TakenMail,
): Promise<Person | undefined> {
  if (trust !== 'proven' || from === undefined) return undefined;
  const person = await ports.store.personByEmail(from);
  // Who belongs to no organization any more is nobody here.
  return person !== undefined && person.memberships.length > 0 ? person : undefined;
}

/** The language that a person is answered in: their own, or that of the first organization they belong to. */
export async function languageFor(ports: Pick<Ports, 'store'>, person: Person): Promise<Language> {
  const [first] = person.memberships;
  const organization = first === undefined ? undefined : await ports.store.organization(first.organizationId);
  return languageOf(person, organization);
}

/** Where somebody without an account is answered, who is proven to have written; undefined: nowhere. */
export function strangerOf(
  { trust, from }: TakenMail,
  organization: Pick<Organization, 'language'>,
): { to: { name: string; email: string }; language: Language } | undefined {
  if (trust !== 'proven' || from === undefined) return undefined;
  // Names in mails are whatever somebody wrote: an answer to a stranger greets nobody by one.
  return { to: { name: '', email: from }, language: organization.language ?? 'en' };
}
