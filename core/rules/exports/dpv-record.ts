import type { RegisterEntry } from '../register-entry.ts';
import {
  ProcessingRecord,
  type DataCategory,
  type LEGAL_BASES,
  type Recipient,
  type SAFEGUARDS,
  type Source,
  type SPECIAL_CONDITIONS,
  type Transfer,
} from '../registers/processing-record.ts';
import {
  entryNode,
  given,
  isDpvTerm,
  named,
  partyNode,
  term,
  type DpvNode,
  type DpvScene,
} from './dpv-node.ts';

/** GDPR art. 6(1)(a) to (f) in the vocabulary's extension. */
const BASES = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'vital-interests': 'eu-gdpr:A6-1-d',
  'public-task': 'eu-gdpr:A6-1-e',
  'legitimate-interests': 'eu-gdpr:A6-1-f',
} as const satisfies Record<keyof typeof LEGAL_BASES, string>;

/** GDPR art. 9(2)(a) to (j); the vocabulary has no term for art. 10. */
const CONDITIONS: Record<keyof typeof SPECIAL_CONDITIONS, string | undefined> = {
  'explicit-consent': 'eu-gdpr:A9-2-a',
  'employment-social-law': 'eu-gdpr:A9-2-b',
  'vital-interests': 'eu-gdpr:A9-2-c',
  'not-for-profit': 'eu-gdpr:A9-2-d',
  'made-public': 'eu-gdpr:A9-2-e',
  'legal-claims': 'eu-gdpr:A9-2-f',
  'substantial-public-interest': 'eu-gdpr:A9-2-g',
  'health-care': 'eu-gdpr:A9-2-h',
  'public-health': 'eu-gdpr:A9-2-i',
  'archiving-research-statistics': 'eu-gdpr:A9-2-j',
  'criminal-data-by-law': undefined,
};

/** GDPR art. 45 to 49. A derogation names no letter here, compelling interests have no term. */
const TOOLS: Record<keyof typeof SAFEGUARDS, string | undefined> = {
  adequacy: 'eu-gdpr:A45-3',
  'standard-clauses': 'eu-gdpr:A46-2-c',
  'binding-rules': 'eu-gdpr:A46-2-b',
  'public-instrument': 'eu-gdpr:A46-2-a',
  'code-of-conduct': 'eu-gdpr:A46-2-e',
  certification: 'eu-gdpr:A46-2-f',
  'authorised-clauses': 'eu-gdpr:A46-3-a',
  derogation: undefined,
  'compelling-interests': 'eu-gdpr:A49-2',
  none: undefined,
};

/** A record of GDPR art. 30 as a `dpv:PersonalDataProcess`; `PersonalDataHandling` is announced as deprecated. */
export function dpvRecord(entry: RegisterEntry, scene: DpvScene): DpvNode {
  const parsed = ProcessingRecord.safeParse(entry.data);
  const node = entryNode(entry, ['dpv:DataProcessingRecord', 'dpv:PersonalDataProcess']);
  if (!parsed.success) return node;
  const record = parsed.data;
  const terms = (record.dpvTerms ?? []).filter(isDpvTerm).map(term);
  return {
    ...node,
    ...given({
      'dct:description': record.description,
      ...parties(entry, record, scene),
      'dpv:hasPurpose': (record.purposes ?? []).map((title) => named('dpv:Purpose', title)),
      'dpv:hasLegalBasis': [
        ...(record.legalBases ?? []).map((basis) => term(BASES[basis])),
        ...(record.specialConditions ?? []).flatMap((condition) => {
          const known = CONDITIONS[condition];
          return known === undefined ? [] : [term(known)];
        }),
      ],
      'dpv:hasDataSubject': (record.subjectCategories ?? []).map((title) => named('dpv:DataSubject', title)),
      'dpv:hasPersonalData': (record.dataCategories ?? []).map(dataNode),
      'dpv:hasDataSource': (record.sources ?? []).map((source) => sourceNode(source, scene)),
      'dpv:hasRecipient': (record.recipients ?? []).map((recipient) => recipientNode(recipient, scene)),
      'dpv:hasProcessing': (record.transfers ?? []).map(transferNode),
      'dpv:hasTechnicalOrganisationalMeasure':
        record.measures === undefined ? [] : [named('dpv:TechnicalOrganisationalMeasure', record.measures)],
      'dpv:hasLocation': (record.locations ?? []).map((title) => named('dpv:Location', title)),
      'dct:subject': terms,
    }),
  };
}

/** The owner is the controller of its own record, and the processor of one it keeps for others. */
function parties(
  { organizationId }: RegisterEntry,
  record: ProcessingRecord,
  scene: DpvScene,
): Record<string, unknown> {
  const { organization } = scene;
  const own = organization(organizationId);
  if (record.side === 'processor')
    return {
      'dpv:hasDataProcessor': [own],
      'dpv:hasDataController': (record.controllers ?? []).flatMap((party) =>
        partyNode(party, 'dpv:DataController', scene),
      ),
    };
  const joint = (record.jointControllers ?? []).map(organization);
  const outside = (record.jointControllersOutside ?? []).map((name) => named('dpv:DataController', name));
  return {
    'dpv:hasDataController': [own],
    'dpv:hasJointDataControllers': [...joint, ...outside],
    'dpv:hasDataProcessor': (record.processors ?? []).flatMap((party) =>
      partyNode(party, 'dpv:DataProcessor', scene),
    ),
  };
}

function dataNode({ what, sensitivity, erasure }: DataCategory): DpvNode {
  const type = sensitivity === 'special' ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData';
  return {
    ...named(type, what),
    ...(erasure === undefined ? {} : { 'dpv:hasStorageCondition': named('dpv:StorageDuration', erasure) }),
  };
}

function sourceNode({ kind, organizationId, name }: Source, { organization }: DpvScene): unknown {
  if (organizationId !== undefined) return organization(organizationId);
  return named(kind === 'data-subject' ? 'dpv:DataSubjectDataSource' : 'dpv:DataSource', name ?? kind);
}

function recipientNode({ kind, organizationId, name }: Recipient, { organization }: DpvScene): unknown {
  if (organizationId !== undefined) return organization(organizationId);
  return named('dpv:Recipient', name ?? (kind === 'public' ? 'the public' : kind));
}

function transferNode({ to, recipient, safeguard }: Transfer): DpvNode {
  const tool = safeguard === undefined ? undefined : TOOLS[safeguard];
  return {
    ...named('dpv:Transfer', recipient === undefined ? to : `${recipient}, ${to}`),
    'dpv:hasThirdCountry': to,
    ...(tool === undefined ? {} : { 'dpv:hasLegalBasis': term(tool) }),
  };
}
