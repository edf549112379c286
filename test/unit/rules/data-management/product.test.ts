import { describe, expect, test } from '@jest/globals';

import { agreementsMap, dataFlows } from '../../../../core/rules/data-management/pictures.ts';
import { planReading } from '../../../../core/rules/data-management/plan-reading.ts';
import { dataManagementPlan } from '../../../../core/rules/data-management/product.ts';
import type { DataManagementData } from '../../../../core/rules/data-management/data.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { dataManagement } from '../../../../workflows/data-management/process.ts';
import { answered, dataCase, reading, record } from './data-case.ts';

const ASKED = ['cloud', 'mobility', 'transit'];
const giver = record('mobility', 'r-1', {
  title: 'Trips',
  data: {
    ...record('mobility', 'r-1').data,
    recipients: [{ kind: 'organization', organizationId: 'transit' }],
    processors: [{ organizationId: 'cloud' }],
  },
});
const contract: RegisterEntry = {
  ...record('mobility', 'a-1'),
  kind: 'agreement',
  title: 'Counting',
  data: {
    type: 'processing',
    parties: [
      { organizationId: 'mobility', role: 'controller' },
      { organizationId: 'cloud', role: 'processor' },
    ],
  },
};

function input(data: Partial<DataManagementData>, registers: RegisterEntry[], tasks: Task[] = []) {
  const read = reading(dataCase({ organizations: ASKED, ...data }, tasks), registers);
  return { ...read, definition: dataManagement, events: [], people: [], ecosystem: 'The city' };
}

describe('the data management plan', () => {
  const point = { id: 'p-1', message: 'Something is missing.', entries: ['Trips'], count: 2 };
  const signOff = (organizationId: string, outcome: string): Task => ({
    ...answered('sign-off', organizationId, {}),
    kind: 'approval',
    outcome,
  });

  test('is one for the ecosystem and one part for each organization, with nothing of the others in it', () => {
    const own = record('transit', 'r-2', { title: 'Gates' });
    const drafts = dataManagementPlan.make(input({}, [giver, own]));
    expect(
      drafts.map(({ organizationId, kind, audience }) => `${organizationId} ${kind} ${audience}`),
    ).toEqual([
      'office data-management-plan ecosystem',
      'cloud data-management-plan-part organization',
      'mobility data-management-plan-part organization',
      'transit data-management-plan-part organization',
    ]);
    expect(JSON.stringify(drafts[0]?.document.sections)).toContain('Gates');
    expect(JSON.stringify(drafts[2]?.document.sections)).not.toContain('Gates');
  });

  test('says what is open, what was answered and decided, and who did not confirm', () => {
    const findings = [{ finding: 'p-1', answer: 'disputed', reason: 'We disagree.' }];
    const disputes = [{ dispute: 'mobility~p-1', decision: 'fix', reason: 'It has to be there.' }];
    const [plan] = dataManagementPlan.make(
      input(
        { points: { mobility: [point] }, remaining: { mobility: [{ id: 'p-1', count: 1 }] } },
        [giver],
        [
          answered('resolve', 'mobility', { findings }),
          { ...answered('decide-disputes', 'office', { disputes }), scope: '' },
          signOff('mobility', 'confirmed'),
          signOff('transit', 'expired'),
        ],
      ),
    );
    const words = JSON.stringify(plan?.document.sections);
    expect(words).toContain('Something is missing.');
    expect(words).toContain('Disputed: We disagree.');
    expect(words).toContain('Has to be fixed: It has to be there.');
    expect(plan?.document.facts).toContainEqual({ label: 'Organizations confirmed', value: '1 of 3' });
    expect(plan?.document.facts).toContainEqual({ label: 'Open inconsistencies', value: '1' });
  });

  test('of some organizations takes the place of no plan of all', () => {
    const series = (reason: 'yearly' | 'change') =>
      dataManagementPlan
        .make(input({ start: { reason, title: 'Round' } }, []))
        .find(({ audience }) => audience === 'ecosystem')?.series;
    expect(series('yearly')).toBe('data-management-plan');
    expect(series('change')).toBe('data-management-changes');
  });

  test.each([
    ['yearly', 1],
    ['change', 0],
  ] as const)('of a round that is %s plans %i more', (reason, cycles) => {
    const start = { reason, title: 'Round' };
    expect(dataManagementPlan.after?.(input({ start }, [])).cycles ?? []).toHaveLength(cycles);
  });
});

describe('the pictures', () => {
  const plan = (registers: RegisterEntry[]) => planReading(input({}, registers));

  test.each<[string, RegisterEntry[], string[]]>([
    ['a contract that is needed and not there', [giver], ['mobility-cloud missing']],
    ['a contract in force', [giver, contract], ['mobility-cloud active']],
    ['a contract being drafted', [giver, { ...contract, state: 'drafted' }], ['mobility-cloud draft']],
    ['nothing of what has ended', [{ ...contract, state: 'terminated' }], []],
  ])('show %s', (_what, registers, lines) => {
    expect(
      agreementsMap(plan(registers)).lines.map(({ from, to, state }) => `${from}-${to} ${state}`),
    ).toEqual(lines);
  });

  test('draw one arrow for each pair of organizations, however many activities there are', () => {
    const second = { ...giver, id: 'r-9', title: 'Cards' };
    const { flows, elements } = dataFlows(plan([giver, second]));
    expect(flows.map(({ from, to, label }) => `${from}-${to}: ${label}`).sort()).toEqual([
      'mobility-cloud: 2 activities',
      'mobility-transit: 2 activities',
    ]);
    expect(elements.map(({ id }) => id).sort()).toEqual(['cloud', 'mobility', 'transit']);
    expect(dataFlows(plan([giver]), 'cloud').flows.map(({ label }) => label)).toEqual(['Trips']);
  });
});
