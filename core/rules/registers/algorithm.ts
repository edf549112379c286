import * as z from 'zod';

import { day, group, line, lines, oneOf, text, YES_NO } from './field-shapes.ts';

/** Fixed list of fields of government. */
export const ALGORITHM_DOMAINS = {
  administration: 'Administration',
  'culture-and-recreation': 'Culture and recreation',
  economy: 'Economy',
  'education-and-science': 'Education and science',
  'health-and-care': 'Health and care',
  housing: 'Housing',
  law: 'Law',
  'migration-and-integration': 'Migration and integration',
  'nature-and-environment': 'Nature and environment',
  'public-order-and-safety': 'Public order and safety',
  'social-security': 'Social security',
  'space-and-infrastructure': 'Space and infrastructure',
  traffic: 'Traffic',
  work: 'Work',
} as const;

export const ALGORITHM_RISKS = {
  'high-risk': 'High-risk system',
  'high-impact': 'High impact',
  'limited-risk': 'Limited risk, must be transparent',
  'minimal-risk': 'Minimal risk',
} as const;

export const ALGORITHM_STATUSES = {
  'in-development': 'Being developed',
  'in-use': 'In use',
  'out-of-use': 'No longer in use',
} as const;

/** AI chain of Digital Trust for Places and Routines: accountable and purpose are required on a sign. */
export const AI_CHAIN = {
  accountable: line('Accountable').optional(),
  purpose: lines('Purpose').optional(),
  modules: lines('Functional modes').optional(),
  risks: lines('Risks and mitigation').optional(),
  rights: lines('Rights').optional(),
  inputData: lines('Input data').optional(),
  processing: lines('Processing').optional(),
  outputData: lines('Output data').optional(),
  access: lines('Access').optional(),
  retention: line('Retention').optional(),
  storage: lines('Storage').optional(),
};

/** Must be filled in before an entry is published; the name is the entry's title, the organization its owner. */
export const ALGORITHM_REQUIRED = [
  'department',
  'area',
  'domain',
  'shortDescription',
  'risk',
  'status',
  'contact',
] as const;

/** An algorithm that affects people, as a public register lists it. */
export const Algorithm = z.strictObject({
  department: line('Department').optional(),
  area: line('Where is it used?', 'The city, or a part of it.').optional(),
  domain: oneOf(ALGORITHM_DOMAINS, 'Field').optional(),
  shortDescription: z
    .string()
    .min(1)
    .max(150)
    .meta({ title: 'In one sentence', description: 'At most 150 characters.' })
    .optional(),
  risk: oneOf(ALGORITHM_RISKS, 'Risk category').optional(),
  status: oneOf(ALGORITHM_STATUSES, 'In use?').optional(),
  contact: line('Contact', 'A role with an address that stays.').optional(),
  website: z.url().max(500).meta({ title: 'More about it' }).optional(),
  goal: text('What is it for?').optional(),
  impact: text('What does it mean for people?').optional(),
  proportionality: text('Why this way?').optional(),
  decisions: text('How are decisions taken with it?').optional(),
  humanIntervention: text('What can a person change?').optional(),
  personalData: oneOf(YES_NO, 'Does it handle personal data?').optional(),
  dataSources: lines('Data it uses').optional(),
  methods: text('How it works').optional(),
  risks: text('Risks and what is done about them').optional(),
  monitoring: text('How is it watched?').optional(),
  legalBasis: line('Legal basis').optional(),
  provider: line('Made by').optional(),
  startsOn: day('Used since').optional(),
  endsOn: day('Used until').optional(),
  /** Ids of entries of the same organization. */
  assessmentId: line('Impact assessment', 'Its id in the register of assessments.').optional(),
  recordId: line('Record of processing', 'Its id in your register of processing.').optional(),
  chain: group(AI_CHAIN, 'On the sign', 'The categories of the public sign (DTPR).').optional(),
});
export type Algorithm = z.infer<typeof Algorithm>;
