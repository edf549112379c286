/**
 * Fixed values of the EDPB common template for breach notifications (draft v1.0 adopted 8 June 2026, in
 * consultation), under our own keys in words; numbers of its fields beside each table. The letters of the template
 * are an export mapping and are not stored.
 */

/** Field 59. */
export const INCIDENT_TYPES = {
  'abuse-of-access-rights': 'Abuse of access rights by staff',
  ransomware: 'Device encrypted, ransomware',
  'hacking-malware': 'Hacking or malware',
  phishing: 'Phishing or social engineering',
  'vulnerability-exploited': 'Vulnerability exploited',
  'unauthorised-access': 'Unauthorised access to an IT system',
  exfiltration: 'Data exfiltrated',
  'record-mix-up': 'Records mixed up',
  'device-lost-or-stolen': 'Device lost or stolen',
  'electronic-waste': 'Electronic waste with data still on it',
  'paper-disposal': 'Paper disposed of without destruction',
  'mail-lost-or-misdelivered': 'Mail lost, opened or misdelivered',
  misconfiguration: 'Misconfiguration',
  'wrong-permissions': 'Wrong permissions',
  'paper-lost-or-stolen': 'Paper lost or stolen',
  'data-deleted': 'Data deleted',
  'shown-to-wrong-recipient': 'Shown to the wrong recipient',
  'sent-by-mistake': 'Sent by mistake',
  'open-distribution-list': 'Open distribution list',
  'technical-fault': 'Technical fault',
  'unauthorised-change': 'Unauthorised change',
  'unintended-publication': 'Unintended publication',
  'verbal-disclosure': 'Disclosed in conversation',
  'to-be-determined': 'To be determined',
  other: 'Other',
} as const;

/** Field 60. */
export const CAUSES = {
  'internal-not-malicious': 'From inside, by mistake',
  'internal-malicious': 'From inside, on purpose',
  'external-not-malicious': 'From outside, by mistake',
  'external-malicious': 'From outside, on purpose',
  'to-be-determined': 'To be determined',
  unknown: 'Cannot be known',
} as const;

/** Fields 65 and 66. */
export const PEOPLE_KINDS = {
  customers: 'Customers or residents served',
  employees: 'Employees',
  'military-or-police': 'Military or police',
  minors: 'Minors',
  patients: 'Patients',
  students: 'Students',
  subscribers: 'Subscribers',
  users: 'Users of a service',
  vulnerable: 'Vulnerable people',
  additional: 'Others',
  'not-yet-known': 'Not yet known',
} as const;

/** Field 67. */
export const COUNT_CERTAINTY = {
  exact: 'Exact',
  approximate: 'Approximate',
  undeterminable: 'Cannot be determined',
  'to-be-determined': 'Not yet known',
} as const;

/** Fields 70 to 72. */
export const DATA_KINDS = {
  basic: 'Basic identity data (name, birth date)',
  contact: 'Contact data',
  biometric: 'Biometric data',
  criminal: 'Criminal convictions and offences',
  political: 'Political opinions',
  ethnic: 'Racial or ethnic origin',
  religious: 'Religious or philosophical beliefs',
  'sex-life': 'Sex life or sexual orientation',
  union: 'Trade union membership',
  genetic: 'Genetic data',
  health: 'Health data',
  economic: 'Economic or financial data',
  'employment-health': 'Occupational health data',
  'identification-numbers': 'Identification numbers',
  location: 'Location data',
  'official-documents': 'Copies of official documents',
  'payment-means': 'Means of payment',
  profile: 'Profiles',
  credentials: 'Credentials',
  'not-yet-known': 'Not yet known',
  additional: 'Other data',
} as const;

/** Fields 75 and 76. */
export const MEASURES_BEFORE = {
  pseudonymisation: 'Pseudonymisation',
  backup: 'Backups',
  encryption: 'Encryption',
  policies: 'Policies',
  training: 'Training',
  'incident-log': 'Incident log',
  'access-levels': 'Levels of access',
  'logical-access': 'Logical access control',
  audits: 'Audits',
  'physical-access': 'Physical access control',
  'up-to-date-systems': 'Systems kept up to date',
  other: 'Other',
} as const;

/** Field 85. */
export const IMPACTS = {
  'loss-of-control': 'Loss of control over their data',
  'limited-rights': 'Rights limited',
  discrimination: 'Discrimination',
  'identity-theft': 'Identity theft',
  fraud: 'Fraud',
  'financial-loss': 'Financial loss',
  're-identification': 'Pseudonyms traced back',
  reputation: 'Damage to reputation',
  'professional-secrecy': 'Loss of professional secrecy',
  'third-party-disclosure': 'Disclosure to third parties',
  disadvantage: 'Economic or social disadvantage',
  harm: 'Physical or mental harm',
  damage: 'Damage to property',
  other: 'Other',
  'to-be-determined': 'To be determined',
} as const;

/** Field 49 and following: how the breach was found. */
export const FOUND_BY = {
  controller: 'By ourselves',
  processor: 'By a processor',
  'data-subject': 'By a person concerned',
  'outside-party': 'By somebody outside',
  press: 'By the press',
  other: 'Otherwise',
} as const;

/** Field 44. */
export const TIMING = {
  'one-day': 'On one day',
  'from-to': 'From a start to an end',
  ongoing: 'It still goes on',
  'cannot-be-determined': 'Cannot be determined',
  'to-be-determined': 'Not yet known',
} as const;

/** Field 57; `yes` is the flag "unintelligible" of the ENISA method as well. */
export const UNINTELLIGIBLE = {
  yes: 'Yes, strongly encrypted and the key is safe',
  circumventable: 'In part, the protection can be circumvented',
  no: 'No, they can be read',
  'not-assessable': 'Cannot be assessed',
  'to-be-determined': 'Not yet known',
} as const;

/** Field 89. */
export const RISK = {
  'high-risk': 'High risk',
  risk: 'Risk',
  unlikely: 'Risk unlikely',
  'more-information-needed': 'More information needed',
} as const;

/** Field 87. */
export const IMPACT_SEVERITY = {
  minor: 'Minor',
  moderate: 'Moderate',
  severe: 'Severe',
  'to-be-determined': 'To be determined',
} as const;

/** Fields 97 to 103: whether the people concerned were told. */
export const SUBJECTS_INFORMED = {
  informed: 'Yes',
  'will-on-date': 'Will be, on a date',
  'will-date-open': 'Will be, the date is open',
  investigating: 'Still being investigated',
  'no-not-high-risk': 'No, there is no high risk',
  'no-exception': 'No, an exception of the law holds',
} as const;

/** GDPR art. 34(3)(a) to (c), LED art. 31(3), Reg. (EU) 2018/1725 art. 35(3), in this order. */
export const TELLING_EXCEPTIONS = {
  unintelligible: 'The data cannot be read by anyone not authorised',
  'later-measures': 'Measures taken since make a high risk no longer likely',
  disproportionate: 'Telling each person is a disproportionate effort; a public notice is given instead',
} as const;

export const YES_NO = { yes: 'Yes', no: 'No' } as const;
export const YES_NO_UNKNOWN = { yes: 'Yes', no: 'No', unknown: 'Not known yet' } as const;
