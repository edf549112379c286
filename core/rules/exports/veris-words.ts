import type { Facts } from '../breach/answers.ts';

/**
 * From our words for a breach (those of the EDPB template) to the enumerations of the VERIS community schema 1.4.1
 * (github.com/vz-risk/veris, commit 45d9d7a). Where the template says less than VERIS asks, the VERIS value is `Unknown`.
 */

type IncidentType = NonNullable<Facts['incidentType']>;
type DataKind = NonNullable<Facts['dataKinds']>[number];
type PeopleKind = NonNullable<Facts['peopleKinds']>[number];

export interface VerisAction {
  action: 'hacking' | 'malware' | 'social' | 'error' | 'misuse' | 'physical' | 'unknown';
  variety: string;
  vector?: string;
  asset: string;
  /** ENISA Reference Security Incident Taxonomy v1003, for exchange between CSIRTs. */
  rsit: string;
}

const MISDELIVERED = {
  action: 'error',
  variety: 'Misdelivery',
  asset: 'M - Documents',
  rsit: 'information-content-security/leak-of-confidential-information',
} as const;

export const VERIS_ACTIONS: Readonly<Record<IncidentType, VerisAction>> = {
  'abuse-of-access-rights': {
    action: 'misuse',
    variety: 'Privilege abuse',
    asset: 'S - Database',
    rsit: 'information-content-security/unauthorised-information-access',
  },
  ransomware: {
    action: 'malware',
    variety: 'Ransomware',
    asset: 'S - Unknown',
    rsit: 'information-content-security/unauthorised-information-modification',
  },
  'hacking-malware': {
    action: 'hacking',
    variety: 'Unknown',
    asset: 'S - Unknown',
    rsit: 'intrusions/system-compromise',
  },
  phishing: {
    action: 'social',
    variety: 'Phishing',
    vector: 'Email',
    asset: 'P - End-user or employee',
    rsit: 'fraud/phishing',
  },
  'vulnerability-exploited': {
    action: 'hacking',
    variety: 'Exploit vuln',
    asset: 'S - Unknown',
    rsit: 'intrusions/application-compromise',
  },
  'unauthorised-access': {
    action: 'hacking',
    variety: 'Unknown',
    asset: 'S - Unknown',
    rsit: 'information-content-security/unauthorised-information-access',
  },
  exfiltration: {
    action: 'hacking',
    variety: 'Unknown',
    asset: 'S - Database',
    rsit: 'information-content-security/leak-of-confidential-information',
  },
  'record-mix-up': { ...MISDELIVERED, variety: 'Data entry error', asset: 'S - Database' },
  'device-lost-or-stolen': {
    action: 'physical',
    variety: 'Theft',
    asset: 'U - Unknown',
    rsit: 'intrusions/burglary',
  },
  'electronic-waste': { ...MISDELIVERED, variety: 'Disposal error', asset: 'M - Disk drive' },
  'paper-disposal': { ...MISDELIVERED, variety: 'Disposal error' },
  'mail-lost-or-misdelivered': MISDELIVERED,
  misconfiguration: {
    action: 'error',
    variety: 'Misconfiguration',
    asset: 'S - Unknown',
    rsit: 'vulnerable/information-disclosure',
  },
  'wrong-permissions': {
    action: 'error',
    variety: 'Misconfiguration',
    asset: 'S - File',
    rsit: 'vulnerable/information-disclosure',
  },
  'paper-lost-or-stolen': {
    action: 'error',
    variety: 'Loss',
    asset: 'M - Documents',
    rsit: 'information-content-security/data-loss',
  },
  'data-deleted': {
    action: 'unknown',
    variety: 'Unknown',
    asset: 'S - Database',
    rsit: 'information-content-security/data-loss',
  },
  'shown-to-wrong-recipient': { ...MISDELIVERED, asset: 'S - Web application' },
  'sent-by-mistake': { ...MISDELIVERED, asset: 'S - Mail' },
  'open-distribution-list': { ...MISDELIVERED, asset: 'S - Mail' },
  'technical-fault': {
    action: 'error',
    variety: 'Malfunction',
    asset: 'S - Unknown',
    rsit: 'information-content-security/unauthorised-information-access',
  },
  'unauthorised-change': {
    action: 'unknown',
    variety: 'Unknown',
    asset: 'S - Database',
    rsit: 'information-content-security/unauthorised-information-modification',
  },
  'unintended-publication': {
    action: 'error',
    variety: 'Publishing error',
    asset: 'S - Web application',
    rsit: 'information-content-security/leak-of-confidential-information',
  },
  'verbal-disclosure': { ...MISDELIVERED, variety: 'Gaffe', asset: 'P - Other employee' },
  'to-be-determined': {
    action: 'unknown',
    variety: 'Unknown',
    asset: 'S - Unknown',
    rsit: 'other/undetermined',
  },
  other: { action: 'unknown', variety: 'Unknown', asset: 'S - Unknown', rsit: 'other/other' },
};

/** VERIS knows "personal", "sensitive personal" and a few kinds of their own; the template's kinds are finer. */
export const VERIS_DATA: Readonly<Record<DataKind, string>> = {
  basic: 'Personal',
  contact: 'Personal',
  biometric: 'Sensitive Personal',
  criminal: 'Sensitive Personal',
  political: 'Sensitive Personal',
  ethnic: 'Sensitive Personal',
  religious: 'Sensitive Personal',
  'sex-life': 'Sensitive Personal',
  union: 'Sensitive Personal',
  genetic: 'Sensitive Personal',
  health: 'Medical',
  economic: 'Bank',
  'employment-health': 'Medical',
  'identification-numbers': 'Personal',
  location: 'Personal',
  'official-documents': 'Personal',
  'payment-means': 'Payment',
  profile: 'Personal',
  credentials: 'Credentials',
  'not-yet-known': 'Unknown',
  additional: 'Other',
};

export const VERIS_VICTIMS: Readonly<Record<PeopleKind, string>> = {
  customers: 'Customer',
  employees: 'Employee',
  'military-or-police': 'Employee',
  minors: 'Other',
  patients: 'Patient',
  students: 'Student',
  subscribers: 'Customer',
  users: 'Customer',
  vulnerable: 'Other',
  additional: 'Other',
  'not-yet-known': 'Unknown',
};

/** Sensors of a city have no class of their own in VERIS: they are named in `plus`. */
export const VERIS_SCHEMA_VERSION = '1.4.1';
