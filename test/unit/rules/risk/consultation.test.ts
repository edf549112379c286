import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../../core/rules/case.ts';
import { startClock } from '../../../../core/rules/clock-ledger.ts';
import { NO_EFFECT, type EffectInput } from '../../../../core/rules/effect.ts';
import type { Organization } from '../../../../core/rules/organization.ts';
import { resolveLimit } from '../../../../core/rules/regimes/resolve-limit.ts';
import { consultationRule, extensionTold, factsOf } from '../../../../core/rules/risk/consultation.ts';
import { consultationFiled } from '../../../../core/rules/risk/consultation-effects.ts';
import { organization } from '../city.ts';

const agency: Organization = { ...organization('mobility-agency'), country: 'DE', timeZone: 'Europe/Berlin' };
const RECEIPT = '2026-03-04T09:00:00.000Z';
const actor = { kind: 'person', personId: 'dpo', organizationId: agency.id, channel: 'portal' } as const;

describe('prior consultation', () => {
  const rule = consultationRule(agency, RECEIPT);
  if (rule === undefined) throw new Error('The GDPR has a rule for it.');

  test('gives the authority eight weeks, and a month to tell that it takes longer', () => {
    expect(rule.id).toBe('gdpr-36-2');
    const limit = resolveLimit(rule, { organization: factsOf(agency), incident: {} });
    if ('missing' in limit) throw new Error('The limit must be resolved.');
    const place = { id: 'DE', timeZone: 'Europe/Berlin' };
    const clock = startClock(
      rule,
      { runId: 'run-1', organizationId: agency.id, place, limit: limit.resolved, acts: { receipt: RECEIPT } },
      { at: RECEIPT, by: actor },
    );
    expect(clock.due).toMatchObject({ evaluable: true, lastDay: '2026-04-29' });
    // A month ends on Saturday 4 April; with Easter Monday behind it the law moves it to Tuesday.
    expect(extensionTold(clock)).toMatchObject({
      evaluable: true,
      strictDay: '2026-04-04',
      lastDay: '2026-04-07',
    });
  });

  test('is known of an organization in the United Kingdom, by its own law', () => {
    const london = { ...agency, country: 'GB', timeZone: 'Europe/London' };
    expect(consultationRule(london, RECEIPT)).toMatchObject({
      id: 'uk-gdpr-36-2',
      extension: { total: { weeks: 14 }, notice: { within: { months: 1 } } },
    });
  });

  test('is no duty known here of an organization outside its law', () => {
    expect(consultationRule({ ...agency, country: 'JP', timeZone: 'Asia/Tokyo' }, RECEIPT)).toBeUndefined();
  });

  test('starts a clock of its own for a second file', () => {
    const first = consultationFiled(filed([]));
    const [started] = first.clocks;
    expect(started?.after.id).toBe('gdpr-36-2.mobility-agency');
    expect(first.events.map(({ type }) => type)).toEqual(['clock-started']);
    const second = consultationFiled(filed(first.clocks.map(({ after }) => after)));
    expect(second.clocks.map(({ after }) => after.id)).toEqual(['gdpr-36-2.mobility-agency.2']);
    expect({ ...NO_EFFECT, ...second }.registers).toEqual([]);
  });
});

function filed(clocks: Case['clocks']): EffectInput {
  return {
    case: { run: { id: 'run-1' }, parties: [], tasks: [], groups: [], clocks } as unknown as Case,
    task: {
      organizationId: agency.id,
      answers: {
        authority: 'Commissioner',
        receivedAt: RECEIPT,
        reference: 'R-1',
        contents: ['responsibilities', 'purposes', 'safeguards', 'dpo-contact', 'assessment'],
      },
    } as unknown as EffectInput['task'],
    organizations: [agency],
    at: RECEIPT,
    actor,
  };
}
