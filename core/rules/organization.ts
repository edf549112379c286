import type { EntityFacts } from './regimes/facts.ts';

/** Roles a person can hold in an organization. `operator` sees stuck steps of the installation, never answers. */
export const ROLES = [
  'dpo',
  'privacy-lead',
  'accountable',
  'engineer',
  'records',
  'responder',
  'contact',
  'member',
  'supplier-contact',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** What an organization is to the data of one run (GDPR art. 4(7), 4(8), 26). */
export type LegalRole = 'controller' | 'joint-controller' | 'processor' | 'other';

export interface Organization {
  id: string;
  name: string;
  /** The organization that coordinates the ecosystem; its DPO is the coordinator. */
  lead: boolean;
  /** ISO 3166-1 alpha-2 of the place whose law and calendar apply. */
  country: string;
  /** ISO 3166-2 (`DE-BY`, `GB-SCT`) where the holidays of a region count. */
  region?: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  timeZone: string;
  /** What it usually is to the ecosystem's data; a run may say otherwise. */
  legalRole: LegalRole;
  /** Supervisory authority that receives its filings, in words for people. */
  authority?: string;
  /** What laws beyond data protection ask about it; what is not recorded is not evaluable. */
  profile?: OrganizationProfile;
  version: number;
}

/**
 * Facts about an organization that decide which reports it owes (regimes/facts.ts). Absent means not recorded, never
 * "no".
 */
export interface OrganizationProfile extends Pick<
  EntityFacts,
  | 'sectors'
  | 'establishments'
  | 'publicBody'
  | 'publicLevel'
  | 'nis2'
  | 'criticalEntity'
  | 'financialEntity'
  | 'smallAgent'
  | 'hipaa'
> {
  /** Receives the reports of a security incident, in words for people. */
  csirt?: string;
}

export interface Membership {
  organizationId: string;
  roles: Role[];
}

/** "While I am away, B acts for me": dates are instants; `scope` limits it to approvals or tasks. */
export interface Delegation {
  toPersonId: string;
  organizationId: string;
  from: string;
  until: string;
  scope: 'approvals' | 'tasks' | 'all';
}

export interface Person {
  id: string;
  name: string;
  email: string;
  memberships: Membership[];
  delegations: Delegation[];
  version: number;
}
