import type { FactName } from './facts.ts';

export interface FactWords {
  /** What is missing when the fact is not recorded: "whether …", "how many …". */
  asks: string;
  /** The fact as a clause of a sentence. */
  says: (value: string) => string;
}

/** A yes or no with its two clauses. */
function yesNo(asks: string, yes: string, no: string): FactWords {
  return { asks, says: (value) => (value === 'yes' ? yes : no) };
}

const ROLES: Record<string, string> = {
  controller: 'a controller',
  'joint-controller': 'a joint controller',
  processor: 'a processor',
  other: 'neither controller nor processor',
};

const WORDS: Record<Exclude<FactName, `residents.${string}`>, FactWords> = {
  'organization.place': { asks: 'which place it is in', says: (value) => `its place is ${value}` },
  'organization.role': {
    asks: 'whether it is a controller or a processor of the data',
    says: (value) => `it is ${ROLES[value] ?? value}`,
  },
  'organization.sectors': {
    asks: 'in which sectors it works',
    says: (value) => `it works in the sector ${value.replaceAll('-', ' ')}`,
  },
  'organization.publicBody': yesNo(
    'whether it is a public body',
    'it is a public body',
    'it is not a public body',
  ),
  'organization.publicLevel': {
    asks: 'whether it is a national, regional or local public body',
    says: (value) => `it is a ${value} public body`,
  },
  'organization.nis2': {
    asks: 'whether it is an essential or important entity (NIS2 art. 3)',
    says: (value) =>
      value === 'none' ? 'it is no entity under NIS2' : `it is an ${value} entity (NIS2 art. 3)`,
  },
  'organization.criticalEntity': yesNo(
    'whether it is designated as a critical entity',
    'it is designated as a critical entity',
    'it is not designated as a critical entity',
  ),
  'organization.financialEntity': {
    asks: 'which kind of financial entity it is (RTS (EU) 2025/301 art. 5(5))',
    says: (value) =>
      value === 'other' ? 'it is a financial entity' : `it is a ${value.replaceAll('-', ' ')}`,
  },
  'organization.smallAgent': yesNo(
    'whether it is a small processing agent (ANPD Res. 2/2022)',
    'it is a small processing agent',
    'it is not a small processing agent',
  ),
  'organization.hipaa': {
    asks: 'whether it is a covered entity or a business associate (45 CFR 160.103)',
    says: (value) => (value === 'none' ? 'HIPAA does not bind it' : `it is a ${value.replaceAll('-', ' ')}`),
  },
  'incident.personalData': yesNo(
    'whether personal data are concerned',
    'personal data are concerned',
    'no personal data are concerned',
  ),
  'incident.risk': {
    asks: 'how high the risk to people is',
    says: (value) =>
      ({ unlikely: 'a risk is unlikely', risk: 'there is a risk', 'high-risk': 'the risk is high' })[value] ??
      value,
  },
  'incident.severity': { asks: 'the ENISA severity', says: (value) => `the severity is ${value}` },
  'incident.significant': yesNo(
    'whether the incident is significant (NIS2 art. 23(3))',
    'the incident is significant',
    'the incident is not significant',
  ),
  'incident.major': yesNo(
    'whether the incident is major (DORA art. 18)',
    'the incident is major',
    'the incident is not major',
  ),
  'incident.ongoing': yesNo(
    'whether the incident still goes on when the final report is due (NIS2 art. 23(4)(e))',
    'the incident goes on',
    'the incident is over',
  ),
  'incident.affectsTrustService': yesNo(
    'whether a trust service, or the personal data in it, is significantly affected (eIDAS art. 19a, 24(2))',
    'a trust service is significantly affected',
    'no trust service is significantly affected',
  ),
  'incident.exchangedWithOtherState': yesNo(
    'whether the data came from or went to a controller of another Member State (LED art. 30(6))',
    'the data were exchanged with another Member State',
    'the data were not exchanged with another Member State',
  ),
  'incident.disruptsEssentialService': yesNo(
    'whether an essential service is significantly disrupted (CER art. 15(1))',
    'an essential service is significantly disrupted',
    'no essential service is significantly disrupted',
  ),
  'incident.malicious': yesNo(
    'whether somebody acted on purpose',
    'somebody acted on purpose',
    'nobody acted on purpose',
  ),
  'incident.unintelligible': yesNo(
    'whether the data are unintelligible to anybody not authorised',
    'the data are unintelligible to anybody not authorised',
    'the data can be read',
  ),
  'incident.people': {
    asks: 'how many people are concerned',
    says: (value) => `${value} people are concerned`,
  },
  'incident.peopleKinds': {
    asks: 'what kinds of people are concerned',
    says: (value) => `among the people concerned: ${value.replaceAll('-', ' ')}`,
  },
  'incident.largeScale': yesNo(
    'whether the data are processed on a large scale',
    'the data are processed on a large scale',
    'the data are not processed on a large scale',
  ),
  'incident.secrecy': yesNo(
    'whether the data are under legal, judicial or professional secrecy',
    'the data are under secrecy',
    'the data are under no secrecy',
  ),
  'incident.internalOnly': yesNo(
    'whether nothing left the organization',
    'nothing left the organization',
    'data left the organization',
  ),
  'incident.riskRemoved': yesNo(
    'whether the data were recovered or deleted before they could be misused',
    'the data were recovered or deleted before they could be misused',
    'the data were not recovered',
  ),
  'incident.illegalAccess': yesNo(
    'whether somebody from outside got in without a right to',
    'somebody from outside got in without a right to',
    'nobody from outside got in',
  ),
  'incident.cacGrade': {
    asks: 'the grade of the incident under the CAC measures (China)',
    says: (value) => `the incident is of the grade ${value.replaceAll('-', ' ')}`,
  },
  'incident.endangersPublicInterest': yesNo(
    'whether national security or the public interest is endangered (Network Data Regulations, China)',
    'national security or the public interest is endangered',
    'neither national security nor the public interest is endangered',
  ),
  'incident.dataKinds': {
    asks: 'what kinds of data are concerned',
    says: (value) => `among the data concerned: ${value.replaceAll('-', ' ')}`,
  },
  'incident.significantHarm': yesNo(
    'whether there is a real risk of significant harm to people',
    'there is a real risk of significant harm to people',
    'there is no real risk of significant harm to people',
  ),
  'incident.productIncident': {
    asks: 'whether a vulnerability of a product is exploited, or its security severely affected (CRA art. 14)',
    says: (value) =>
      value === 'exploited-vulnerability'
        ? 'a vulnerability of a product is actively exploited'
        : 'the security of a product is severely affected',
  },
  'incident.aiIncident': {
    asks: 'whether it is a serious incident of a high-risk AI system (AI Act art. 3(49))',
    says: (value) => `the incident of the AI system is of the kind ${value.replaceAll('-', ' ')}`,
  },
};

export function factWords(fact: FactName): FactWords {
  if (!isResidents(fact)) return WORDS[fact];
  const place = fact.slice('residents.'.length);
  return {
    asks: `how many of the people concerned live in ${place}`,
    says: (value) => `${value} of the people concerned live in ${place}`,
  };
}

export function isResidents(fact: FactName): fact is `residents.${string}` {
  return fact.startsWith('residents.');
}
