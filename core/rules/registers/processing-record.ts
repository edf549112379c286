import * as z from 'zod';

import {
  askedWhen,
  count,
  line,
  lines,
  oneOf,
  organization,
  organizations,
  rows,
  someOf,
  text,
  YES_NO,
} from './field-shapes.ts';

/** GDPR art. 30(1) and 30(2). */
export const RECORD_SIDES = {
  controller: 'As a controller',
  processor: 'As a processor, for others',
} as const;

/** GDPR art. 6(1)(a) to (f). */
export const LEGAL_BASES = {
  consent: 'Consent, 6(1)(a)',
  contract: 'Contract, 6(1)(b)',
  'legal-obligation': 'Legal obligation, 6(1)(c)',
  'vital-interests': 'Vital interests, 6(1)(d)',
  'public-task': 'Public task, 6(1)(e)',
  'legitimate-interests': 'Legitimate interests, 6(1)(f)',
} as const;

/** GDPR art. 9(2)(a) to (j), and art. 10. */
export const SPECIAL_CONDITIONS = {
  'explicit-consent': 'Explicit consent, 9(2)(a)',
  'employment-social-law': 'Employment and social protection law, 9(2)(b)',
  'vital-interests': 'Vital interests, 9(2)(c)',
  'not-for-profit': 'Not-for-profit body and its members, 9(2)(d)',
  'made-public': 'Made public by the person, 9(2)(e)',
  'legal-claims': 'Legal claims, 9(2)(f)',
  'substantial-public-interest': 'Substantial public interest, 9(2)(g)',
  'health-care': 'Health or social care, 9(2)(h)',
  'public-health': 'Public health, 9(2)(i)',
  'archiving-research-statistics': 'Archiving, research, statistics, 9(2)(j)',
  'criminal-data-by-law': 'Criminal convictions, authorised by law, 10',
} as const;

export const DATA_SENSITIVITY = {
  ordinary: 'Neither of the others',
  special: 'Special category (art. 9)',
  criminal: 'Criminal convictions and offences (art. 10)',
} as const;

export const RECIPIENT_KINDS = {
  organization: 'An organization of the ecosystem',
  outside: 'An organization outside it',
  category: 'A category of recipients',
  public: 'The public',
} as const;

export const SOURCE_KINDS = {
  'data-subject': 'The people themselves',
  organization: 'An organization of the ecosystem',
  outside: 'An organization outside it',
  device: 'Sensors or devices',
  'public-source': 'A public source',
} as const;

/** GDPR art. 45, 46(2), 46(3), 47, 49. */
export const SAFEGUARDS = {
  adequacy: 'Adequacy decision, 45',
  'standard-clauses': 'Standard contractual clauses, 46(2)(c) or (d)',
  'binding-rules': 'Binding corporate rules, 47',
  'public-instrument': 'Instrument between public bodies, 46(2)(a)',
  'code-of-conduct': 'Code of conduct, 46(2)(e)',
  certification: 'Certification, 46(2)(f)',
  'authorised-clauses': 'Clauses authorised by the authority, 46(3)',
  derogation: 'Derogation, 49(1) first subparagraph',
  'compelling-interests': 'Compelling interests, 49(1) second subparagraph',
  none: 'None yet',
} as const;

/** One category of data; (c) and, where possible, (f). */
export const DataCategory = z.strictObject({
  what: line('Which data', 'For instance: plate number, time and place of passage.'),
  sensitivity: oneOf(DATA_SENSITIVITY, 'Sensitive?').optional(),
  erasure: line(
    'Erased when?',
    'The time limit in words, for instance: 14 days after the passage.',
  ).optional(),
  /** Id of an entry in the same organization's register of retention rules. */
  retentionRuleId: line(
    'Retention rule',
    'The id of the rule in your register of retention rules.',
  ).optional(),
});
export type DataCategory = z.infer<typeof DataCategory>;

/** Who the data are disclosed to; (d). */
export const Recipient = z.strictObject({
  kind: oneOf(RECIPIENT_KINDS, 'Who is it?'),
  organizationId: organization('Which organization?').optional().meta(askedWhen('kind', 'organization')),
  name: line('Name or category')
    .optional()
    .meta(askedWhen('kind', 'outside', 'category')),
  purpose: line('What for?').optional(),
});
export type Recipient = z.infer<typeof Recipient>;

/** Where the data come from. */
export const Source = z.strictObject({
  kind: oneOf(SOURCE_KINDS, 'Where from?'),
  organizationId: organization('Which organization?').optional().meta(askedWhen('kind', 'organization')),
  name: line('Which?')
    .optional()
    .meta(askedWhen('kind', 'outside', 'device', 'public-source')),
});
export type Source = z.infer<typeof Source>;

/** A transfer to a third country or an international organisation; (e), for processors (c). */
export const Transfer = z.strictObject({
  to: line('Country or international organisation'),
  recipient: line('Who receives them there?').optional(),
  safeguard: oneOf(SAFEGUARDS, 'On what ground?').optional(),
  document: line('Where is the document?', 'Mandatory for compelling interests; useful for all.').optional(),
});
export type Transfer = z.infer<typeof Transfer>;

/** Somebody who processes on behalf of the owner of the record: a processor, or a processor's own sub-processor. */
export const EngagedProcessor = z.strictObject({
  organizationId: organization('Organization of the ecosystem').optional(),
  name: line('Or its name, when it is outside').optional(),
  task: line('What does it do?').optional(),
});
export type EngagedProcessor = z.infer<typeof EngagedProcessor>;

/** A controller for whom a processor works; art. 30(2)(a) and (b). */
export const ServedController = z.strictObject({
  organizationId: organization('Organization of the ecosystem').optional(),
  name: line('Or its name, when it is outside').optional(),
  contact: line('Contact, representative and data protection officer').optional(),
  categories: lines('Categories of processing done for it').optional(),
});
export type ServedController = z.infer<typeof ServedController>;

const controller = askedWhen('side', 'controller');
const processor = askedWhen('side', 'processor');

/**
 * Record of processing activities, GDPR art. 30(1) (controller) and 30(2) (processor), with what the ecosystem needs
 * besides. The entry's title is the activity's name, its owner the controller or processor. Only the side is
 * mandatory in the shape, so that a draft can be kept; what is missing is said by record-completeness.ts.
 */
export const ProcessingRecord = z.strictObject({
  side: oneOf(RECORD_SIDES, 'How do you process these data?'),
  description: text('What is done, in plain words').optional(),
  service: line('Service it belongs to').optional(),
  department: line('Department').optional(),
  contact: line('Who answers for it', 'Role and contact, not a person who may leave.').optional(),
  dpo: line('Data protection officer', 'How to reach them.').optional(),
  representative: line('Representative in the Union', 'Only when you are established outside it.').optional(),
  /** (a) */
  jointControllers: organizations('Joint controllers').optional().meta(controller),
  jointControllersOutside: lines('Joint controllers outside the ecosystem').optional().meta(controller),
  /** (b) */
  purposes: lines('Purposes', 'One a line.').optional().meta(controller),
  legalBases: someOf(LEGAL_BASES, 'Legal basis').optional().meta(controller),
  legalReference: line('Law or interest', 'The provision, contract or interest it rests on.')
    .optional()
    .meta(controller),
  specialConditions: someOf(SPECIAL_CONDITIONS, 'Condition for sensitive data').optional().meta(controller),
  /** (c) */
  subjectCategories: lines('Whose data?', 'Categories of people, one a line.').optional().meta(controller),
  dataCategories: rows(DataCategory, 'Which data?', 'One entry per category.').optional().meta(controller),
  /** 30(2)(a), (b) */
  controllers: rows(ServedController, 'For which controllers?').optional().meta(processor),
  sources: rows(Source, 'Where do the data come from?').optional(),
  /** (d) */
  recipients: rows(Recipient, 'Who receives them?').optional().meta(controller),
  noRecipients: oneOf(YES_NO, 'Is it certain that nobody receives them?').optional().meta(controller),
  processors: rows(EngagedProcessor, 'Who processes them for you?').optional(),
  /** (e); 30(2)(c) */
  transfers: rows(Transfer, 'Transfers out of the European Economic Area').optional(),
  /** (g); 30(2)(d) */
  measures: text('How are they protected?', 'A general description of the measures of art. 32.').optional(),
  systems: lines('Systems').optional(),
  locations: lines('Where are they stored?').optional(),
  people: count('About how many people?').optional(),
  automatedDecisions: oneOf(YES_NO, 'Are decisions taken by a machine alone?').optional(),
  /** Ids of entries of the same organization. */
  agreementIds: lines('Agreements', 'Their ids in your register of agreements.').optional(),
  assessmentId: line('Impact assessment', 'Its id in your register of assessments.').optional(),
  /** Terms of the Data Privacy Vocabulary, e.g. `dpv:ServiceProvision`. */
  dpvTerms: lines(
    'Terms of the Data Privacy Vocabulary',
    'For exports; for instance dpv:ServiceProvision.',
  ).optional(),
});
export type ProcessingRecord = z.infer<typeof ProcessingRecord>;
