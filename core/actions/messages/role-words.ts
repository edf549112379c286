import type { Role } from '../../rules/organization.ts';

/** How a role is called in a sentence. */
export const ROLE_WORDS = {
  dpo: 'data protection officer',
  'privacy-lead': 'privacy lead',
  accountable: 'accountable person',
  engineer: 'engineer',
  records: 'keeper of the records',
  responder: 'incident responder',
  contact: 'contact for the people concerned',
  member: 'member',
  'supplier-contact': 'contact of the supplier',
  auditor: 'auditor',
} satisfies Record<Role, string>;
