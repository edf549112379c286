import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import type { Place } from '../../../../core/rules/calendar/place.ts';
import { spellMoment } from '../../../../core/rules/calendar/spell-moment.ts';
import type { ComputedDue } from '../../../../core/rules/clock.ts';
import { computeLimit } from '../../../../core/rules/regimes/compute-limit.ts';
import type { EntityFacts, IncidentFacts } from '../../../../core/rules/regimes/facts.ts';
import type { RegimeRule } from '../../../../core/rules/regimes/regime-rule.ts';
import { resolveLimit } from '../../../../core/rules/regimes/resolve-limit.ts';
import type { StartActs } from '../../../../core/rules/regimes/start-act.ts';
import { REGIME_RULES, regimeRule } from '../../../../core/rules/regimes/table.ts';

const BERLIN: Place = { id: 'DE', timeZone: 'Europe/Berlin' };
const FIRM: EntityFacts = {
  id: 'firm',
  place: 'DE',
  timeZone: 'Europe/Berlin',
  role: 'controller',
  sectors: ['other'],
  nis2: 'none',
  financialEntity: 'other',
  smallAgent: false,
  criticalEntity: false,
};
interface Known {
  organization?: EntityFacts;
  incident?: IncidentFacts;
}

function rule(id: string): RegimeRule {
  const found = regimeRule(id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

function due(id: string, acts: StartActs, place = BERLIN, known: Known = {}): ComputedDue {
  const answer = resolveLimit(rule(id), { organization: FIRM, incident: { malicious: false }, ...known });
  if ('missing' in answer) throw new Error(answer.missing.join(', '));
  return computeLimit(answer.resolved, { acts, place });
}

function dated(id: string, acts: StartActs, place = BERLIN, known: Known = {}) {
  const found = due(id, acts, place, known);
  if (!found.evaluable) throw new Error(found.missing);
  return found;
}

/** Both times on the clocks of the place: strict, then legal latest. */
function times(id: string, acts: StartActs, place = BERLIN, known: Known = {}): [string, string] {
  const { strictAt, legalLatestAt } = dated(id, acts, place, known);
  return [spellMoment(strictAt, place.timeZone), spellMoment(legalLatestAt, place.timeZone)];
}

function at(local: string): string {
  return Temporal.ZonedDateTime.from(local).toInstant().toString({ fractionalSecondDigits: 3 });
}

describe('DORA: the earliest of two limits', () => {
  const classified = '2026-08-04T10:00:00.000Z';

  test('four hours from the classification govern', () => {
    const found = dated('dora-initial', {
      classification: classified,
      awareness: '2026-08-04T09:00:00.000Z',
    });
    expect(found.strictAt).toBe('2026-08-04T14:00:00.000Z');
    expect(found.legalLatestAt).toBe('2026-08-04T15:00:00.000Z');
    expect(found.derivation[0]).toEqual({
      rule: 'The earliest governs: 4 hours from when the incident was classified, not 24 hours from when the organization became aware',
      citation: 'RTS (EU) 2025/301 art. 5(1)(a)',
      value: 'the other would end Wed 5 Aug 2026, 12:00 (Europe/Berlin)',
    });
  });

  test('twenty-four hours from awareness govern', () => {
    const found = dated('dora-initial', {
      classification: classified,
      awareness: '2026-08-03T11:00:00.000Z',
    });
    expect(found.strictAt).toBe('2026-08-04T11:00:00.000Z');
    expect(found.derivation[0]?.rule).toContain('The earliest governs: 24 hours');
  });

  test('classified later than twenty-four hours: four hours from then', () => {
    const found = dated('dora-initial', {
      classification: classified,
      awareness: '2026-08-03T09:59:00.000Z',
    });
    expect(found.strictAt).toBe('2026-08-04T14:00:00.000Z');
    expect(found.derivation[0]).toMatchObject({
      rule: '24 hours from when the organization became aware had passed by then and falls away',
      citation: 'RTS (EU) 2025/301 art. 5(2)',
    });
  });

  test('not classified yet: twenty-four hours from awareness, and that is said', () => {
    const found = dated('dora-initial', { awareness: '2026-08-03T11:00:00.000Z' });
    expect(found.strictAt).toBe('2026-08-04T11:00:00.000Z');
    expect(found.derivation[0]?.value).toBe('When the incident was classified is not recorded.');
  });

  test('awareness not recorded: no date is guessed', () => {
    expect(due('dora-initial', { classification: classified })).toEqual({
      evaluable: false,
      missing: 'When the organization became aware is not recorded.',
    });
  });

  test('the last step is the result', () => {
    const found = dated('dora-initial', { classification: classified, awareness: classified });
    expect(found.derivation.at(-1)?.value).toBe(spellMoment(found.legalLatestAt, found.timeZone));
  });
});

describe('DORA: weekends and holidays', () => {
  const BANK: EntityFacts = { ...FIRM, financialEntity: 'credit-institution' };
  const UTILITY: EntityFacts = { ...FIRM, nis2: 'important' };
  const friday = {
    classification: at('2026-05-22T22:10[Europe/Berlin]'),
    awareness: at('2026-05-22T20:00[Europe/Berlin]'),
  };

  test('until noon of the next working day, over Whit Monday; the working target stays', () => {
    const found = dated('dora-initial', friday);
    expect(times('dora-initial', friday)).toEqual([
      '2026-05-23T02:10[Europe/Berlin]',
      '2026-05-26T12:00[Europe/Berlin]',
    ]);
    expect(found.derivation.at(-1)).toEqual({
      rule: 'The end falls on Sat 23 May 2026, no working day (DE): noon of the next working day instead',
      citation: 'RTS (EU) 2025/301 art. 5(4)',
      value: '2026-05-26T12:00[Europe/Berlin]',
    });
    expect(found.otherReadings).toEqual([]);
  });

  test.each([
    ['a credit institution', BANK],
    ['an important entity', UTILITY],
  ])('%s has no relief', (_name, organization) => {
    expect(times('dora-initial', friday, BERLIN, { organization })).toEqual([
      '2026-05-23T02:10[Europe/Berlin]',
      '2026-05-23T03:00[Europe/Berlin]',
    ]);
  });

  test('not known whether it is excluded: no relief, with a note', () => {
    const { financialEntity: _kind, ...unknown } = FIRM;
    const answer = resolveLimit(rule('dora-initial'), { organization: unknown });
    expect(answer).toMatchObject({
      resolved: { kind: 'counted' },
      notes: [
        'A last day on a weekend or holiday is not moved (RTS (EU) 2025/301 art. 5(4)): not recorded is which kind of financial entity it is (RTS (EU) 2025/301 art. 5(5)).',
      ],
    });
    expect(answer).not.toHaveProperty('resolved.noonRoll');
  });

  test('the final report is moved for all, to noon instead of the end of the day', () => {
    // One month after 31 July 2026 is Monday 31 August; after 22 July it is Saturday 22 August.
    expect(
      times('dora-final', { submission: at('2026-07-22T09:00[Europe/Berlin]') }, BERLIN, {
        organization: BANK,
      }),
    ).toEqual(['2026-08-23T00:00[Europe/Berlin]', '2026-08-24T12:00[Europe/Berlin]']);
    expect(dated('dora-final', { submission: at('2026-07-31T09:00[Europe/Berlin]') }).lastDay).toBe(
      '2026-08-31',
    );
  });

  test('an end at midnight belongs to the day that ends', () => {
    // From Wednesday 23:30 until Sunday 0:00, which is the end of Saturday.
    const wednesday = { submission: at('2026-08-05T23:30[Europe/Berlin]') };
    expect(times('dora-intermediate', wednesday)).toEqual([
      '2026-08-08T23:30[Europe/Berlin]',
      '2026-08-10T12:00[Europe/Berlin]',
    ]);
    // From Tuesday 23:30 until Saturday 0:00, which is the end of Friday.
    const tuesday = { submission: at('2026-08-04T23:30[Europe/Berlin]') };
    expect(times('dora-intermediate', tuesday)[1]).toBe('2026-08-08T00:00[Europe/Berlin]');
  });

  test('beyond the tables of holidays: no date is guessed', () => {
    const found = due('dora-final', { submission: '2190-01-05T09:00:00.000Z' });
    expect(found.evaluable ? '' : found.missing).toMatch(/2190/);
  });
});

describe('limits by case', () => {
  const aware = { awareness: at('2026-02-27T09:05[Europe/Madrid]') };
  const MADRID: Place = { id: 'ES', timeZone: 'Europe/Madrid' };

  test('NIS2: 24 hours for the warning, 72 for the notification', () => {
    expect(times('nis2-early-warning', aware, MADRID)).toEqual([
      '2026-02-28T09:05[Europe/Madrid]',
      '2026-02-28T10:00[Europe/Madrid]',
    ]);
    expect(times('nis2-notification', aware, MADRID)[0]).toBe('2026-03-02T09:05[Europe/Madrid]');
  });

  test('NIS2: trust services have 24 hours for the notification', () => {
    const organization: EntityFacts = { ...FIRM, sectors: ['trust-services'] };
    expect(times('nis2-notification', aware, MADRID, { organization })[0]).toBe(
      '2026-02-28T09:05[Europe/Madrid]',
    );
  });

  test('NIS2: sectors not recorded, the case cannot be decided', () => {
    const { sectors: _sectors, ...unknown } = FIRM;
    expect(resolveLimit(rule('nis2-notification'), { organization: unknown })).toEqual({
      missing: ['in which sectors it works'],
    });
  });

  test.each([
    ['other-serious', '2026-09-30'],
    ['death', '2026-09-25'],
    ['widespread-or-critical', '2026-09-17'],
  ] as const)('AI Act, %s: %s', (aiIncident, day) => {
    // Aware Tuesday 15 September 2026.
    const acts = { awareness: '2026-09-15T08:00:00.000Z', 'link-established': '2026-09-16T08:00:00.000Z' };
    expect(dated('ai-act-73', acts, BERLIN, { incident: { aiIncident } }).lastDay).toBe(day);
  });

  test('Brazil: three business days, six for small agents', () => {
    const BR: Place = { id: 'BR', timeZone: 'America/Sao_Paulo' };
    const acts = { awareness: at('2026-04-17T10:00[America/Sao_Paulo]') };
    expect(dated('lgpd-48-anpd', acts, BR).lastDay).toBe('2026-04-23');
    const organization: EntityFacts = { ...FIRM, smallAgent: true };
    expect(dated('lgpd-48-subjects', acts, BR, { organization }).lastDay).toBe('2026-04-28');
  });

  test('Japan: thirty days, sixty for a wrongful purpose; the day it is known is day 1', () => {
    const JP: Place = { id: 'JP', timeZone: 'Asia/Tokyo' };
    const acts = { awareness: at('2026-06-01T09:00[Asia/Tokyo]') };
    expect(dated('japan-final', acts, JP).lastDay).toBe('2026-06-30');
    expect(dated('japan-final', acts, JP, { incident: { malicious: true } }).lastDay).toBe('2026-07-30');
    expect(resolveLimit(rule('japan-final'), { incident: {} })).toEqual({
      missing: ['whether somebody acted on purpose'],
    });
  });

  test('China: one hour for critical infrastructure, four for others', () => {
    const CN: Place = { id: 'CN', timeZone: 'Asia/Shanghai' };
    const acts = { awareness: '2026-05-22T14:30:00.000Z' };
    expect(dated('china-cac', acts, CN).legalLatestAt).toBe('2026-05-22T18:30:00.000Z');
    const organization: EntityFacts = { ...FIRM, criticalEntity: true };
    expect(dated('china-cac', acts, CN, { organization }).legalLatestAt).toBe('2026-05-22T15:30:00.000Z');
  });
});

describe('dates of single laws', () => {
  const NEW_YORK: Place = { id: 'US', timeZone: 'America/New_York' };
  const SINGAPORE: Place = { id: 'SG', timeZone: 'Asia/Singapore' };
  const KOLKATA: Place = { id: 'IN', timeZone: 'Asia/Kolkata' };
  const SEOUL: Place = { id: 'KR', timeZone: 'Asia/Seoul' };
  const LONDON: Place = { id: 'GB', timeZone: 'Europe/London' };
  const ZURICH: Place = { id: 'CH', timeZone: 'Europe/Zurich' };
  const discovered = { detection: at('2026-03-02T15:00[America/New_York]') };
  const determined = { determination: at('2026-03-02T15:00[America/New_York]') };

  test('GDPR over Whitsun: hours are not moved', () => {
    expect(times('gdpr-33', { awareness: at('2026-05-22T16:30[Europe/Berlin]') })).toEqual([
      '2026-05-25T16:30[Europe/Berlin]',
      '2026-05-25T17:00[Europe/Berlin]',
    ]);
  });

  test.each([
    ['hipaa-individuals', discovered, NEW_YORK, '2026-05-01'],
    ['california-residents', discovered, NEW_YORK, '2026-04-01'],
    ['new-york-residents', discovered, NEW_YORK, '2026-04-01'],
    ['texas-individuals', determined, NEW_YORK, '2026-05-01'],
    ['texas-attorney-general', determined, NEW_YORK, '2026-04-01'],
    ['california-attorney-general', { submission: '2026-03-20' }, NEW_YORK, '2026-04-04'],
    ['singapore-pdpc', { assessment: at('2026-06-05T09:00[Asia/Singapore]') }, SINGAPORE, '2026-06-08'],
    [
      'australia-assessment',
      { detection: '2026-06-01' },
      { id: 'AU', timeZone: 'Australia/Sydney' },
      '2026-07-01',
    ],
    ['uk-complaint-164a', { receipt: '2026-07-01' }, LONDON, '2026-07-30'],
    ['uk-gdpr-12-3', { receipt: '2026-07-01' }, LONDON, '2026-08-03'],
    ['gdpr-12-3', { receipt: '2026-09-03' }, BERLIN, '2026-10-05'],
    ['gdpr-36-2', { receipt: '2026-03-04' }, BERLIN, '2026-04-29'],
    ['eprivacy-second', { submission: '2026-04-02' }, BERLIN, '2026-04-08'],
    ['cer-detailed', { awareness: '2026-11-25' }, BERLIN, '2026-12-28'],
    ['cra-vulnerability-final', { 'fix-available': '2026-10-01' }, BERLIN, '2026-10-15'],
    ['nis2-final', { submission: '2026-08-31' }, BERLIN, '2026-09-30'],
    ['nis2-final-after-handling', { handled: '2028-01-31' }, BERLIN, '2028-02-29'],
    ['swiss-isa-complete', { detection: '2026-06-12' }, ZURICH, '2026-06-26'],
    [
      'lgpd-supplement',
      { submission: '2026-04-23' },
      { id: 'BR', timeZone: 'America/Sao_Paulo' },
      '2026-05-22',
    ],
  ] satisfies [string, StartActs, Place, string][])('%s from %j: %#', (id, acts, place, day) => {
    expect(dated(id, acts, place).lastDay).toBe(day);
  });

  test('HIPAA, fewer than 500: sixty days after the end of the local year of discovery', () => {
    expect(dated('hipaa-hhs-annual', discovered, NEW_YORK).lastDay).toBe('2027-03-01');
    // 21:00 of New Year’s Eve in New York.
    const eve = { detection: '2027-01-01T02:00:00.000Z' };
    expect(dated('hipaa-hhs-annual', eve, NEW_YORK).lastDay).toBe('2027-03-01');
    expect(dated('hipaa-hhs-annual', eve, LONDON).lastDay).toBe('2028-02-29');
    expect(dated('hipaa-hhs-annual', { detection: '2026-03-02' }, NEW_YORK).derivation[0]).toMatchObject({
      rule: 'It counts from the end of the year of the act',
      citation: '45 CFR 164.408(c)',
    });
  });

  test.each([
    [
      'india-board-detail',
      { awareness: at('2026-07-03T17:45[Asia/Kolkata]') },
      KOLKATA,
      '2026-07-06T17:45[Asia/Kolkata]',
    ],
    [
      'india-cert-in',
      { detection: at('2026-07-03T17:45[Asia/Kolkata]') },
      KOLKATA,
      '2026-07-03T23:45[Asia/Kolkata]',
    ],
    [
      'korea-subjects',
      { awareness: at('2026-07-03T17:45[Asia/Seoul]') },
      SEOUL,
      '2026-07-06T17:45[Asia/Seoul]',
    ],
    [
      'swiss-isa-report',
      { detection: at('2026-07-03T17:45[Europe/Zurich]') },
      ZURICH,
      '2026-07-04T17:45[Europe/Zurich]',
    ],
    [
      'texas-local-government',
      { detection: at('2026-07-03T17:45[America/Chicago]') },
      { id: 'US-TX', timeZone: 'America/Chicago' },
      '2026-07-05T17:45[America/Chicago]',
    ],
  ] satisfies [string, StartActs, Place, string][])(
    '%s: hours as they pass, no rounding',
    (id, acts, place, time) => {
      expect(times(id, acts, place)).toEqual([time, time]);
    },
  );
});

describe('phases', () => {
  const phases = REGIME_RULES.filter(
    ({ limit }) => limit.kind === 'counted' && limit.limit.from === 'submission',
  );

  test.each(phases.map(({ id }) => [id]))('%s counts from the submission, whatever else was when', (id) => {
    const submission = '2026-06-10T10:00:00.000Z';
    const alone = dated(id, { submission });
    const late = dated(id, {
      submission,
      awareness: '2026-01-01T00:00:00.000Z',
      detection: '2026-01-01T00:00:00.000Z',
      classification: '2026-01-01T00:00:00.000Z',
    });
    expect(late).toEqual(alone);
  });

  test.each(phases.map(({ id }) => [id]))('%s has no date while the earlier phase is not submitted', (id) => {
    expect(due(id, { awareness: '2026-06-10T10:00:00.000Z' })).toEqual({
      evaluable: false,
      missing: 'When the earlier phase was submitted is not recorded.',
    });
  });

  test('submitted early, the next phase is early; submitted late, it is late', () => {
    expect(dated('nis2-final', { submission: '2026-06-01' }).lastDay).toBe('2026-07-01');
    expect(dated('nis2-final', { submission: '2026-06-09' }).lastDay).toBe('2026-07-09');
  });
});

describe('no date', () => {
  test('the law gives no number: open-ended, with a target that is ours', () => {
    expect(due('gdpr-34', { 'high-risk-found': '2026-05-22T14:30:00.000Z' })).toEqual({
      evaluable: false,
      openEnded: true,
      missing:
        'The law gives no number: “without undue delay”. We work towards 72 hours from when a high risk was found; this target is ours, not the law’s.',
    });
  });

  test.each(REGIME_RULES.filter(({ limit }) => limit.kind === 'open').map(({ id }) => [id]))(
    '%s is open-ended whatever is known',
    (id) => {
      expect(due(id, { awareness: '2026-05-22T14:30:00.000Z' })).toMatchObject({
        evaluable: false,
        openEnded: true,
      });
    },
  );

  test('the act is not recorded', () => {
    expect(due('gdpr-33', {})).toEqual({
      evaluable: false,
      missing: 'When the organization became aware is not recorded.',
    });
  });

  test('hours need a time of the day, and a zone that exists', () => {
    expect(due('gdpr-33', { awareness: '2026-05-22' }).evaluable).toBe(false);
    const nowhere = { id: 'DE', timeZone: 'Mars/Olympus' };
    expect(due('gdpr-33', { awareness: '2026-05-22T14:30:00.000Z' }, nowhere).evaluable).toBe(false);
    expect(due('hipaa-hhs-annual', { detection: '2026-05-22T14:30:00.000Z' }, nowhere).evaluable).toBe(false);
  });

  test('every limit with a number has a date when its acts are known', () => {
    const day = '2026-06-10T10:00:00.000Z';
    for (const one of REGIME_RULES.filter(({ limit }) => limit.kind !== 'open')) {
      const found = dated(
        one.id,
        {
          awareness: day,
          detection: day,
          determination: day,
          assessment: day,
          classification: day,
          'fix-available': day,
          handled: day,
          receipt: day,
          submission: day,
        },
        BERLIN,
        { incident: { malicious: false, aiIncident: 'other-serious' } },
      );
      expect(found.legalLatestAt > day && found.strictAt <= found.legalLatestAt).toBe(true);
      expect(found.derivation.length).toBeGreaterThan(1);
    }
  });
});
