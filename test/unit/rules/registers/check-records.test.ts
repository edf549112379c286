import { describe, expect, test } from '@jest/globals';

import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import { Agreement } from '../../../../core/rules/registers/agreement.ts';
import { checkRecords } from '../../../../core/rules/registers/check-records.ts';
import { ProcessingRecord } from '../../../../core/rules/registers/processing-record.ts';
import { recordCompleteness, recordGaps } from '../../../../core/rules/registers/record-completeness.ts';

const CITY = [
  { id: 'mobility', name: 'Mobility Office' },
  { id: 'police', name: 'City Police' },
  { id: 'cloud', name: 'Cloud Works' },
];

const whole: ProcessingRecord = {
  side: 'controller',
  contact: 'Head of gates, gates@mobility.example',
  dpo: 'dpo@mobility.example',
  purposes: ['Keep polluting vehicles out'],
  legalBases: ['public-task'],
  subjectCategories: ['Keepers of vehicles'],
  dataCategories: [{ what: 'Plate and time of passage', retentionRuleId: 'passages' }],
  noRecipients: 'yes',
  measures: 'Access by role, encrypted disks.',
};

function entry(kind: RegisterEntry['kind'], id: string, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    organizationId: 'mobility',
    kind,
    id,
    title: `The ${id}`,
    state: 'active',
    at: '2026-05-22T14:30:00.000Z',
    data: {},
    version: 1,
    ...more,
  };
}
const rule = entry('retention-rule', 'passages', { state: 'running' });

function record(more: Partial<ProcessingRecord>, place: Partial<RegisterEntry> = {}): RegisterEntry {
  return entry('processing-record', 'gates', {
    ...place,
    data: ProcessingRecord.parse({ ...whole, ...more }),
  });
}
function agreement(data: Agreement, place: Partial<RegisterEntry> = {}): RegisterEntry {
  return entry('agreement', 'paper', { ...place, data: Agreement.parse(data) });
}
function found(...entries: RegisterEntry[]): string[] {
  return checkRecords([rule, ...entries], CITY).map(
    ({ kind, organizationId }) => `${kind} ${organizationId}`,
  );
}

describe('a record of processing', () => {
  test('that says everything has no finding', () => {
    expect(found(record({}))).toEqual([]);
    expect(recordCompleteness(whole)).toEqual({ said: 10, asked: 10 });
  });

  test.each([
    ['contact', 'GDPR art. 30(1)(a)'],
    ['dpo', 'GDPR art. 30(1)(a)'],
    ['purposes', 'GDPR art. 30(1)(b)'],
    ['subjectCategories', 'GDPR art. 30(1)(c)'],
    ['dataCategories', 'GDPR art. 30(1)(c)'],
    ['noRecipients', 'GDPR art. 30(1)(d)'],
  ] as const)('without %s is incomplete', (field, citation) => {
    const findings = checkRecords([rule, record({ [field]: undefined })], CITY);
    expect(findings.map((finding) => [finding.kind, finding.citation])).toEqual([
      ['missing-field', citation],
    ]);
  });

  test('may leave out what art. 30 asks for only where possible', () => {
    expect(found(record({ measures: undefined, legalBases: undefined }))).toEqual([]);
    expect(
      recordGaps({ ...whole, measures: undefined }).map(({ citation, mandatory }) => [citation, mandatory]),
    ).toEqual([['GDPR art. 30(1)(g)', false]]);
  });

  test('of a processor says for whom it works, and what it does for each', () => {
    const data = { side: 'processor', contact: 'Support', dpo: 'dpo@cloud.example' } as const;
    const place = { organizationId: 'cloud', data };
    expect(found(entry('processing-record', 'hosting', place))).toEqual(['missing-field cloud']);
    const unnamed = { ...data, controllers: [{ organizationId: 'mobility' }] };
    expect(checkRecords([entry('processing-record', 'hosting', { ...place, data: unnamed })], CITY)).toEqual([
      expect.objectContaining({ citation: 'GDPR art. 30(2)(b)' }),
    ]);
    const named = { ...data, controllers: [{ organizationId: 'mobility', categories: ['Hosting'] }] };
    expect(found(entry('processing-record', 'hosting', { ...place, data: named }))).toEqual([]);
  });

  test('that is retired counts for nothing', () => {
    expect(found(record({ purposes: undefined }, { state: 'retired' }))).toEqual([]);
  });

  test('that cannot be read is named, not passed over', () => {
    expect(found(entry('processing-record', 'gates', { data: { side: 'nobody' } }))).toEqual([
      'unreadable-entry mobility',
    ]);
  });
});

describe('giving data to another organization', () => {
  const giving = record({
    noRecipients: undefined,
    recipients: [{ kind: 'organization', organizationId: 'police' }],
  });
  const receiving = (more: Partial<ProcessingRecord>) =>
    record(
      { ...more, dataCategories: [{ what: 'Plates', retentionRuleId: 'plates' }] },
      { organizationId: 'police', id: 'search' },
    );
  const theirRule = entry('retention-rule', 'plates', { organizationId: 'police', state: 'running' });

  test('that has no such source is a finding for the one who receives', () => {
    const [finding, ...others] = checkRecords([rule, giving], CITY);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'disclosure-without-source',
      organizationId: 'police',
      entry: { organizationId: 'mobility', id: 'gates' },
    });
    expect(finding?.what).toContain('Mobility Office gives City Police data from “The gates”');
  });

  test('that names the source is in order', () => {
    const knowing = receiving({ sources: [{ kind: 'organization', organizationId: 'mobility' }] });
    expect(found(giving, knowing, theirRule)).toEqual([]);
  });

  test('whose record with the source is retired is a finding again', () => {
    const known = receiving({ sources: [{ kind: 'organization', organizationId: 'mobility' }] });
    expect(found(giving, { ...known, state: 'retired' }, theirRule)).toEqual([
      'disclosure-without-source police',
    ]);
  });

  test('that processes them for the giver is in order', () => {
    const serving = entry('processing-record', 'hosting', {
      organizationId: 'police',
      data: {
        side: 'processor',
        contact: 'Support',
        dpo: 'dpo@police.example',
        controllers: [{ organizationId: 'mobility', categories: ['Search'] }],
      },
    });
    expect(found(giving, serving)).toEqual([]);
  });
});

describe('working together', () => {
  const joint = record({ jointControllers: ['police'] });
  const arrangement = agreement({
    type: 'joint-controllers',
    parties: [
      { organizationId: 'mobility', role: 'joint-controller' },
      { organizationId: 'police', role: 'joint-controller' },
    ],
  });

  test('as joint controllers needs an arrangement in force between them', () => {
    expect(found(joint)).toEqual(['joint-controllers-without-arrangement mobility']);
    expect(found(joint, arrangement)).toEqual([]);
    expect(found(joint, { ...arrangement, organizationId: 'police' })).toEqual([]);
    expect(found(joint, { ...arrangement, state: 'drafted' })).toHaveLength(1);
    expect(found(joint, { ...arrangement, state: 'suspended' })).toHaveLength(1);
  });

  test('an arrangement with somebody else does not do', () => {
    const other = agreement({
      type: 'joint-controllers',
      parties: [{ organizationId: 'cloud', role: 'joint-controller' }],
    });
    expect(found(joint, other)).toHaveLength(1);
  });

  test('a processor needs a contract, inside the ecosystem and outside', () => {
    const inside = record({ processors: [{ organizationId: 'cloud' }] });
    const outside = record({ processors: [{ name: 'Print  & Post' }] });
    expect(found(inside)).toEqual(['processor-without-contract mobility']);
    expect(found(outside)).toEqual(['processor-without-contract mobility']);
    const contract = agreement({
      type: 'processing',
      parties: [
        { organizationId: 'mobility', role: 'controller' },
        { organizationId: 'cloud', role: 'processor' },
        { name: 'print & post', role: 'processor' },
      ],
    });
    expect(found(inside, contract)).toEqual([]);
    expect(found(outside, contract)).toEqual([]);
    expect(found(inside, { ...contract, data: { ...contract.data, type: 'sharing' } })).toHaveLength(1);
  });
});

describe('keeping and sending data', () => {
  test('needs a retention rule of the same organization that is not retired', () => {
    expect(found(record({ dataCategories: [{ what: 'Plates', erasure: '14 days' }] }))).toEqual([
      'retention-rule-missing mobility',
    ]);
    const named = record({ dataCategories: [{ what: 'Plates', retentionRuleId: 'other' }] });
    expect(found(named)).toEqual(['retention-rule-missing mobility']);
    const other = entry('retention-rule', 'other', { state: 'running' });
    expect(found(named, other)).toEqual([]);
    expect(found(named, { ...other, state: 'retired' })).toHaveLength(1);
    expect(found(named, { ...other, organizationId: 'police' })).toHaveLength(1);
  });

  test('out of the area needs a ground', () => {
    expect(found(record({ transfers: [{ to: 'US' }] }))).toEqual(['transfer-without-safeguard mobility']);
    expect(found(record({ transfers: [{ to: 'US', safeguard: 'none' }] }))).toHaveLength(1);
    expect(found(record({ transfers: [{ to: 'US', safeguard: 'standard-clauses' }] }))).toEqual([]);
    expect(found(record({ transfers: [{ to: 'US', safeguard: 'compelling-interests' }] }))).toHaveLength(1);
    const documented = { to: 'US', safeguard: 'compelling-interests', document: 'File 7' } as const;
    expect(found(record({ transfers: [documented] }))).toEqual([]);
  });
});

test('the same registers give the same findings, each with an id of its own, whatever their order', () => {
  const entries = [
    record({ purposes: undefined, transfers: [{ to: 'US' }, { to: 'IN' }], jointControllers: ['police'] }),
    record({ dpo: undefined }, { id: 'lanes' }),
  ];
  const findings = checkRecords(entries, CITY);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  expect(checkRecords([...entries].reverse(), CITY)).toEqual(findings);
  expect(findings.every(({ what, wayOut }) => what.endsWith('.') && wayOut.endsWith('.'))).toBe(true);
});
