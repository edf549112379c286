import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../../core/rules/case.ts';
import { askedPlaces, isAskedOf } from '../../../../core/rules/asked-places.ts';
import { assemble, lawsFor } from '../../../../core/rules/plan/assemble.ts';
import { assemblePlan } from '../../../../core/rules/plan/computations.ts';
import { PlanData } from '../../../../core/rules/plan/data.ts';
import * as lists from '../../../../core/rules/plan/lists.ts';
import { organizationsMap } from '../../../../core/rules/plan/pictures.ts';
import { planQuorum } from '../../../../core/rules/plan/quorum.ts';
import { stateOf } from '../../../../core/rules/plan/read-case.ts';
import type { Reading } from '../../../../core/rules/reading.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import { sampleRun, sampleTask } from '../../../support/store-samples.ts';
import { CITY } from '../city.ts';
import { CHARTER } from '../governance/governance-case.ts';

const NOW = '2026-06-01T10:00:00.000Z';

function planCase(data: Record<string, unknown> = {}): Case {
  const run = sampleRun({
    processId: 'ecosystem-plan',
    leadOrganizationId: 'office',
    data: { start: { reason: 'first' }, ...data },
  });
  return { run, parties: [], tasks: [], groups: [], clocks: [] };
}

function entry(kind: RegisterEntry['kind'], id: string, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    organizationId: 'mobility',
    kind,
    id,
    title: `The ${kind} ${id}`,
    state: 'active',
    at: NOW,
    data: {},
    version: 1,
    ...more,
  };
}

function reading(more: Partial<Reading> = {}): Reading {
  return { case: planCase(), organizations: CITY, registers: [], products: [], at: NOW, ...more };
}

const REPORT = {
  period: '2026',
  charter: CHARTER,
  responsibilities: [],
  organizations: ['mobility'],
  lapsed: [],
  kpis: [],
  gaps: [],
  decisions: [],
  nextOn: '2027-06-01',
};

describe('the assembly', () => {
  const registers = [
    entry('agreement', 'a1', {
      data: {
        type: 'processing',
        endsOn: '2026-12-31',
        parties: [
          { organizationId: 'mobility', role: 'controller' },
          { organizationId: 'cloud', role: 'processor' },
        ],
      },
    }),
    entry('risk', 'r1', { title: 'Somebody can be followed', data: { severity: 4, likelihood: 4 } }),
    entry('risk', 'r2', { state: 'closed' }),
    entry('request', 'q1', { title: 'Mrs. Example asks', data: {} }),
  ];
  const assembled = assemble(
    reading({
      registers,
      calendar: [
        {
          on: '2026-06-03',
          kind: 'clock',
          title: 'Notify the authority',
          organizationId: 'mobility',
          late: false,
        },
        { on: '2027-05-01', kind: 'cycle', title: 'Yearly cycle', organizationId: 'office', late: false },
        { on: '2029-01-01', kind: 'cycle', title: 'Far away', organizationId: 'office', late: false },
      ],
    }),
  );

  test('counts risks and tells nobody what they are; a running legal clock is nobody’s business', () => {
    const mobility = assembled.parts.find(({ organizationId }) => organizationId === 'mobility');
    expect(mobility?.risks).toEqual({ open: 1, high: 1 });
    const text = JSON.stringify(assembled);
    expect(text).not.toContain('followed');
    expect(text).not.toContain('Mrs. Example');
    expect(assembled.calendar).toEqual([
      { on: '2026-12-31', label: 'Ends: The agreement a1', organizationId: 'mobility' },
      { on: '2027-05-01', label: 'Yearly cycle', organizationId: 'office' },
    ]);
  });

  test('draws the agreements between organizations', () => {
    expect(organizationsMap(assembled, CITY).lines).toEqual([
      { from: 'mobility', to: 'cloud', label: 'Contract with a processor (art. 28(3))', state: 'active' },
    ]);
  });

  test('fits what the run keeps, and stays as it is when asked again', () => {
    const place = { stepId: 'assemble', iteration: 1, scope: '' };
    const first = assemblePlan.compute({ ...reading({ registers }), place });
    const kept = PlanData.parse(first.runData);
    const again = assemblePlan.compute({ ...reading({ case: planCase(kept) }), place });
    expect(again).toEqual({ outcome: 'done' });
  });

  test('names laws that reach an organization by what it is, with their limits', () => {
    const laws = lawsFor(CITY, NOW);
    const limits = laws.flatMap((law) => law.limits);
    expect(limits).toContainEqual(expect.objectContaining({ citation: 'GDPR art. 33(1)' }));
    expect(limits.some(({ citation }) => citation.startsWith('NIS2'))).toBe(true);
    expect(laws.map(({ title }) => title).join()).not.toMatch(/Japan|Singapore|HIPAA/);
  });
});

describe('who adopts it', () => {
  const withReport = planCase({ assembled: { ...assemble(reading()), governance: REPORT } });

  test('the seats and the quorum of the charter', () => {
    expect(lists.members(withReport).map(({ organizationId }) => organizationId)).toEqual(
      [...CHARTER.seats].sort(),
    );
    expect(planQuorum(withReport)).toEqual({ rule: 'majority', atLeast: 3 });
  });

  test('without a report every organization, by the quorum of the definition', () => {
    const without = planCase({ assembled: assemble(reading()) });
    expect(lists.members(without)).toHaveLength(CITY.length);
    expect(planQuorum(without)).toBeUndefined();
  });

  test('silence confirms nothing', () => {
    expect(stateOf(withReport, 'mobility')).toBe('not-confirmed');
  });
});

describe('in whose list an approval stands', () => {
  const task = {
    ...sampleTask({ organizationId: 'office', roles: ['member'] }),
    voters: [
      { role: 'member' as const, organizationId: 'mobility' },
      { role: 'member' as const, organizationId: 'office' },
    ],
  };

  test('in that of every voter, once', () => {
    expect(askedPlaces(task)).toEqual([
      { organizationId: 'office', role: 'member' },
      { organizationId: 'mobility', role: 'member' },
    ]);
    expect(isAskedOf(task, { organizationId: 'mobility', role: 'member' })).toBe(true);
    expect(isAskedOf(task, { organizationId: 'transit', role: 'member' })).toBe(false);
  });
});
