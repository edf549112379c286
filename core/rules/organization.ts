import type { Language, Preferences } from './preferences.ts';
import type { NewAddress } from './contact/new-address.ts';
import type { HeldNotice } from './digest.ts';
import type { MailTrouble } from './mail/mail-trouble.ts';
import type { EntityFacts } from './regimes/facts.ts';
import type { SlackIdentity } from './slack/slack-install.ts';

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
  /** Looks after the organization's people and connections (mail, Slack, webhooks); decides nothing. */
  'administrator',
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
  /** What its people are written to in, unless they choose otherwise. */
  language?: Language;
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
  preferences?: Preferences;
  slack?: SlackIdentity;
  /** Mails to the address do not arrive, or its owner called one unwanted; cleared when the address is changed or confirmed. */
  mailTrouble?: MailTrouble;
  /** Entered in a repair, and not confirmed yet. */
  newAddress?: NewAddress;
  /** When mails to the address were late, oldest first; forgotten when one arrives. */
  mailDelays?: string[];
  /** What the next digest tells, oldest first. */
  held?: HeldNotice[];
  /** In the address that switches the digest off, and opens nothing else; another one after the mail address has changed. */
  digestKey?: string;
  /** When the next digest is due. */
  nextAt?: string;
  version: number;
}
