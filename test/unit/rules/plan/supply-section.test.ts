import { expect, test } from '@jest/globals';
import { organizationPart } from '../../../../core/rules/plan/organization-part.ts';
import { supplySection, type PlanView } from '../../../../core/rules/plan/plan-sections.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';

const AT = '2026-06-01T10:00:00.000Z';

function supplier(title: string, state: string): RegisterEntry {
  const place = { organizationId: 'mobility', kind: 'supplier', id: title, at: AT } as const;
  return { ...place, title, state, data: { role: 'processor' }, version: 1 };
}

test('the public plan names suppliers that are used; that one was rejected stands in the organization’s own part', () => {
  const parts = [
    organizationPart('mobility', [
      supplier('Sensorworks', 'accepted-with-conditions'),
      supplier('Loose Ends', 'rejected'),
      supplier('Maybe', 'invited'),
    ]),
  ];
  const view = { assembled: { parts }, organizations: [], nameOf: (id: string) => id } as unknown as PlanView;
  const whole = JSON.stringify(supplySection(view).blocks.slice(1));
  expect(whole).toContain('Sensorworks');
  expect(whole).not.toContain('Loose Ends');
  expect(whole).not.toContain('Maybe');
  expect(whole).not.toContain('accepted-with-conditions');
  expect(JSON.stringify(supplySection(view, 'mobility'))).toContain('Loose Ends');
});
