import type { Ports } from '../ports.ts';
import { languageOf, type Language } from '../rules/preferences.ts';
import type { Because } from './messages/because-words.ts';
import { organizationOf } from './organization-of.ts';
import type { Recipient } from './recipients.ts';

/** How somebody is addressed: in which language, and why they are told. */
export interface Addressee {
  language: Language;
  because: Because;
}

/** In the person's language, or that of the organization for which they are told. */
export async function addresseeOf(
  ports: Pick<Ports, 'store'>,
  { person, role, organizationId, delegateOf }: Recipient,
  why: 'role' | 'escalation',
): Promise<Addressee> {
  const organization = await organizationOf(ports, organizationId);
  const language = languageOf(person, organization);
  if (delegateOf !== undefined) return { language, because: { kind: 'delegate', of: delegateOf.name } };
  return { language, because: { kind: why, role, organizationName: organization.name } };
}
