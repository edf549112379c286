import type { ProcessScript } from '../process-case.ts';

export const CONTACT = 'lena.rivera@sensorworks.example';
export const REQUIREMENTS = ['Data are encrypted on their way', 'We are told of an incident within 24 hours'];

export const SUPPLIER_START = {
  supplierName: 'Sensor Works',
  role: 'processor',
  services: ['Parking sensors with a counting service'],
  dataCategories: ['Number plates'],
  reason: 'A tender for three hundred sensors.',
};

export const INVITE = { contactName: 'Lena Rivera', contactEmail: CONTACT, requirements: REQUIREMENTS };

/** What the buyer's engineer and data protection officer find. */
export const JUDGEMENTS: ProcessScript = {
  'evaluate-engineering': {
    rating: 'sufficient-with-conditions',
    findings: 'Encryption was tried and holds.',
    conditions: ['Update to firmware 4 before delivery'],
  },
  'evaluate-protection': {
    contract: 'in-place',
    transfer: 'none',
    rating: 'sufficient',
    findings: 'The contract covers art. 28(3).',
  },
};

/** Answered for the supplier by the buyer, and accepted without conditions. */
export const supplierScript: ProcessScript = {
  ...JUDGEMENTS,
  invite: INVITE,
  questionnaire: {
    capabilities: REQUIREMENTS.map((requirement) => ({ requirement, level: 'met', evidence: 'Data sheet' })),
    usesSubProcessors: 'no',
  },
  decide: { outcome: 'accept', reason: 'All is met.' },
};
