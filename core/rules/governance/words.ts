import type { Role } from '../organization.ts';

/** What begins a cycle. */
export const CYCLE_REASONS = {
  yearly: 'The yearly cycle',
  proposal: 'Somebody proposes something',
  event: 'Something happened: an audit, a breach, a new law',
} as const;

/** How the members decide. */
export const DECISION_RULES = {
  majority: 'More than half of the members',
  'two-thirds': 'Two thirds of the members',
  unanimous: 'All members',
} as const;

/** What organizations share out among themselves: the processes of clause 8 and what they call. */
export const DUTIES = {
  governance: 'Governance',
  'data-management': 'Data management',
  'risk-management': 'Risk management',
  engineering: 'Engineering',
  'citizen-engagement': 'Citizen engagement',
  'breach-notification': 'Breach notification',
  'data-subject-request': 'Requests of people',
  'supplier-assessment': 'Suppliers',
} as const;
export type Duty = keyof typeof DUTIES;
export const ALL_DUTIES: readonly Duty[] = [
  'governance',
  'data-management',
  'risk-management',
  'engineering',
  'citizen-engagement',
  'breach-notification',
  'data-subject-request',
  'supplier-assessment',
];

/** Roles an organization says are filled. */
export const NAMED_ROLES = {
  dpo: 'Data protection officer',
  'privacy-lead': 'Privacy lead',
  accountable: 'Head who answers for it',
  engineer: 'Privacy engineer',
  records: 'Keeper of the records',
  responder: 'Incident response',
  contact: 'Citizen desk',
  member: 'Member of the governance body',
} as const;
export type NamedRole = keyof typeof NAMED_ROLES & Role;

/** Whose role does the work of a duty. */
export const ROLE_OF_DUTY: Readonly<Record<Duty, NamedRole>> = {
  governance: 'privacy-lead',
  'data-management': 'records',
  'risk-management': 'privacy-lead',
  engineering: 'engineer',
  'citizen-engagement': 'contact',
  'breach-notification': 'responder',
  'data-subject-request': 'contact',
  'supplier-assessment': 'engineer',
};

export const POLICY_STATES = {
  'in-force': 'In force',
  draft: 'Being written',
  none: 'None',
} as const;

export const COMMON_POLICY = {
  follows: 'It follows the common policy',
  partly: 'In part',
  'not-yet': 'Not yet compared',
} as const;

export const POSITIONS = {
  agreed: 'We agree',
  comment: 'We have comments',
  objection: 'We object',
} as const;

export const IMPLEMENTATION_RESULTS = {
  implemented: 'Carried out',
  'not-implemented': 'Not carried out',
} as const;

export const REVIEW_RESULTS = {
  effective: 'It works',
  partly: 'It works in part',
  'not-effective': 'It does not work',
} as const;
