import type { AGREEMENT_TYPES, AgreementType, PARTY_ROLES } from '../registers/agreement.ts';

export type PartyRole = keyof typeof PARTY_ROLES;

/** The type as the title of a text. */
export const AGREEMENT_NAMES: Readonly<Record<AgreementType, string>> = {
  'joint-controllers': 'Arrangement between joint controllers',
  processing: 'Contract between controller and processor',
  sharing: 'Data sharing agreement',
} satisfies Record<keyof typeof AGREEMENT_TYPES, string>;

/** Which roles a type of agreement knows, and which of them must be there. */
export const ROLES_OF_TYPE: Readonly<
  Record<AgreementType, { roles: readonly PartyRole[]; needed: readonly PartyRole[] }>
> = {
  'joint-controllers': { roles: ['joint-controller'], needed: ['joint-controller'] },
  processing: {
    roles: ['controller', 'joint-controller', 'processor', 'sub-processor'],
    needed: ['processor'],
  },
  sharing: { roles: ['provider', 'recipient'], needed: ['provider', 'recipient'] },
};

/** Roles that hold data of the others, and return or destroy them at the end. */
export const RECEIVING_ROLES: readonly PartyRole[] = [
  'joint-controller',
  'processor',
  'sub-processor',
  'recipient',
];

export const RETURN_WAYS = {
  destroyed: 'All data received have been destroyed',
  returned: 'All data received have been returned, and copies destroyed',
  kept: 'A part is kept because a law requires it; the rest is gone',
  nothing: 'No data were ever received',
} as const;

/** A wording to begin with for GDPR art. 28(3)(a) to (h) and its last subparagraph; in our own words. */
export const STANDARD_CLAUSES = {
  instructions:
    'The processor handles the data only on documented instructions of the controller. This includes transfers to a third country or an international organization, unless a law that binds the processor requires one; then it tells the controller first, where that law allows.',
  confidentiality:
    'Everybody whom the processor lets handle the data is bound to confidentiality, by promise or by law.',
  security: 'The processor takes the security measures that art. 32 GDPR asks for.',
  subProcessors:
    'The processor engages another processor only after the controller has allowed it in writing, binds it to the same duties by contract, and answers for it.',
  helpWithRights:
    'The processor helps the controller, with suitable measures and as far as possible, to answer people who use their rights.',
  helpWithDuties:
    'The processor helps the controller with its duties under art. 32 to 36 GDPR: security, breach notification, impact assessment and prior consultation.',
  deletionOrReturn:
    'When the service ends the processor deletes or returns all data, as the controller chooses, and deletes copies, unless a law requires that they are kept.',
  audits:
    'The processor gives the controller all information needed to show that these duties are met, and allows and supports audits and inspections by the controller or its auditor.',
  warning:
    'The processor tells the controller at once when it thinks that an instruction breaks data protection law.',
} as const;
