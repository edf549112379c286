import { describe, expect, test } from '@jest/globals';

import { AGREEMENT_MEANING, agreementPrefill } from '../../../../core/rules/agreement/task-forms.ts';
import { checkAnswers } from '../../../../core/rules/form-check.ts';
import { DRAFT_FORM } from '../../../../workflows/exchange-agreement/forms.ts';
import { CITY } from '../city.ts';
import { agreementCase, ARRANGEMENT, CONTRACT, ended, SHARING } from './agreement-case.ts';

const NOW = '2026-06-15T10:00:00.000Z';

function context(data: Parameters<typeof agreementCase>[0] = {}, stepId = 'draft') {
  const task = ended(stepId, 'sent', NOW, { organizationId: 'mobility' });
  return { task, case: agreementCase(data), organizations: CITY, now: NOW };
}

function faults(draft: Record<string, unknown>): string[] {
  const checked = checkAnswers(DRAFT_FORM, { next: 'sent', ...draft });
  if (!checked.ok) return checked.problems.map(({ field }) => field);
  return (AGREEMENT_MEANING.draft?.(checked.answers, context()) ?? []).map(({ field }) => field);
}

describe('a draft', () => {
  test.each([
    ['contract', CONTRACT],
    ['arrangement', ARRANGEMENT],
    ['sharing agreement', SHARING],
  ])('of a whole %s is taken', (_what, terms) => {
    expect(faults({ ...terms })).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'parties of another type',
      {
        parties: [
          { organizationId: 'mobility', role: 'provider' },
          { organizationId: 'cloud', role: 'processor' },
        ],
      },
      ['parties.0.role'],
    ],
    [
      'nobody who processes',
      {
        parties: [
          { organizationId: 'mobility', role: 'controller' },
          { organizationId: 'transit', role: 'controller' },
        ],
      },
      ['parties'],
    ],
    [
      'a party twice',
      { parties: [...CONTRACT.parties, { organizationId: 'cloud', role: 'processor' }] },
      ['parties.2.organizationId'],
    ],
    [
      'somebody unknown',
      { parties: [...CONTRACT.parties, { organizationId: 'mars', role: 'processor' }] },
      ['parties.2.organizationId'],
    ],
    ['one party only', { parties: [{ organizationId: 'mobility', role: 'controller' }] }, ['parties']],
    ['an end before its beginning', { endsOn: '2026-06-30' }, ['endsOn']],
    ['a review before its beginning', { reviewOn: '2026-07-01' }, ['reviewOn']],
    ['no contract at all', { processingContract: {} }, ['processingContract.subject']],
  ])('with %s is sent back with the field named', (_what, more, fields) => {
    expect(faults({ ...CONTRACT, ...more })).toEqual(expect.arrayContaining(fields));
  });

  test('that is given up needs nothing more', () => {
    expect(faults({ next: 'withdrawn' })).toEqual([]);
  });

  test('of a new agreement begins with a wording for each letter of art. 28(3)', () => {
    const { processingContract } = agreementPrefill('draft', context());
    expect(Object.keys(processingContract as object)).toHaveLength(9);
  });

  test('of an amendment begins with what is in force, without its signatures', () => {
    const data = {
      type: 'processing' as const,
      parties: CONTRACT.parties,
      signedOn: '2025-01-01',
      textHash: 'a'.repeat(64),
    };
    const prefill = agreementPrefill('draft', context({ inForce: { title: 'Old', data } }));
    expect(prefill).toEqual({ next: 'sent', title: 'Old', type: 'processing', parties: CONTRACT.parties });
  });
});

test('data cannot have been destroyed tomorrow', () => {
  const answer = { way: 'destroyed', evidence: 'Log' };
  const check = AGREEMENT_MEANING['return-data'];
  expect(check?.({ ...answer, doneOn: '2026-06-16' }, context({}, 'return-data'))).toHaveLength(1);
  expect(check?.({ ...answer, doneOn: '2026-06-15' }, context({}, 'return-data'))).toEqual([]);
});
