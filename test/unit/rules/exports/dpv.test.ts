import { describe, expect, test } from '@jest/globals';
import { isDpvTerm } from '../../../../core/rules/exports/dpv-node.ts';
import { dpvDocument, DPV_KINDS } from '../../../../core/rules/exports/dpv.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import { AGREEMENT_TYPES } from '../../../../core/rules/registers/agreement.ts';
import {
  LEGAL_BASES,
  SAFEGUARDS,
  SPECIAL_CONDITIONS,
} from '../../../../core/rules/registers/processing-record.ts';
import { RIGHTS } from '../../../../core/rules/registers/request.ts';
import { REQUEST_STATES } from '../../../../core/rules/request/status-words.ts';
import { CITY } from '../city.ts';

function entry(
  kind: RegisterEntry['kind'],
  data: Record<string, unknown>,
  more: Partial<RegisterEntry> = {},
) {
  return {
    organizationId: 'mobility',
    kind,
    id: 'e-1',
    title: 'Parking permits',
    state: 'active',
    at: '2026-05-22T08:00:00.000Z',
    data,
    version: 1,
    ...more,
  } satisfies RegisterEntry;
}

const RECORD = entry('processing-record', {
  side: 'controller',
  description: 'Permits for residents.',
  purposes: ['Parking permits', 'Fines'],
  legalBases: Object.keys(LEGAL_BASES),
  specialConditions: Object.keys(SPECIAL_CONDITIONS),
  subjectCategories: ['Residents'],
  dataCategories: [
    { what: 'Plate', sensitivity: 'ordinary', erasure: '14 days' },
    { what: 'Disability', sensitivity: 'special' },
  ],
  jointControllers: ['transit'],
  processors: [{ organizationId: 'cloud', task: 'Hosting' }, { name: 'Printer Ltd' }],
  sources: [{ kind: 'data-subject' }, { kind: 'organization', organizationId: 'transit' }],
  recipients: [{ kind: 'organization', organizationId: 'transit' }, { kind: 'public' }],
  transfers: Object.keys(SAFEGUARDS).map((safeguard) => ({ to: 'Canada', safeguard })),
  measures: 'Encryption.',
  locations: ['Marenhaven'],
  dpvTerms: ['dpv:ServiceProvision', 'dpv:NoSuchTerm'],
});
const PROCESSOR = entry('processing-record', {
  side: 'processor',
  controllers: [{ organizationId: 'mobility' }, { name: 'Another city' }],
});
const AGREEMENTS = Object.keys(AGREEMENT_TYPES).map((type, index) =>
  entry(
    'agreement',
    {
      type,
      parties: [
        { organizationId: 'mobility', role: 'controller' },
        { name: 'Sub Ltd', role: index === 1 ? 'sub-processor' : 'recipient' },
      ],
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
    },
    { id: `a-${String(index)}` },
  ),
);
const BREACHES = [
  entry('breach', { title: 'x', awareAt: '2026-05-22T14:30:00.000Z' }, { id: 'run-1' }),
  entry(
    'breach',
    {
      awareAt: '2026-05-22T14:30:00.000Z',
      decision: 'not-notifiable',
      filings: [
        { round: 1, filedAt: '2026-05-24T10:00:00.000Z', receiptNumber: 'LfD-77' },
        { round: 2, filedAt: '2026-05-28T10:00:00.000Z', receiptNumber: 'LfD-78' },
      ],
      closedAt: '2026-07-01T10:00:00.000Z',
    },
    { id: 'run-2' },
  ),
];
const REQUESTS = Object.keys(REQUEST_STATES).map((state, index) =>
  entry(
    'request',
    {
      reference: `DSR-${String(index)}`,
      rights: Object.keys(RIGHTS),
      receivedAt: '2026-05-22T08:00:00.000Z',
    },
    { id: `r-${String(index)}`, state, title: 'Request of Mrs Example' },
  ),
);

/** Every prefixed name in a document: keys, types and references. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    ...(key.startsWith('@') ? [] : [key]),
    ...(key === '@type' || key === '@id' ? [inner].flat().filter((name) => typeof name === 'string') : []),
    ...namesIn(inner),
  ]);
}

describe('registers in the Data Privacy Vocabulary', () => {
  const all: RegisterEntry[] = [RECORD, PROCESSOR, ...AGREEMENTS, ...BREACHES, ...REQUESTS];
  const document = dpvDocument(all, CITY);

  test('use only terms that the vocabulary has', () => {
    const used = new Set(namesIn(document['@graph']).filter((name) => /^(dpv|eu-gdpr):/.test(name)));
    expect(used.size).toBeGreaterThan(50);
    expect([...used].filter((name) => !isDpvTerm(name))).toEqual([]);
    expect(used).not.toContain('dpv:PersonalDataHandling');
  });

  test('name the organizations they speak of, each once', () => {
    const ids = document['@graph'].map((node) => node['@id']).filter((id) => id?.includes(':organization:'));
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(
      expect.arrayContaining(['mobility', 'transit', 'cloud'].map((id) => `urn:clause8:organization:${id}`)),
    );
  });

  test('give each entry an identifier of its own, and only prefixes of the context', () => {
    const prefixes = Object.keys(document['@context']);
    const used = namesIn(document['@graph']).filter(
      (name) => /^[a-z0-9-]+:/.test(name) && !name.startsWith('urn:'),
    );
    expect(new Set(used.map((name) => name.split(':')[0]))).toEqual(new Set(prefixes));
    const ids = dpvDocument([...AGREEMENTS, ...REQUESTS], [])['@graph'].map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a request is known by its reference, not by what its case is called', () => {
    expect(JSON.stringify(document)).not.toContain('Mrs Example');
  });

  test('kinds without terms are left out, unreadable entries keep their name', () => {
    expect(dpvDocument([entry('supplier', {})], CITY)['@graph']).toEqual([]);
    const [broken] = dpvDocument([entry('agreement', { type: 'handshake' })], CITY)['@graph'];
    expect(broken).toMatchObject({ '@type': ['dpv:LegalAgreement'], 'dct:title': 'Parking permits' });
    expect(DPV_KINDS).toEqual(['processing-record', 'agreement', 'breach', 'request']);
  });
});
