import * as z from 'zod';

import {
  askedWhen,
  day,
  group,
  line,
  lines,
  oneOf,
  organization,
  rows,
  text,
  YES_NO,
} from './field-shapes.ts';

export const SUPPLIER_ROLES = {
  processor: 'Processor',
  'sub-processor': 'Sub-processor',
  supplier: 'Supplier of devices or software, without access to data',
  integrator: 'Integrator',
} as const;

export const CAPABILITY_LEVELS = {
  met: 'Met',
  'met-with-configuration': 'Met when set up so',
  'not-met': 'Not met',
  unknown: 'Not answered',
} as const;

export const SUPPLIER_DECISIONS = {
  accept: 'Accepted',
  'accept-with-conditions': 'Accepted with conditions',
  reject: 'Rejected',
} as const;

export const SupplierContact = {
  name: line('Name or role').optional(),
  email: z.email().max(254).meta({ title: 'Email' }).optional(),
  phone: line('Telephone').optional(),
};

/** What a supplier says it can do, requirement by requirement. */
export const Capability = z.strictObject({
  requirement: line('Requirement'),
  level: oneOf(CAPABILITY_LEVELS, 'Is it met?'),
  evidence: line('Evidence').optional(),
});
export type Capability = z.infer<typeof Capability>;

export const SubProcessor = z.strictObject({
  name: line('Name'),
  service: line('What does it do?').optional(),
  country: line('Where?').optional(),
  assessed: oneOf(YES_NO, 'Assessed?').optional(),
});
export type SubProcessor = z.infer<typeof SubProcessor>;

export const SupplierCondition = z.strictObject({
  condition: line('Condition'),
  dueOn: day('By').optional(),
  met: oneOf(YES_NO, 'Met?').optional(),
  evidence: line('Evidence').optional(),
});
export type SupplierCondition = z.infer<typeof SupplierCondition>;

/** A supplier of the owner. The entry's title is its name. */
export const Supplier = z.strictObject({
  role: oneOf(SUPPLIER_ROLES, 'What is it to your data?').optional(),
  organizationId: organization('When it is an organization of the ecosystem').optional(),
  contact: group(SupplierContact, 'Contact').optional(),
  address: line('Address').optional(),
  country: line('Country').optional(),
  services: lines('Services').optional(),
  dataCategories: lines('Data it can see').optional(),
  locations: lines('Where it keeps them').optional(),
  certificates: lines('Certificates and reports').optional(),
  capabilities: rows(Capability, 'What it can do').optional(),
  usesSubProcessors: oneOf(YES_NO, 'Does it use sub-processors?').optional(),
  subProcessors: rows(SubProcessor, 'Sub-processors').optional().meta(askedWhen('usesSubProcessors', 'yes')),
  decision: oneOf(SUPPLIER_DECISIONS, 'Decision').optional(),
  decidedOn: day('Decided on').optional(),
  conditions: rows(SupplierCondition, 'Conditions').optional(),
  notes: text('Notes').optional(),
});
export type Supplier = z.infer<typeof Supplier>;
