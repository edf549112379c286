import type { ProcessingRecord } from './processing-record.ts';

/** Something a record of processing does not say. */
export interface RecordGap {
  field: keyof ProcessingRecord;
  /** What is missing, in words. */
  what: string;
  citation: string;
  /** Art. 30 asks for some things only "where possible", and the legal basis not at all. */
  mandatory: boolean;
}

interface Demand extends RecordGap {
  isMissing: (record: ProcessingRecord) => boolean;
}

const DPO: Demand = demand('dpo', 'the data protection officer', 'a', true, ({ dpo }) => dpo === undefined);
const CONTACT: Demand = demand('contact', 'a contact', 'a', true, ({ contact }) => contact === undefined);

/** GDPR art. 30(1)(a) to (g). Transfers (e) are checked one by one: nobody can tell that one is missing. */
const OF_CONTROLLERS: Demand[] = [
  CONTACT,
  DPO,
  demand('purposes', 'the purposes', 'b', true, ({ purposes }) => isEmpty(purposes)),
  demand('subjectCategories', 'whose data they are', 'c', true, (record) =>
    isEmpty(record.subjectCategories),
  ),
  demand('dataCategories', 'which data', 'c', true, ({ dataCategories }) => isEmpty(dataCategories)),
  demand(
    'recipients',
    'who receives them, or that nobody does',
    'd',
    true,
    ({ recipients, noRecipients }) => isEmpty(recipients) && noRecipients !== 'yes',
  ),
  demand('dataCategories', 'when each category is erased', 'f', false, ({ dataCategories = [] }) =>
    dataCategories.some(({ erasure, retentionRuleId }) => (erasure ?? retentionRuleId) === undefined),
  ),
  demand('measures', 'how they are protected', 'g', false, ({ measures }) => measures === undefined),
  {
    field: 'legalBases',
    what: 'the legal basis',
    citation: 'GDPR art. 6(1)',
    mandatory: false,
    isMissing: ({ legalBases }) => isEmpty(legalBases),
  },
  {
    field: 'specialConditions',
    what: 'the condition for sensitive data',
    citation: 'GDPR art. 9(2), 10',
    mandatory: false,
    isMissing: ({ dataCategories = [], specialConditions }) =>
      isEmpty(specialConditions) &&
      dataCategories.some(({ sensitivity = 'ordinary' }) => sensitivity !== 'ordinary'),
  },
];

/** GDPR art. 30(2)(a) to (d). */
const OF_PROCESSORS: Demand[] = [
  { ...CONTACT, citation: 'GDPR art. 30(2)(a)' },
  { ...DPO, citation: 'GDPR art. 30(2)(a)' },
  {
    field: 'controllers',
    what: 'for which controllers',
    citation: 'GDPR art. 30(2)(a)',
    mandatory: true,
    isMissing: ({ controllers = [] }) =>
      controllers.length === 0 ||
      controllers.some(({ organizationId, name }) => (organizationId ?? name) === undefined),
  },
  {
    field: 'controllers',
    what: 'which categories of processing for each controller',
    citation: 'GDPR art. 30(2)(b)',
    mandatory: true,
    isMissing: ({ controllers = [] }) => controllers.some(({ categories }) => isEmpty(categories)),
  },
  {
    field: 'measures',
    what: 'how they are protected',
    citation: 'GDPR art. 30(2)(d)',
    mandatory: false,
    isMissing: ({ measures }) => measures === undefined,
  },
];

/** What a record does not say of what GDPR art. 30(1), or 30(2) for a processor, wants in it; mandatory things first. */
export function recordGaps(record: ProcessingRecord): RecordGap[] {
  return demandsOf(record)
    .filter(({ isMissing }) => isMissing(record))
    .map(({ field, what, citation, mandatory }) => ({ field, what, citation, mandatory }))
    .sort((a, b) => Number(b.mandatory) - Number(a.mandatory));
}

/** How much of it is there: of the things asked for, those the record says. */
export function recordCompleteness(record: ProcessingRecord): { said: number; asked: number } {
  const demands = demandsOf(record);
  return { said: demands.length - recordGaps(record).length, asked: demands.length };
}

function demandsOf({ side }: ProcessingRecord): Demand[] {
  return side === 'controller' ? OF_CONTROLLERS : OF_PROCESSORS;
}

function demand(
  field: keyof ProcessingRecord,
  what: string,
  letter: string,
  mandatory: boolean,
  isMissing: (record: ProcessingRecord) => boolean,
): Demand {
  return { field, what, citation: `GDPR art. 30(1)(${letter})`, mandatory, isMissing };
}

function isEmpty(list: readonly unknown[] | undefined): boolean {
  return list === undefined || list.length === 0;
}
