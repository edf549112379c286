import { beforeAll, describe, expect, test } from '@jest/globals';

import { checkAnswers } from '../../../../core/rules/form-check.ts';
import { allStepsOf } from '../../../../core/rules/definition-steps.ts';
import { assumedAnswers } from '../../../../core/rules/simulate/assumed-answers.ts';
import type { SimulationFacts } from '../../../../core/rules/simulate/facts.ts';
import { simulate } from '../../../../core/rules/simulate/simulate.ts';
import type { Simulation } from '../../../../core/rules/simulate/simulation.ts';
import { timelineDays } from '../../../../core/rules/simulate/timeline-days.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { FRIDAY } from './small-facts.ts';

const BERLIN = { place: 'DE', timeZone: 'Europe/Berlin' };
const FACTS: SimulationFacts = {
  organizations: [
    { id: 'office', ...BERLIN, role: 'other' },
    { id: 'agency', ...BERLIN, role: 'controller' },
    {
      id: 'transit',
      ...BERLIN,
      role: 'joint-controller',
      nis2: 'essential',
      sectors: ['transport'],
      starts: { awareness: '2026-05-22T18:05[Europe/Berlin]' },
    },
    { id: 'grid', ...BERLIN, role: 'processor', nis2: 'none' },
  ],
  incident: { personalData: true, risk: 'high-risk', significant: true },
};

/** Over Whitsun: Friday 22 May to Whit Monday, 25 May 2026. Instants are UTC, two hours before Berlin. */
describe('a breach at Whitsun when nobody acts', () => {
  let simulation: Simulation;
  beforeAll(() => {
    simulation = simulate(breachNotification, FACTS, FRIDAY);
  });

  function at(kind: string, what: string, organizationId: string): string[] {
    return simulation.entries
      .filter((entry) => entry.kind === kind && entry.organizationId === organizationId)
      .filter(
        ({ stepId, clockId, ifStillOpen }) =>
          (stepId === what || clockId === what) && ifStillOpen === undefined,
      )
      .map((entry) => entry.at.slice(5, 16));
  }

  test('starts each controller’s clock with its own awareness', () => {
    expect(at('target', 'gdpr-33.agency', 'agency')).toEqual(['05-25T14:30']);
    expect(at('target', 'gdpr-33.transit', 'transit')).toEqual(['05-25T16:05']);
    expect(simulation.clocks.map(({ id, status }) => `${id} ${status}`)).toContain('gdpr-33.agency met');
  });

  test('lets facts and notices expire, and waits for them before anybody decides', () => {
    for (const id of ['agency', 'transit', 'grid'])
      expect(at('expires', 'facts', id)).toEqual(['05-23T16:05']);
    expect(at('opens', 'decide', 'agency')).toEqual(['05-23T16:05']);
    expect(at('due', 'decide', 'agency')).toEqual(['05-24T14:30']);
    expect(at('due', 'decide', 'transit')).toEqual(['05-24T16:05']);
  });

  test('asks for reports phase after phase, each due before the limit of its own', () => {
    expect(at('due', 'report', 'transit')).toHaveLength(3);
    expect(at('target', 'nis2-early-warning.transit', 'transit')).toEqual(['05-23T16:05']);
    expect(at('target', 'nis2-notification.transit', 'transit')).toEqual(['05-25T16:05']);
  });

  test('says by when each organization must have done its part', () => {
    const safe = (organizationId: string, stepId: string) =>
      simulation.handOvers.find((one) => one.organizationId === organizationId && one.stepId === stepId);
    // 72 h, less 24 h to decide, 12 h to complete, 8 h to approve and 4 h to file.
    expect(safe('grid', 'facts')).toMatchObject({
      latestSafeAt: '2026-05-23T14:30:00.000Z',
      forTarget: { clockId: 'gdpr-33.agency' },
      because: expect.stringContaining('(transit, 24 h)'),
    });
    // Its own decision is due later, but the agency's filing waits for it.
    expect(safe('transit', 'decide')?.latestSafeAt).toBe('2026-05-24T14:30:00.000Z');
    expect(safe('agency', 'file')?.latestSafeAt).toBe('2026-05-25T14:30:00.000Z');
    const order = simulation.handOvers.map(({ latestSafeAt }) => latestSafeAt);
    expect(order).toEqual([...order].sort());
    for (const { latestSafeAt, forLimit } of simulation.handOvers)
      expect(forLimit.at >= latestSafeAt).toBe(true);
  });

  test('is read by local days, with weekends and holidays', () => {
    const days = timelineDays(simulation);
    expect(days.slice(0, 4).map(({ day, weekend, holidays }) => [day, weekend, holidays.length])).toEqual([
      ['2026-05-22', false, 0],
      ['2026-05-23', true, 0],
      ['2026-05-24', true, 0],
      ['2026-05-25', false, 1],
    ]);
    const [friday] = days;
    expect(friday?.lines[0]).toMatchObject({ time: '16:30', kind: 'opens', organizationIds: ['agency'] });
    const facts = days
      .flatMap(({ lines }) => lines)
      .find(({ title, kind }) => title.startsWith('Give the facts') && kind === 'opens');
    expect(facts?.organizationIds).toEqual(['agency', 'grid', 'transit']);
  });

  test('misses every limit when silence stops the course', () => {
    const silent = simulate(breachNotification, { ...FACTS, run: { silence: 'stops' } }, FRIDAY);
    expect(silent.clocks.filter(({ ruleId }) => ruleId === 'gdpr-33').map(({ status }) => status)).toEqual([
      'missed',
      'missed',
    ]);
    expect(silent.entries.filter(({ kind }) => kind === 'missed')).toHaveLength(2);
    expect(silent.tasks.some(({ stepId }) => stepId === 'decide')).toBe(false);
  });

  test('is not notified where the facts say that a risk is unlikely', () => {
    const facts = { ...FACTS, incident: { personalData: true, risk: 'unlikely' as const } };
    const mild = simulate(breachNotification, facts, FRIDAY);
    expect(mild.tasks.some(({ stepId }) => stepId === 'file')).toBe(false);
    expect(mild.clocks.find(({ id }) => id === 'gdpr-33.agency')?.status).toBe('lifted');
  });

  test('needs somebody who decides about the data', () => {
    const joint = FACTS.organizations.filter(({ role }) => role !== 'controller');
    expect(() => simulate(breachNotification, { ...FACTS, organizations: joint }, FRIDAY)).toThrow(
      'No organization has the role "controller".',
    );
  });

  test('gives the same twice', () => {
    expect(simulate(breachNotification, FACTS, FRIDAY)).toEqual(simulation);
  });
});

test('answers that stand in for a person’s fit their forms', () => {
  const source = { at: '2026-05-22T14:30:00.000Z', timeZone: 'Europe/Berlin', organizationId: 'agency' };
  for (const step of allStepsOf(breachNotification)) {
    if (step.kind !== 'task') continue;
    const checked = checkAnswers(step.form, assumedAnswers(step.form, source, {}));
    expect({ step: step.id, problems: checked.ok ? [] : checked.problems }).toEqual({
      step: step.id,
      problems: [],
    });
  }
});

test('a breach of twelve organizations comes to its end', () => {
  const many = Array.from({ length: 12 }, (_, number) => ({
    id: `organization-${number}`,
    ...BERLIN,
    role: (['controller', 'joint-controller', 'processor'] as const)[number % 3] ?? ('other' as const),
  }));
  const simulation = simulate(breachNotification, { ...FACTS, organizations: many }, FRIDAY);
  expect(simulation.clocks.filter(({ ruleId }) => ruleId === 'gdpr-33')).toHaveLength(8);
  expect(simulation.entries.at(-1)?.kind).toBe('ends');
});
