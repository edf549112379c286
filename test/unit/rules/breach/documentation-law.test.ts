import { describe, expect, test } from '@jest/globals';

import { documentationLaw } from '../../../../core/rules/breach/documentation-law.ts';
import type { Organization } from '../../../../core/rules/organization.ts';
import { organization } from '../city.ts';
import { after, BREACH, caseWithFacts, newCase } from './breach-case.ts';

function lawOf(changed: Partial<Organization>, aCase = caseWithFacts()): string | undefined {
  return documentationLaw(aCase, { ...organization('mobility'), ...changed });
}

describe('the law under which a breach is documented', () => {
  test.each<[string, Partial<Organization>, string | undefined]>([
    ['the GDPR', {}, 'Article 33(5) GDPR'],
    ['police', { profile: { sectors: ['law-enforcement'] } }, 'Article 30(5) of Directive (EU) 2016/680'],
    [
      'an institution of the Union',
      { profile: { sectors: ['eu-institution'] } },
      'Article 34(6) of Regulation (EU) 2018/1725',
    ],
    [
      'in the United Kingdom',
      { country: 'GB', timeZone: 'Europe/London', profile: { sectors: ['public-administration'] } },
      'Article 33(5) UK GDPR',
    ],
    ['in a place without such a law', { country: 'AQ' }, undefined],
  ])('%s', (_name, changed, law) => {
    expect(lawOf(changed)).toBe(law);
  });

  test('is the same when it was decided not to notify', () => {
    const not = after(caseWithFacts(), 'decide', 'mobility', { outcome: 'not-notifiable' }).case;
    expect(lawOf({}, not)).toBe('Article 33(5) GDPR');
  });

  test('is none of a processor', () => {
    const answers = { ...BREACH, controllers: ['transit'], jointControllers: [], processors: ['mobility'] };
    const triaged = after(newCase(), 'triage', 'mobility', { answers, scope: '' }).case;
    expect(lawOf({}, triaged)).toBeUndefined();
  });
});
