import { describe, expect, test } from '@jest/globals';

import { lawInScope } from '../../../../core/rules/regimes/law-in-scope.ts';
import { REGIMES } from '../../../../core/rules/regimes/table.ts';
import { planTask } from '../../../../core/rules/plan-task.ts';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { newCase } from '../breach/breach-case.ts';
import { organization } from '../city.ts';

describe('the law that a scope is about', () => {
  test.each([
    ['mobility.gdpr-33', 'GDPR art. 33(1)'],
    ['transit.nis2', 'NIS2'],
    ['bank.dora', 'DORA'],
    ['bank.cer', 'CER'],
    ['mobility', undefined],
    ['', undefined],
    ['cloud.mobility', undefined],
    ['cloud.mobility.2', undefined],
  ])('%s: %s', (scope, law) => {
    expect(lawInScope(scope)).toBe(law);
  });

  test('is short for every law that asks for reports', () => {
    for (const { id, rules } of REGIMES.filter((regime) =>
      regime.rules.some(({ purpose }) => purpose === 'report'),
    )) {
      const law = lawInScope(`somebody.${id}`) ?? '';
      expect(law).not.toBe('');
      expect(law.length).toBeLessThanOrEqual(60);
      expect(rules.some(({ citation }) => citation.startsWith(law))).toBe(true);
    }
  });
});

describe('the title of a task', () => {
  const titled = (stepId: string, scope: string, label?: string) => {
    const step = personStep(breachNotification, stepId);
    if (step === undefined) throw new Error(`no step ${stepId}`);
    const item = label === undefined ? {} : { label };
    const opening = { iteration: 1, scope, organizationId: 'transit', execution: 'arn', ...item };
    const asked = { organization: organization('transit'), openedAt: '2026-05-22T08:00:00.000Z' };
    return planTask(newCase(), step, opening, asked).title;
  };

  test('names the law of its scope, or the item that its list names', () => {
    expect(titled('prepare-filing', 'transit.gdpr-33')).toBe('Complete the notification: GDPR art. 33(1)');
    expect(titled('report', 'transit.nis2')).toBe('Make the report that is due: NIS2');
    expect(titled('facts', 'transit')).toBe('Give the facts of your organization');
    expect(titled('remedy', 'transit.cloud.2', 'no. 2 of cloud')).toBe('Carry out a measure: no. 2 of cloud');
  });
});
