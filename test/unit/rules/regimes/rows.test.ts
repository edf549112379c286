import { describe, expect, test } from '@jest/globals';

import type { Period } from '../../../../core/rules/calendar/period.ts';
import type { CountedLimit, Limit } from '../../../../core/rules/regimes/regime-rule.ts';
import { REGIME_RULES, regimeRule } from '../../../../core/rules/regimes/table.ts';

/** A number, the act it counts from and the law that counts it; or "open" with the words of the law. */
function say(limit: Limit): string {
  switch (limit.kind) {
    case 'counted':
      return sayCounted(limit.limit);
    case 'earliest':
      return `earliest of ${limit.limits.map(sayCounted).join(' | ')}`;
    case 'by-case':
      return [...limit.cases.map((one) => sayCounted(one.limit)), `else ${sayCounted(limit.otherwise)}`].join(
        ' | ',
      );
    case 'open':
      return `open: ${limit.words}`;
  }
}

function sayCounted({ period, from, law, fromYearEnd }: CountedLimit): string {
  return `${sayNumber(period)} from ${fromYearEnd ? 'end of year of ' : ''}${from} (${law})`;
}

function sayNumber(period: Period): string {
  return Object.entries(period)
    .map(([unit, count]) => `${count} ${unit}`)
    .join(' ');
}

/** Every number of the law that we count by, written down a second time: id, citation, limit, in force from. */
const ROWS: [id: string, citation: string, limit: string, from: string][] = [
  ['gdpr-33', 'GDPR art. 33(1)', '72 hours from awareness (eu-1182)', '2018-05-25'],
  ['gdpr-33-2', 'GDPR art. 33(2)', 'open: without undue delay', '2018-05-25'],
  ['gdpr-34', 'GDPR art. 34(1)', 'open: without undue delay', '2018-05-25'],
  ['gdpr-12-3', 'GDPR art. 12(3)', '1 months from receipt (eu-1182)', '2018-05-25'],
  ['gdpr-36-2', 'GDPR art. 36(2)', '8 weeks from receipt (eu-1182)', '2018-05-25'],
  ['led-30', 'LED art. 30(1)', '72 hours from awareness (eu-1182)', '2018-05-06'],
  ['led-30-2', 'LED art. 30(2)', 'open: without undue delay', '2018-05-06'],
  ['led-30-6', 'LED art. 30(6)', 'open: without undue delay', '2018-05-06'],
  ['led-31', 'LED art. 31(1)', 'open: without undue delay', '2018-05-06'],
  ['eui-34', 'Regulation (EU) 2018/1725 art. 34(1)', '72 hours from awareness (eu-1182)', '2018-12-11'],
  ['eui-34-2', 'Regulation (EU) 2018/1725 art. 34(2)', 'open: without undue delay', '2018-12-11'],
  ['eui-35', 'Regulation (EU) 2018/1725 art. 35(1)', 'open: without undue delay', '2018-12-11'],
  ['nis2-early-warning', 'NIS2 art. 23(4)(a)', '24 hours from awareness (eu-1182)', '2024-10-18'],
  [
    'nis2-notification',
    'NIS2 art. 23(4)(b)',
    '24 hours from awareness (eu-1182) | else 72 hours from awareness (eu-1182)',
    '2024-10-18',
  ],
  [
    'nis2-intermediate',
    'NIS2 art. 23(4)(c)',
    'open: upon the request of a CSIRT or the competent authority',
    '2024-10-18',
  ],
  ['nis2-progress', 'NIS2 art. 23(4)(e)', '1 months from submission (eu-1182)', '2024-10-18'],
  ['nis2-final', 'NIS2 art. 23(4)(d)', '1 months from submission (eu-1182)', '2024-10-18'],
  ['nis2-final-after-handling', 'NIS2 art. 23(4)(e)', '1 months from handled (eu-1182)', '2024-10-18'],
  [
    'dora-initial',
    'DORA art. 19(4)(a); RTS (EU) 2025/301 art. 5(1)(a)',
    'earliest of 4 hours from classification (eu-1182) | 24 hours from awareness (eu-1182)',
    '2025-01-17',
  ],
  [
    'dora-intermediate',
    'DORA art. 19(4)(b); RTS (EU) 2025/301 art. 5(1)(b)',
    '72 hours from submission (eu-1182)',
    '2025-01-17',
  ],
  [
    'dora-final',
    'DORA art. 19(4)(c); RTS (EU) 2025/301 art. 5(1)(c)',
    '1 months from submission (eu-1182)',
    '2025-01-17',
  ],
  [
    'eprivacy-initial',
    'Regulation (EU) No 611/2013 art. 2(2)',
    '24 hours from detection (eu-1182)',
    '2013-08-25',
  ],
  [
    'eprivacy-second',
    'Regulation (EU) No 611/2013 art. 2(3)',
    '3 days from submission (eu-1182)',
    '2013-08-25',
  ],
  [
    'eprivacy-subscribers',
    'Regulation (EU) No 611/2013 art. 3',
    'open: without undue delay after detection',
    '2013-08-25',
  ],
  ['eidas-24h', 'eIDAS art. 19a(1)(b), 24(2)(fb)', '24 hours from awareness (eu-1182)', '2024-05-20'],
  ['cer-initial', 'CER art. 15(1)', '24 hours from awareness (eu-1182)', '2024-10-18'],
  ['cer-detailed', 'CER art. 15(1)', '1 months from awareness (eu-1182)', '2024-10-18'],
  ['cra-early-warning', 'CRA art. 14(2)(a), (4)(a)', '24 hours from awareness (eu-1182)', '2026-09-11'],
  ['cra-notification', 'CRA art. 14(2)(b), (4)(b)', '72 hours from awareness (eu-1182)', '2026-09-11'],
  ['cra-vulnerability-final', 'CRA art. 14(2)(c)', '14 days from fix-available (eu-1182)', '2026-09-11'],
  ['cra-incident-final', 'CRA art. 14(4)(c)', '1 months from submission (eu-1182)', '2026-09-11'],
  [
    'ai-act-73',
    'AI Act art. 73',
    '2 days from awareness (eu-1182) | 10 days from awareness (eu-1182) | else 15 days from awareness (eu-1182)',
    '2026-08-02',
  ],
  ['uk-gdpr-33', 'UK GDPR art. 33(1)', '72 hours from awareness (uk)', '2021-01-01'],
  ['uk-gdpr-33-2', 'UK GDPR art. 33(2)', 'open: without undue delay', '2021-01-01'],
  ['uk-gdpr-34', 'UK GDPR art. 34(1)', 'open: without undue delay', '2021-01-01'],
  ['uk-gdpr-12-3', 'UK GDPR art. 12(3), 12A', '1 months from receipt (uk)', '2021-01-01'],
  ['uk-gdpr-36-2', 'UK GDPR art. 36(2)', '8 weeks from receipt (uk)', '2021-01-01'],
  ['uk-dpa-67', 'Data Protection Act 2018 s. 67(1)', '72 hours from awareness (uk)', '2018-05-25'],
  ['uk-dpa-68', 'Data Protection Act 2018 s. 68(1)', 'open: without undue delay', '2018-05-25'],
  ['uk-pecr-5a-until-2025', 'PECR reg. 5A', '24 hours from awareness (uk)', '2013-08-25'],
  ['uk-pecr-5a', 'PECR reg. 5A', '72 hours from awareness (uk)', '2025-08-20'],
  ['uk-pecr-5a-subscribers', 'PECR reg. 5A(3)', 'open: without unnecessary delay', '2011-05-26'],
  [
    'uk-complaint-164a',
    'Data Protection Act 2018 s. 164A',
    '30 days from receipt (calendar-inclusive)',
    '2026-06-19',
  ],
  ['fadp-24', 'FADP art. 24(1), (2); DPO art. 15', 'open: as quickly as possible', '2023-09-01'],
  ['fadp-24-3', 'FADP art. 24(3)', 'open: as quickly as possible', '2023-09-01'],
  [
    'fadp-24-4',
    'FADP art. 24(4)',
    'open: if it is necessary for their protection or the FDPIC requires it',
    '2023-09-01',
  ],
  [
    'swiss-isa-report',
    'Information Security Act art. 74a, 74e',
    '24 hours from detection (elapsed)',
    '2025-04-01',
  ],
  [
    'swiss-isa-complete',
    'Information Security Act art. 74e',
    '14 days from detection (calendar)',
    '2025-04-01',
  ],
  [
    'lgpd-48-anpd',
    'LGPD art. 48; ANPD Res. 15/2024 Annex art. 6',
    '6 businessDays from awareness (calendar) | else 3 businessDays from awareness (calendar)',
    '2024-04-26',
  ],
  [
    'lgpd-supplement',
    'ANPD Res. 15/2024 Annex art. 6',
    '20 businessDays from submission (calendar)',
    '2024-04-26',
  ],
  [
    'lgpd-48-subjects',
    'LGPD art. 48; ANPD Res. 15/2024 Annex art. 9',
    '6 businessDays from awareness (calendar) | else 3 businessDays from awareness (calendar)',
    '2024-04-26',
  ],
  ['pipeda-opc', 'PIPEDA s. 10.1(1), (2); SOR/2018-64 s. 2', 'open: as soon as feasible', '2018-11-01'],
  [
    'pipeda-individuals',
    'PIPEDA s. 10.1(3)-(6); SOR/2018-64 s. 3',
    'open: as soon as feasible',
    '2018-11-01',
  ],
  ['pipeda-others', 'PIPEDA s. 10.2', 'open: as soon as feasible', '2018-11-01'],
  ['quebec-cai', 'P-39.1 s. 3.5; A-2.1 s. 63.8', 'open: promptly', '2022-09-22'],
  ['quebec-persons', 'P-39.1 s. 3.5; A-2.1 s. 63.8', 'open: promptly', '2022-09-22'],
  ['hipaa-individuals', '45 CFR 164.404', '60 days from detection (calendar)', '2013-09-23'],
  ['hipaa-media', '45 CFR 164.406', '60 days from detection (calendar)', '2013-09-23'],
  ['hipaa-hhs', '45 CFR 164.408(b)', '60 days from detection (calendar)', '2013-09-23'],
  ['hipaa-hhs-annual', '45 CFR 164.408(c)', '60 days from end of year of detection (calendar)', '2013-09-23'],
  ['hipaa-associate', '45 CFR 164.410', '60 days from detection (calendar)', '2013-09-23'],
  [
    'california-residents-until-2025',
    'Cal. Civ. Code 1798.82(a)',
    'open: in the most expedient time possible and without unreasonable delay',
    '2003-07-01',
  ],
  ['california-residents', 'Cal. Civ. Code 1798.82(a)', '30 days from detection (calendar)', '2026-01-01'],
  [
    'california-attorney-general',
    'Cal. Civ. Code 1798.82(f)',
    '15 days from submission (calendar)',
    '2026-01-01',
  ],
  [
    'california-agency',
    'Cal. Civ. Code 1798.29(a)',
    'open: in the most expedient time possible and without unreasonable delay',
    '2003-07-01',
  ],
  [
    'new-york-residents-until-2024',
    'N.Y. Gen. Bus. Law 899-aa(2)',
    'open: in the most expedient time possible and without unreasonable delay',
    '2005-12-07',
  ],
  ['new-york-residents', 'N.Y. Gen. Bus. Law 899-aa(2)', '30 days from detection (calendar)', '2024-12-21'],
  [
    'new-york-authorities',
    'N.Y. Gen. Bus. Law 899-aa(8)(a)',
    '30 days from detection (calendar)',
    '2024-12-21',
  ],
  [
    'new-york-public-body',
    'N.Y. State Technology Law 208',
    'open: in the most expedient time possible and without unreasonable delay',
    '2005-12-07',
  ],
  [
    'texas-individuals',
    'Tex. Bus. & Com. Code 521.053(b)',
    '60 days from determination (calendar)',
    '2020-01-01',
  ],
  [
    'texas-attorney-general',
    'Tex. Bus. & Com. Code 521.053(i)',
    '30 days from determination (calendar)',
    '2023-09-01',
  ],
  ['texas-local-government', 'Tex. Gov’t Code 2054.603', '48 hours from detection (elapsed)', '2023-09-01'],
  ['singapore-assessment', 'PDPA s. 26C(2)', 'open: in a reasonable and expeditious manner', '2021-02-01'],
  ['singapore-pdpc', 'PDPA s. 26D(1)', '3 days from assessment (calendar)', '2021-02-01'],
  [
    'singapore-individuals',
    'PDPA s. 26D(2)',
    'open: on or after notifying the Commission, in a reasonable manner',
    '2021-02-01',
  ],
  ['singapore-intermediary', 'PDPA s. 26C(3)', 'open: without undue delay', '2021-02-01'],
  ['australia-assessment', 'Privacy Act 1988 s. 26WH(2)', '30 days from detection (calendar)', '2018-02-22'],
  ['australia-oaic', 'Privacy Act 1988 s. 26WK', 'open: as soon as practicable', '2018-02-22'],
  ['australia-individuals', 'Privacy Act 1988 s. 26WL', 'open: as soon as practicable', '2018-02-22'],
  ['japan-preliminary', 'APPI art. 26(1); Rules art. 8(1)', 'open: promptly', '2022-04-01'],
  [
    'japan-final',
    'APPI art. 26(1); Rules art. 8(2)',
    '60 days from awareness (calendar-inclusive) | else 30 days from awareness (calendar-inclusive)',
    '2022-04-01',
  ],
  [
    'japan-subjects',
    'APPI art. 26(2); Rules art. 10',
    'open: promptly in the light of the situation',
    '2022-04-01',
  ],
  ['korea-subjects', 'PIPA art. 34(1); Decree art. 39', '72 hours from awareness (elapsed)', '2023-09-15'],
  ['korea-authority', 'PIPA art. 34(3); Decree art. 40', '72 hours from awareness (elapsed)', '2023-09-15'],
  [
    'india-board-initial',
    'DPDP Act s. 8(6); DPDP Rules 2025 r. 7(2)(a)',
    'open: without delay',
    '2027-05-14',
  ],
  ['india-board-detail', 'DPDP Rules 2025 r. 7(2)(b)', '72 hours from awareness (elapsed)', '2027-05-14'],
  ['india-principals', 'DPDP Act s. 8(6); DPDP Rules 2025 r. 7(1)', 'open: without delay', '2027-05-14'],
  [
    'india-cert-in',
    'CERT-In Directions of 28 April 2022, no. (ii)',
    '6 hours from detection (elapsed)',
    '2022-06-28',
  ],
  ['pipl-57-authority', 'PIPL art. 57', 'open: immediately', '2021-11-01'],
  ['pipl-57-individuals', 'PIPL art. 57', 'open: immediately', '2021-11-01'],
  [
    'china-cac',
    'CAC measures on reporting cybersecurity incidents (2025)',
    '1 hours from awareness (elapsed) | else 4 hours from awareness (elapsed)',
    '2025-11-01',
  ],
  [
    'china-network-data',
    'Regulations on Network Data Security Management',
    '24 hours from awareness (elapsed)',
    '2025-01-01',
  ],
  [
    'omnibus-33',
    'GDPR art. 33(1) as proposed on 19 November 2025',
    '96 hours from awareness (eu-1182)',
    '2025-11-19',
  ],
];

describe('limits of the law', () => {
  test.each(ROWS)('%s: %s, %s', (id, citation, limit, from) => {
    const rule = regimeRule(id);
    expect(rule && { citation: rule.citation, limit: say(rule.limit), from: rule.inForce.from }).toEqual({
      citation,
      limit,
      from,
    });
  });

  test('there is no rule beside these', () => {
    expect([...REGIME_RULES.map(({ id }) => id)].sort()).toEqual(ROWS.map(([id]) => id).sort());
  });

  test('extensions: one longer period, what is added, and notice within a month', () => {
    const month = { months: 1 };
    expect(regimeRule('gdpr-12-3')?.extension).toMatchObject({
      total: { months: 3 },
      added: { months: 2 },
      notice: { within: month },
    });
    expect(regimeRule('gdpr-36-2')?.extension).toMatchObject({
      total: { weeks: 14 },
      added: { weeks: 6 },
      notice: { within: month },
    });
    expect(REGIME_RULES.filter(({ extension }) => extension).map(({ id }) => id)).toEqual([
      'gdpr-12-3',
      'gdpr-36-2',
      'uk-gdpr-12-3',
      'uk-gdpr-36-2',
    ]);
  });

  test('only these clocks may stand still, and on these grounds', () => {
    const grounds = REGIME_RULES.flatMap(({ id, suspension }) =>
      suspension ? [[id, ...suspension.grounds.map((ground) => ground.id)]] : [],
    );
    expect(grounds).toEqual([
      ['gdpr-12-3', 'identity'],
      ['gdpr-36-2', 'information'],
      ['uk-gdpr-12-3', 'identity', 'clarification'],
      ['uk-gdpr-36-2', 'information'],
    ]);
  });

  test('one proposal, flagged', () => {
    expect(REGIME_RULES.filter(({ proposal }) => proposal).map(({ id }) => id)).toEqual(['omnibus-33']);
  });

  test('statements often read wrong are put right in notes', () => {
    expect(regimeRule('texas-attorney-general')?.notes.join(' ')).toContain(
      '60 days for the people concerned, 30 days for the Attorney General',
    );
    expect(regimeRule('australia-oaic')?.notes.join(' ')).toContain(
      '30 days are the limit of the assessment',
    );
    expect(regimeRule('california-agency')?.notes.join(' ')).toContain('Disputed');
  });
});
