import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';

import {
  dataActivate,
  dataCheck,
  dataCheckAgain,
  dataCheckOwn,
  dataDisputes,
  dataOpen,
} from '../../../../core/rules/data-management/computations.ts';
import { DataManagementStart } from '../../../../core/rules/data-management/answers.ts';
import { DataManagementData } from '../../../../core/rules/data-management/data.ts';
import { dataAgreements } from '../../../../core/rules/data-management/due-agreements.ts';
import type { Case } from '../../../../core/rules/case.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import { organization } from '../city.ts';
import { answered, dataCase, reading, record } from './data-case.ts';

const without = (entry: RegisterEntry, ...fields: string[]): RegisterEntry => ({
  ...entry,
  data: Object.fromEntries(Object.entries(entry.data).filter(([key]) => !fields.includes(key))),
});

describe('opening the registers', () => {
  test('asks those who handle data for themselves or others, and any other with a record', () => {
    const { runData } = dataOpen.compute(
      reading(dataCase(), [record('office', 'r-1'), record('mobility', 'r-2')]),
    );
    const data = DataManagementData.parse(runData);
    expect(data.organizations).toEqual(['cloud', 'mobility', 'office', 'stranger', 'transit']);
    expect(data.registers?.office).toEqual({
      records: 1,
      rows: [{ id: 'r-1', title: 'Activity r-1', side: 'controller' }],
    });
    expect(data.registers?.cloud).toEqual({ records: 0, rows: [] });
  });

  test('after a change asks those it names only, and counts no retired record', () => {
    const start = {
      reason: 'change',
      title: 'New sensors',
      organizations: ['mobility'],
      change: 'Sensors',
    };
    const aCase = dataCase({ start: DataManagementStart.parse(start), organizations: ['mobility'] });
    const { runData } = dataOpen.compute(reading(aCase, [record('mobility', 'r-1', { state: 'retired' })]));
    expect(runData).toMatchObject({ organizations: ['mobility'], registers: { mobility: { records: 0 } } });
  });

  test('offers 3 records as rows, and of 300 only says how many there are', () => {
    const many = Array.from({ length: 300 }, (_, index) => record('mobility', `r-${index}`));
    const { runData } = dataOpen.compute(reading(dataCase(), many));
    expect(DataManagementData.parse(runData).registers?.mobility).toEqual({ records: 300 });
  });
});

describe('checking', () => {
  const asked = dataCase({ organizations: ['mobility', 'transit', 'cloud'] });

  test('finds nothing where everything fits', () => {
    expect(dataCheck.compute(reading(asked, [record('mobility', 'r-1')]))).toMatchObject({
      outcome: 'clear',
      runData: { points: {}, due: {} },
    });
  });

  test('makes one point of the same thing missing in 300 records', () => {
    const many = Array.from({ length: 300 }, (_, index) => without(record('mobility', `r-${index}`), 'dpo'));
    const { outcome, runData } = dataCheck.compute(reading(asked, many));
    expect(outcome).toBe('findings');
    const points = DataManagementData.parse(runData).points?.mobility ?? [];
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({ count: 300 });
    expect(points[0]?.entries).toHaveLength(4);
    expect(points[0]?.message).toContain('GDPR art. 30(1)(a)');
  });

  test('tells the receiver of data that it has no such source, and the giver that a contract is missing', () => {
    const giver = record('mobility', 'r-1', {
      data: {
        ...record('mobility', 'r-1').data,
        noRecipients: 'no',
        recipients: [{ kind: 'organization', organizationId: 'transit' }],
        processors: [{ organizationId: 'cloud' }],
      },
    });
    const { runData } = dataCheck.compute(
      reading(asked, [giver, record('transit', 'r-2'), record('cloud', 'r-3')]),
    );
    const { points = {} } = DataManagementData.parse(runData);
    expect(points.transit?.map(({ id }) => id.split('.')[0])).toEqual(['disclosure-without-source']);
    expect(points.mobility?.map(({ id }) => id.split('.')[0])).toEqual(['processor-without-contract']);
  });

  test('lists the retention rules that are due, on the calendar of their organization', () => {
    const rules = [
      { ...record('mobility', 'a'), kind: 'retention-rule' as const, state: 'due', data: {} },
      {
        ...record('mobility', 'b'),
        kind: 'retention-rule' as const,
        state: 'running',
        data: { dueOn: '2026-06-01' },
      },
      {
        ...record('mobility', 'c'),
        kind: 'retention-rule' as const,
        state: 'running',
        data: { dueOn: '2026-06-02' },
      },
      {
        ...record('mobility', 'd'),
        kind: 'retention-rule' as const,
        state: 'hold',
        data: { dueOn: '2026-01-01', holds: [{ reason: 'Court case', until: '2026-12-31' }] },
      },
      {
        ...record('mobility', 'e'),
        kind: 'retention-rule' as const,
        state: 'retired',
        data: { dueOn: '2020-01-01' },
      },
    ];
    const { runData } = dataCheck.compute(reading(asked, rules));
    expect(DataManagementData.parse(runData).due?.mobility?.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('again for one organization leaves what is open in the others', () => {
    const point = { id: 'x', message: 'Old', entries: [], count: 1 };
    const aCase = dataCase({
      organizations: ['mobility', 'transit'],
      remaining: { mobility: [point], transit: [point] },
    });
    const { runData } = dataCheckOwn.compute(reading(aCase, [record('mobility', 'r-1')], 'mobility'));
    expect(DataManagementData.parse(runData).remaining).toEqual({ mobility: [], transit: [point] });
  });
});

test('what 300 organizations with 20 records each leave in the run stays small', () => {
  const organizations = Array.from({ length: 300 }, (_, index) => organization(`org-${index}`));
  const registers = organizations.flatMap(({ id }) =>
    Array.from({ length: 20 }, (_, index) =>
      // Everybody gives data to somebody who does not know of it, and forgets something.
      without(
        record(id, `r-${index}`, {
          data: {
            ...record(id, 'r').data,
            noRecipients: 'no',
            recipients: [
              { kind: 'organization', organizationId: `org-${(Number(id.slice(4)) + index + 1) % 300}` },
            ],
          },
        }),
        'dpo',
      ),
    ),
  );
  const over = (aCase: Case) => ({ ...reading(aCase, registers), organizations, registers });
  const after = (aCase: Case, runData: Record<string, unknown> = {}): Case => ({
    ...aCase,
    run: { ...aCase.run, data: runData },
  });
  const opened = after(dataCase(), dataOpen.compute(over(dataCase())).runData);
  const checked = after(opened, dataCheck.compute(over(opened)).runData);
  const { runData } = dataCheckAgain.compute(over(checked));
  expect(deflateRawSync(JSON.stringify(runData)).length).toBeLessThan(64 * 1024);
  expect(DataManagementData.parse(runData).points?.['org-7']?.at(-1)?.message).toContain('more points');
});

test.each([
  ['fixed', 'settled'],
  ['accepted', 'settled'],
  ['disputed', 'disputed'],
])('a point answered "%s" is %s', (answer, outcome) => {
  const point = { id: 'p-1', message: 'Something is missing.', entries: [], count: 1 };
  const findings = [{ finding: 'p-1', answer, ...(answer === 'fixed' ? {} : { reason: 'Because.' }) }];
  const aCase = dataCase({ organizations: ['mobility'], points: { mobility: [point] } }, [
    answered('resolve', 'mobility', { findings }),
  ]);
  expect(dataDisputes.compute(reading(aCase, [])).outcome).toBe(outcome);
});

const CONFIRMED = {
  ...answered('sign-off', 'mobility', {}),
  outcome: 'confirmed',
  endedAt: '2026-06-01T10:00:00.000Z',
};

test('what was changed after the officer had confirmed it waits for the next round', () => {
  const entries = [
    record('mobility', 'a', { state: 'changed', changedAt: '2026-06-01T09:59:59.999Z' }),
    record('mobility', 'b', { state: 'changed', changedAt: '2026-06-01T10:00:00.001Z' }),
    record('mobility', 'c', { state: 'changed' }),
  ];
  const { puts = [] } = dataActivate.compute(reading(dataCase({}, [CONFIRMED]), entries, 'mobility'));
  expect(puts.map(({ id }) => id)).toEqual(['a', 'c']);
  // Nor is a change overtaken that is made while this is written.
  const meanwhile = record('mobility', 'c', { state: 'changed', version: 2 });
  expect(puts[1]?.change(meanwhile)).toBeUndefined();
});

test('confirmed records become active and erasures checked; other states stay', () => {
  const entries = [
    record('mobility', 'a', { state: 'validated' }),
    record('mobility', 'b', { state: 'changed' }),
    record('mobility', 'c', { state: 'draft' }),
    record('mobility', 'd'),
    { ...record('mobility', 'e'), kind: 'retention-rule' as const, state: 'executed' },
  ];
  const { puts = [] } = dataActivate.compute(reading(dataCase({}, [CONFIRMED]), entries, 'mobility'));
  expect(
    puts.map(({ id, change }) => `${id} ${change(entries.find((entry) => entry.id === id))?.state ?? ''}`),
  ).toEqual(['a active', 'b active', 'e verified']);
});

describe('agreements', () => {
  const agreement = (id: string, more: Partial<RegisterEntry>): RegisterEntry => ({
    ...record('mobility', id),
    kind: 'agreement',
    data: { type: 'processing', startsOn: '2026-01-01', signedOn: '2026-01-01' },
    ...more,
  });

  test.each<[string, Partial<RegisterEntry>, string]>([
    [
      'ends within three months',
      { data: { type: 'sharing', endsOn: '2026-08-31', signedOn: '2026-01-01' } },
      'started',
    ],
    ['ends later', { data: { type: 'sharing', endsOn: '2026-09-02', signedOn: '2026-01-01' } }, 'none'],
    ['should have been looked at', { reviewOn: '2026-05-31' }, 'started'],
    ['is looked at today, by its own clock', { reviewOn: '2026-06-01' }, 'none'],
    [
      'was signed more than a year ago, without a day',
      { data: { type: 'sharing', signedOn: '2025-05-31' } },
      'started',
    ],
    ['was signed in the year', {}, 'none'],
    ['says no day at all', { data: { type: 'sharing' } }, 'started'],
    ['is being amended', { state: 'amended', reviewOn: '2026-01-01' }, 'none'],
    ['has ended', { state: 'terminated', reviewOn: '2026-01-01' }, 'none'],
  ])('that %s: %s', (_what, more, outcome) => {
    const result = dataAgreements.compute(
      reading(dataCase({ organizations: ['mobility'] }), [agreement('a-1', more)]),
    );
    expect(result.outcome).toBe(outcome);
    expect(result.starts?.length).toBe(outcome === 'started' ? 1 : 0);
  });

  test('that several parties keep is reviewed once, in the name of the first', () => {
    const old = { reviewOn: '2026-01-01' };
    const { starts } = dataAgreements.compute(
      reading(dataCase({ organizations: ['mobility', 'transit'] }), [
        agreement('a-1', old),
        { ...agreement('a-1', old), organizationId: 'transit' },
      ]),
    );
    expect(starts).toMatchObject([
      {
        processId: 'exchange-agreement',
        organizationId: 'mobility',
        answers: { about: 'review', agreementId: 'a-1' },
      },
    ]);
    expect(starts?.[0]?.key).toMatch(/^[a-z0-9-]{1,40}$/);
  });
});
