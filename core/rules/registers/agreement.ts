import * as z from 'zod';

import { askedWhen, day, group, line, lines, oneOf, organization, rows, text } from './field-shapes.ts';

export const AGREEMENT_TYPES = {
  'joint-controllers': 'Arrangement between joint controllers (art. 26)',
  processing: 'Contract with a processor (art. 28(3))',
  sharing: 'Sharing between controllers',
} as const;
export type AgreementType = keyof typeof AGREEMENT_TYPES;

export const PARTY_ROLES = {
  'joint-controller': 'Joint controller',
  controller: 'Controller',
  processor: 'Processor',
  'sub-processor': 'Sub-processor',
  provider: 'Gives the data',
  recipient: 'Receives the data',
} as const;

export const AgreementParty = z.strictObject({
  organizationId: organization('Organization of the ecosystem').optional(),
  name: line('Or its name, when it is outside').optional(),
  role: oneOf(PARTY_ROLES, 'As what?'),
});
export type AgreementParty = z.infer<typeof AgreementParty>;

/** GDPR art. 26(1) and (2). */
export const JOINT_ARRANGEMENT = {
  answersRights: text('Who answers requests of people?').optional(),
  informsPeople: text('Who informs people (art. 13 and 14)?').optional(),
  contactPoint: line('Contact point for people').optional(),
  realRoles: text('Who really does what?', 'The respective roles towards the people concerned.').optional(),
  essencePublished: line('Where is the essence published?').optional(),
};

/** GDPR art. 28(3): first sentence, (a) to (h), and the duty to warn of its last subparagraph. */
export const PROCESSING_CONTRACT = {
  subject: text('Subject').optional(),
  duration: line('Duration').optional(),
  nature: text('Nature of the processing').optional(),
  purpose: text('Purpose').optional(),
  dataTypes: lines('Types of data').optional(),
  subjectCategories: lines('Categories of people').optional(),
  controllerRights: text('Duties and rights of the controller').optional(),
  instructions: text('(a) Only on documented instructions, transfers included').optional(),
  confidentiality: text('(b) Confidentiality').optional(),
  security: text('(c) Security of processing (art. 32)').optional(),
  subProcessors: text('(d) Sub-processors').optional(),
  helpWithRights: text('(e) Help with requests of people').optional(),
  helpWithDuties: text('(f) Help with security, breaches, assessments (art. 32 to 36)').optional(),
  deletionOrReturn: text('(g) Deletion or return at the end').optional(),
  audits: text('(h) Information and audits').optional(),
  warning: text('Warning about unlawful instructions').optional(),
};

/** Controller to controller: no article lists it; good practice of data sharing agreements. */
export const SHARING_TERMS = {
  purpose: text('Purpose of the sharing').optional(),
  basisProvider: line('Legal basis of the one who gives').optional(),
  basisRecipient: line('Legal basis of the one who receives').optional(),
  dataItems: lines('Data items').optional(),
  quality: text('Quality of the data').optional(),
  frequency: line('How often').optional(),
  channel: line('How they are sent').optional(),
  retention: text('How long the receiver keeps them').optional(),
  onward: text('Passing them on').optional(),
  breachNotice: line('Notice of a breach, within').optional(),
  rightsRouting: text('Requests of people: who answers').optional(),
  review: line('Review').optional(),
  exit: text('Ending it').optional(),
};

/**
 * Agreement about personal data between organizations. The entry's title is its name. Which of the three blocks counts
 * is said by `type`; AGREEMENT_CONTENT names the fields each must have.
 */
export const Agreement = z.strictObject({
  type: oneOf(AGREEMENT_TYPES, 'Kind of agreement'),
  parties: rows(AgreementParty, 'Parties').optional(),
  startsOn: day('In force from').optional(),
  endsOn: day('Ends on', 'Leave empty when it runs until somebody ends it.').optional(),
  notice: line('Period of notice').optional(),
  about: text('What it is about', 'What the parties do together, with which data, whose data.').optional(),
  essence: text('Its essence, for the public (art. 26(2))')
    .optional()
    .meta(askedWhen('type', 'joint-controllers')),
  furtherTerms: text('Further terms').optional(),
  jointArrangement: group(JOINT_ARRANGEMENT, 'What it says')
    .optional()
    .meta(askedWhen('type', 'joint-controllers')),
  processingContract: group(PROCESSING_CONTRACT, 'What it says')
    .optional()
    .meta(askedWhen('type', 'processing')),
  sharing: group(SHARING_TERMS, 'What it says').optional().meta(askedWhen('type', 'sharing')),
  signedOn: day('Signed on').optional(),
  /** SHA-256, hex, of the text that was signed. */
  textHash: z
    .string()
    .length(64)
    .refine((hash) => /^[0-9a-f]*$/.test(hash), 'Enter 64 digits from 0 to 9 and a to f.')
    .meta({ title: 'Hash of the signed text', description: 'SHA-256, 64 digits.' })
    .optional(),
  textLocation: line('Where is the signed text kept?').optional(),
  /** The work product with the signed text. */
  productId: line('Work product').optional(),
  /** Once it has ended. */
  returned: text('How the data were returned or destroyed').optional(),
});
export type Agreement = z.infer<typeof Agreement>;

type ContentBlock = 'jointArrangement' | 'processingContract' | 'sharing';

/** Per type, the block that holds its content and the fields that must be in it. */
export const AGREEMENT_CONTENT = {
  'joint-controllers': { block: 'jointArrangement', fields: Object.keys(JOINT_ARRANGEMENT) },
  processing: { block: 'processingContract', fields: Object.keys(PROCESSING_CONTRACT) },
  sharing: { block: 'sharing', fields: Object.keys(SHARING_TERMS) },
} as const satisfies Record<AgreementType, { block: ContentBlock; fields: string[] }>;
