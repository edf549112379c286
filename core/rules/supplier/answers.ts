import * as z from 'zod';

import { CAPABILITY_LEVELS, SUPPLIER_ROLES } from '../registers/supplier.ts';
import { askedWhen, day, line, lines, oneOf, rows, text, YES_NO } from '../registers/field-shapes.ts';

const email = (title: string, description: string) => z.email().max(254).meta({ title, description });

/** What starts an assessment: who it is, what for, and whom to ask there. */
export const SupplierStart = z.strictObject({
  supplierName: line('Name of the supplier'),
  role: oneOf(SUPPLIER_ROLES, 'What is it to your data?'),
  services: lines('What does it deliver?', 'One line for each service or device.').min(1),
  dataCategories: lines('Which data can it see?', 'Leave empty if it sees none.').optional(),
  country: line('Country', 'Where it is established.').optional(),
  reason: text('Why now?', 'For instance a tender, a renewal, a change, or the yearly review.'),
  contactName: line('Whom do we ask there?', 'Name or role. It is not published.').optional(),
  contactEmail: email('Their mail address', 'A personal link goes there; no account is needed.').optional(),
  supplierId: line('Entry in the register', 'Leave empty for a new supplier.').optional(),
});
export type SupplierStart = z.infer<typeof SupplierStart>;

/** Whom we ask, and what we want to know. */
export const Invitation = z.strictObject({
  contactName: line('Whom do we ask?', 'Name or role at the supplier.'),
  contactEmail: email('Their mail address', 'The personal link goes to this address only.'),
  requirements: lines(
    'What do you need them to meet?',
    'One requirement a line, as plainly as you can. They answer each: met, met when set up so, or not met.',
  )
    .min(1)
    .max(40),
  message: text(
    'A word to them',
    'It stands above the questions: what you use them for, and whom to ask.',
  ).optional(),
});
export type Invitation = z.infer<typeof Invitation>;

const Statement = z.strictObject({
  requirement: line('Requirement'),
  level: oneOf(CAPABILITY_LEVELS, 'Do you meet it?'),
  evidence: text(
    'What shows it?',
    'Needed for every answer: a document, a setting, a certificate, and where we find it. For "not met": what is missing.',
  ).optional(),
});

const NamedSubProcessor = z.strictObject({
  name: line('Name'),
  service: line('What does it do?'),
  country: line('Where?').optional(),
});

/** What the supplier answers. */
export const Questionnaire = z.strictObject({
  capabilities: rows(
    Statement,
    'Requirements',
    'Please answer every one. An honest "not met" helps more than silence.',
  ).min(1),
  locations: lines(
    'Where do you keep or see our data?',
    'Countries or regions. Leave empty if you hold none.',
  ).optional(),
  certificates: lines(
    'Certificates and reports',
    'For instance ISO/IEC 27001 with date and scope.',
  ).optional(),
  usesSubProcessors: oneOf(YES_NO, 'Do others work for you on our data?'),
  subProcessors: rows(NamedSubProcessor, 'Who?').optional().meta(askedWhen('usesSubProcessors', 'yes')),
  incidents: text('How and how fast do you tell us of an incident?').optional(),
  deletion: text('What becomes of our data when the contract ends?').optional(),
  answeredBy: line('Who answered this at your company?', 'Name and role.').optional(),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

export const RATINGS = {
  sufficient: 'Sufficient',
  'sufficient-with-conditions': 'Sufficient with conditions',
  insufficient: 'Not sufficient',
} as const;

const judgement = {
  rating: oneOf(RATINGS, 'Your judgement'),
  findings: text('What did you find?', 'What holds, what is missing, what you could not verify.'),
  conditions: lines('Which conditions would you set?', 'One a line. Leave empty for none.').optional(),
};

/** The engineer looks at what the product can do. */
export const EngineeringView = z.strictObject({
  ...judgement,
  verified: text('What have you tried or seen yourself?').optional(),
});
export type EngineeringView = z.infer<typeof EngineeringView>;

/** The DPO looks at the law. */
export const ProtectionView = z.strictObject({
  contract: oneOf(
    { 'in-place': 'In place', missing: 'Missing', 'not-needed': 'Not needed: no data for us' },
    'Contract about the data (GDPR art. 28)',
  ),
  transfer: oneOf(
    { none: 'No', covered: 'Yes, with a safeguard', open: 'Yes, the safeguard is not clear' },
    'Do data go to a third country?',
  ),
  ...judgement,
});
export type ProtectionView = z.infer<typeof ProtectionView>;

const Condition = z.strictObject({
  condition: line('Condition'),
  dueOn: day('By'),
});

export const Conditions = z.strictObject({
  conditions: rows(Condition, 'Conditions', 'Each with the day by which it must be met.').min(1).max(40),
});
export type Conditions = z.infer<typeof Conditions>;

/** What became of one condition. */
export const ConditionResult = z.strictObject({
  result: oneOf({ met: 'Met', 'not-met': 'Not met' }, 'Is it met?'),
  evidence: text('What shows it?', 'Or what was tried, and what follows when it is not met.'),
});
export type ConditionResult = z.infer<typeof ConditionResult>;

const Proposed = z.strictObject({
  name: line('Name'),
  service: line('What does it do?'),
  country: line('Where?').optional(),
  assess: oneOf({ yes: 'Yes, start an assessment', no: 'No' }, 'Assess it too?'),
  contactEmail: email('Mail address there', 'If you know one; it can be filled in later.').optional(),
});

/** Which of the named sub-processors are assessed as well; nothing starts that a person has not confirmed. */
export const SubProcessorChoice = z.strictObject({
  subProcessors: rows(Proposed, 'Named sub-processors'),
  reason: text('Why not the others?').optional(),
});
export type SubProcessorChoice = z.infer<typeof SubProcessorChoice>;
