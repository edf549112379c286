import { describe, expect, test } from '@jest/globals';

import type { Case } from '../../../../core/rules/case.ts';
import { closeGuard } from '../../../../core/rules/breach/close-guard.ts';
import { meetClock, missClock } from '../../../../core/rules/clock-ledger.ts';
import { CITY } from '../city.ts';
import { after, BREACH, byPerson, caseWithFacts, newCase, newTask, type Ended } from './breach-case.ts';

const LESSONS = { causes: 'x', worked: 'x', changes: 'x', assessRisks: 'no' };
const RECEIPT = { receiptNumber: 'L', filedAt: '2026-05-24T10:00:00.000Z', completeness: 'complete' };
const REMEDY = { result: 'done', doneOn: '2026-06-01', evidence: 'x' };
const TOLD = { how: 'told', means: ['letter'], toldAt: '2026-05-24T10:00:00.000Z', toldCount: 3 };

const NOTICE = { toldAt: '2026-05-22T16:00:00.000Z', means: 'Email' };

const WAY: [string, string, Ended][] = [
  ['tell-partner', 'cloud', { scope: 'cloud.mobility', answers: NOTICE }],
  ['tell-partner', 'cloud', { scope: 'cloud.transit', answers: NOTICE }],
  ['decide', 'mobility', { outcome: 'notify-authority-and-subjects' }],
  ['decide', 'transit', { outcome: 'not-notifiable' }],
  ['file', 'mobility', { scope: 'mobility.gdpr-33', answers: RECEIPT }],
  ['tell-subjects', 'mobility', { answers: TOLD }],
  ['remedy', 'cloud', { scope: 'cloud.mobility.2', answers: REMEDY }],
  ['remedy', 'mobility', { scope: 'mobility.mobility.3', answers: REMEDY }],
  ['lessons', 'office', { scope: '', answers: LESSONS }],
];

function walked(way: typeof WAY): Case {
  return way.reduce(
    (aCase, [stepId, organizationId, ended]) => after(aCase, stepId, organizationId, ended).case,
    caseWithFacts(),
  );
}

function openWork(aCase: Case) {
  return closeGuard(aCase, CITY);
}

function codes(aCase: Case): string[] {
  return [...new Set(openWork(aCase).map(({ code }) => code))];
}

describe('a breach closes', () => {
  test('when everything is done', () => {
    expect(openWork(walked(WAY))).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['decide', ['decision-missing', 'clock-open']],
    ['file', ['filing-missing', 'clock-open']],
    ['tell-subjects', ['telling-missing', 'clock-open']],
    ['remedy', ['measure-open']],
    ['lessons', ['lessons-missing']],
  ])('not without %s', (left, expected) => {
    expect(codes(walked(WAY.filter(([stepId]) => stepId !== left)))).toEqual(
      expect.arrayContaining(expected),
    );
  });

  test('with a duty that was recorded by hand as done, and only with its proof', () => {
    const filed = WAY.filter(([stepId]) => stepId !== 'file');
    const done = (met: { metAt: string; receipt?: string; proof?: string }) => {
      const found = walked(filed);
      const clocks = found.clocks.map((clock) =>
        clock.id === 'gdpr-33.mobility'
          ? meetClock(clock, met, { at: '2026-05-24T10:00:00.000Z', by: byPerson('mobility', 'dpo') })
          : clock,
      );
      return codes({ ...found, clocks });
    };
    const metAt = '2026-05-24T10:00:00.000Z';
    expect(done({ metAt, proof: 'Receipt L-1' })).toEqual([]);
    expect(done({ metAt, receipt: 'L-1' })).toEqual(['filing-missing']);
  });

  test('not with an incomplete filing, not with an open task, not with a missed clock', () => {
    const incomplete = { ...RECEIPT, completeness: 'incomplete', outstanding: 'x' };
    const way = WAY.map((one): (typeof WAY)[number] =>
      one[0] === 'file' ? ['file', 'mobility', { scope: 'mobility.gdpr-33', answers: incomplete }] : one,
    );
    expect(codes(walked(way))).toEqual(['filing-missing']);
    const done = walked(WAY);
    expect(openWork({ ...done, tasks: [...done.tasks, newTask('remedy', 'cloud')] })).toEqual([
      { code: 'task-open', organizationId: 'cloud', message: '"Carry out a measure" is still open.' },
    ]);
    const missed = caseWithFacts().clocks.map((clock) =>
      missClock(clock, { at: '2026-05-26T00:00:00.000Z', by: byPerson('mobility', 'dpo') }),
    );
    expect(codes({ ...done, clocks: missed })).toEqual(['clock-open']);
  });

  test('not before somebody said since when they were aware', () => {
    const triaged = after(newCase(), 'triage', 'mobility', { answers: BREACH, scope: '' }).case;
    expect(codes(triaged)).toEqual([
      'awareness-missing',
      'decision-missing',
      'clock-open',
      'lessons-missing',
    ]);
  });

  test('not before triage', () => {
    expect(openWork(newCase())).toEqual([
      { code: 'triage-missing', organizationId: 'mobility', message: 'Nobody has said what it is.' },
    ]);
  });
});

test.each(['false-alarm', 'not-personal-data'])('%s closes after triage alone', (assessment) => {
  const triaged = after(newCase(), 'triage', 'mobility', {
    answers: { assessment, reason: 'x' },
    scope: '',
  }).case;
  expect(openWork(triaged)).toEqual([]);
});

describe('work that the coordinator went on without keeps no case open', () => {
  test.each<[string, string, string]>([
    ['decide', 'transit', 'transit'],
    ['tell-subjects', 'mobility', 'mobility'],
    ['remedy', 'cloud', 'cloud.mobility.2'],
    ['lessons', 'office', ''],
  ])('%s', (stepId, organizationId, scope) => {
    const left = walked(WAY.filter(([step, asked]) => step !== stepId || asked !== organizationId));
    expect(openWork(left)).not.toEqual([]);
    const task = newTask(stepId, organizationId, { scope, status: 'cancelled', reason: 'r' });
    expect(openWork({ ...left, tasks: [...left.tasks, task] })).toEqual([]);
    // Of another organization it settles nothing.
    const other = newTask(stepId, 'stranger', { scope: 'stranger', status: 'cancelled', reason: 'r' });
    if (stepId !== 'lessons')
      expect(openWork({ ...left, tasks: [...left.tasks, other] })).toEqual(openWork(left));
  });

  test('awareness', () => {
    const done = walked(WAY);
    const left = done.tasks.filter(
      (task) => task.stepId !== 'awareness' || task.organizationId !== 'transit',
    );
    expect(codes({ ...done, tasks: left })).toEqual(['awareness-missing']);
    const task = newTask('awareness', 'transit', { status: 'cancelled', reason: 'r' });
    expect(openWork({ ...done, tasks: [...left, task] })).toEqual([]);
  });
});

test('notices that lapsed do not keep it open, notices that nobody was asked for do', () => {
  const left = walked(WAY.filter(([stepId]) => stepId !== 'tell-partner'));
  expect(codes(left)).toEqual(['clock-open']);
  const lapsed = ['cloud.mobility', 'cloud.transit'].map((scope) =>
    newTask('tell-partner', 'cloud', { scope, status: 'expired' }),
  );
  expect(openWork({ ...left, tasks: [...left.tasks, ...lapsed] })).toEqual([]);
});

describe('a report that another law asks for', () => {
  const scope = 'transit.nis2';
  const assessed: [string, string, Ended] = [
    'assess-duty',
    'transit',
    {
      scope,
      outcome: 'applies',
      answers: { assessment: 'applies', awareAt: '2026-05-22T15:10:00.000Z', reasons: 'x' },
    },
  ];
  const report = (iteration: number, completeness: string): [string, string, Ended] => [
    'report',
    'transit',
    {
      scope,
      iteration,
      outcome: completeness,
      answers: {
        receiptNumber: `C-${iteration}`,
        submittedAt: `2026-05-23T1${iteration}:00:00.000Z`,
        reported: 'x',
        completeness,
        ...(iteration === 3 ? { handled: 'yes', handledAt: '2026-05-23T09:00:00.000Z' } : {}),
      },
    },
  ];
  const begun: typeof WAY = [...WAY, assessed, report(1, 'more-to-follow'), report(2, 'more-to-follow')];

  test('keeps it open until the final one is made', () => {
    expect(codes(walked(begun))).toEqual(['report-missing', 'clock-open']);
    expect(codes(walked([...begun, report(3, 'final')]))).toEqual([]);
  });
});

test('facts that lapsed do not keep it open', () => {
  const done = walked(WAY);
  expect(
    openWork({
      ...done,
      tasks: [...done.tasks, newTask('facts', 'cloud', { status: 'expired', iteration: 2 })],
    }),
  ).toEqual([]);
});
