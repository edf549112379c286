import { describe, expect, test } from '@jest/globals';

import { contentRules, missingContent } from '../../../../core/rules/agreement/minimum-content.ts';
import { ARRANGEMENT, CONTRACT, SHARING } from './agreement-case.ts';

const WHOLE = { 'joint-controllers': ARRANGEMENT, processing: CONTRACT, sharing: SHARING };

describe.each(Object.entries(WHOLE))('an agreement of the type %s', (_type, terms) => {
  test('that says all it must misses nothing', () => {
    expect(missingContent(terms)).toEqual([]);
  });

  test.each(contentRules(terms.type).map(({ field }) => [field]))('without %s misses just that', (field) => {
    const [block = '', key] = field.split('.');
    const inner = Object.entries(terms).find(([name]) => name === block)?.[1] as Record<string, unknown>;
    const without = key === undefined ? { [block]: undefined } : { [block]: { ...inner, [key]: undefined } };
    expect(missingContent({ ...terms, ...without }).map((rule) => rule.field)).toEqual([field]);
  });
});

test('a contract is asked for all letters of art. 28(3), and for the duty to warn', () => {
  const citations = contentRules('processing')
    .map(({ citation }) => citation)
    .join('; ');
  for (const letter of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
    expect(citations).toContain(`GDPR art. 28(3)(${letter})`);
  expect(citations).toContain('last subparagraph');
});

test.each(['-', 'n/a', 'TBD', '???', ' '])('"%s" in a field says nothing', (audits) => {
  const processingContract = { ...CONTRACT.processingContract, audits };
  const [missing] = missingContent({ ...CONTRACT, processingContract });
  expect(missing).toMatchObject({ field: 'processingContract.audits', citation: 'GDPR art. 28(3)(h)' });
  expect(missing?.label).toBe('(h) Information and audits');
});

test('"None" about sub-processors says that there are none', () => {
  const processingContract = { ...CONTRACT.processingContract, subProcessors: 'None' };
  expect(missingContent({ ...CONTRACT, processingContract })).toEqual([]);
});
