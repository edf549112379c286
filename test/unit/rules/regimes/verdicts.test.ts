import { describe, expect, test } from '@jest/globals';

import type { EntityFacts, IncidentFacts } from '../../../../core/rules/regimes/facts.ts';
import { RegimeFacts } from '../../../../core/rules/regimes/facts.ts';
import { verdictsFor, type FilingVerdict } from '../../../../core/rules/regimes/verdicts.ts';

const AT = '2026-10-01T08:00:00.000Z';

/** Everything known, and nothing special. */
const QUIET: IncidentFacts = {
  personalData: true,
  risk: 'risk',
  significant: false,
  major: false,
  ongoing: false,
  affectsTrustService: false,
  exchangedWithOtherState: false,
  disruptsEssentialService: false,
  malicious: false,
  unintelligible: false,
  people: 200,
  residents: { DE: 200 },
  dataKinds: ['basic', 'contact'],
  peopleKinds: ['customers'],
  largeScale: false,
  secrecy: false,
  internalOnly: false,
  riskRemoved: false,
  illegalAccess: false,
  cacGrade: 'general',
  endangersPublicInterest: false,
  significantHarm: false,
  productIncident: 'none',
  aiIncident: 'none',
};
const CITY: EntityFacts = {
  id: 'org',
  place: 'DE',
  timeZone: 'Europe/Berlin',
  role: 'controller',
  sectors: ['public-administration'],
  publicBody: true,
  publicLevel: 'local',
  nis2: 'none',
  criticalEntity: false,
  hipaa: 'none',
};
const COMPANY: EntityFacts = { ...CITY, sectors: ['other'], publicBody: false };

function verdicts(organization: EntityFacts, incident: IncidentFacts, proposals = false): FilingVerdict[] {
  return verdictsFor({ organizations: [organization], incident }, { at: AT, proposals });
}
function ids(all: FilingVerdict[], verdict: FilingVerdict['verdict']): string[] {
  return all.filter((one) => one.verdict === verdict).map(({ ruleId }) => ruleId);
}

type Case = [name: string, organization: EntityFacts, incident: IncidentFacts, applies: string[]];
const CASES: Case[] = [
  ['a German city', CITY, QUIET, ['gdpr-33']],
  ['a German city, high risk', CITY, { ...QUIET, risk: 'high-risk' }, ['gdpr-33', 'gdpr-34']],
  ['a German city, a risk is unlikely', CITY, { ...QUIET, risk: 'unlikely' }, []],
  ['a German city, no personal data', CITY, { ...QUIET, personalData: false }, []],
  ['a joint controller in Norway', { ...CITY, place: 'NO', role: 'joint-controller' }, QUIET, ['gdpr-33']],
  ['a German processor', { ...COMPANY, role: 'processor' }, { ...QUIET, risk: 'unlikely' }, ['gdpr-33-2']],
  [
    'a Spanish water utility under NIS2',
    { ...COMPANY, place: 'ES', sectors: ['water'], nis2: 'essential' },
    { ...QUIET, significant: true },
    ['gdpr-33', 'nis2-early-warning', 'nis2-notification', 'nis2-intermediate', 'nis2-final'],
  ],
  [
    'the same, still going on, and critical',
    { ...COMPANY, place: 'ES', sectors: ['water'], nis2: 'essential', criticalEntity: true },
    { ...QUIET, significant: true, ongoing: true, disruptsEssentialService: true },
    [
      'gdpr-33',
      'nis2-early-warning',
      'nis2-notification',
      'nis2-intermediate',
      'nis2-progress',
      'nis2-final-after-handling',
      'cer-initial',
      'cer-detailed',
    ],
  ],
  [
    'a payment company: DORA, not NIS2',
    { ...COMPANY, sectors: ['finance'], nis2: 'important', financialEntity: 'other' },
    { ...QUIET, significant: true, major: true },
    ['gdpr-33', 'dora-initial', 'dora-intermediate', 'dora-final'],
  ],
  [
    'the police of a Member State: LED alone',
    { ...CITY, sectors: ['law-enforcement'] },
    { ...QUIET, risk: 'high-risk', exchangedWithOtherState: true },
    ['led-30', 'led-30-6', 'led-31'],
  ],
  [
    'a city with a police force: the LED for that, the GDPR for the rest',
    { ...CITY, sectors: ['public-administration', 'law-enforcement'] },
    { ...QUIET, risk: 'high-risk' },
    ['gdpr-33', 'gdpr-34', 'led-30', 'led-31'],
  ],
  [
    'an agency of the Union that does research: 2018/1725 alone',
    { ...CITY, place: 'BE', sectors: ['eu-institution', 'research'] },
    QUIET,
    ['eui-34'],
  ],
  [
    'an agency of the Union: 2018/1725 alone',
    { ...CITY, place: 'BE', sectors: ['eu-institution'] },
    { ...QUIET, risk: 'high-risk' },
    ['eui-34', 'eui-35'],
  ],
  [
    'a telecom in France',
    { ...COMPANY, place: 'FR', sectors: ['telecom'] },
    QUIET,
    ['gdpr-33', 'eprivacy-initial', 'eprivacy-second', 'eprivacy-subscribers'],
  ],
  [
    'a maker of sensors with an exploited vulnerability',
    { ...COMPANY, sectors: ['digital-products'], role: 'other' },
    { ...QUIET, productIncident: 'exploited-vulnerability' },
    ['cra-early-warning', 'cra-notification', 'cra-vulnerability-final'],
  ],
  [
    'the same with a severe incident',
    { ...COMPANY, sectors: ['digital-products'], role: 'other' },
    { ...QUIET, productIncident: 'severe-incident' },
    ['cra-early-warning', 'cra-notification', 'cra-incident-final'],
  ],
  [
    'a provider of high-risk AI',
    { ...COMPANY, sectors: ['high-risk-ai'], role: 'other' },
    { ...QUIET, aiIncident: 'other-serious' },
    ['ai-act-73'],
  ],
  [
    'a provider of trust services',
    { ...COMPANY, sectors: ['trust-services'], nis2: 'essential' },
    { ...QUIET, significant: true, affectsTrustService: true },
    ['gdpr-33', 'nis2-early-warning', 'nis2-notification', 'nis2-intermediate', 'nis2-final', 'eidas-24h'],
  ],
  ['a Scottish council', { ...CITY, place: 'GB-SCT' }, QUIET, ['uk-gdpr-33']],
  [
    'a British force',
    { ...CITY, place: 'GB', sectors: ['law-enforcement'] },
    { ...QUIET, risk: 'high-risk' },
    ['uk-dpa-67', 'uk-dpa-68'],
  ],
  [
    'a British council with a police force',
    { ...CITY, place: 'GB', sectors: ['public-administration', 'law-enforcement'] },
    QUIET,
    ['uk-gdpr-33', 'uk-dpa-67'],
  ],
  [
    'a company in Quebec',
    { ...COMPANY, place: 'CA-QC' },
    { ...QUIET, significantHarm: true },
    ['quebec-cai', 'quebec-persons'],
  ],
  [
    'a company in Quebec and in Ontario: the Act of each',
    { ...COMPANY, place: 'CA-QC', establishments: ['CA-ON'] },
    { ...QUIET, significantHarm: true },
    ['pipeda-opc', 'pipeda-individuals', 'pipeda-others', 'quebec-cai', 'quebec-persons'],
  ],
  [
    'a British telecom with an establishment in Ireland',
    { ...COMPANY, place: 'GB', establishments: ['IE'], sectors: ['telecom'] },
    { ...QUIET, unintelligible: true },
    ['gdpr-33', 'eprivacy-initial', 'eprivacy-second', 'uk-gdpr-33', 'uk-pecr-5a'],
  ],
  [
    'a Brazilian small agent',
    { ...COMPANY, place: 'BR', smallAgent: true },
    { ...QUIET, significantHarm: true, dataKinds: ['credentials'] },
    ['lgpd-48-anpd', 'lgpd-supplement', 'lgpd-48-subjects'],
  ],
  ['Brazil, only one of both tests', { ...COMPANY, place: 'BR' }, { ...QUIET, significantHarm: true }, []],
  [
    'a company in Ontario',
    { ...COMPANY, place: 'CA-ON' },
    { ...QUIET, significantHarm: true },
    ['pipeda-opc', 'pipeda-individuals', 'pipeda-others'],
  ],
  [
    'a commune in Quebec',
    { ...CITY, place: 'CA-QC' },
    { ...QUIET, significantHarm: true },
    ['quebec-cai', 'quebec-persons'],
  ],
  [
    'a hospital in the United States, 500 people',
    { ...COMPANY, place: 'US-OH', hipaa: 'covered-entity' },
    { ...QUIET, people: 500, residents: { 'US-OH': 500 } },
    ['hipaa-individuals', 'hipaa-hhs'],
  ],
  [
    'the same, 499 people',
    { ...COMPANY, place: 'US-OH', hipaa: 'covered-entity' },
    { ...QUIET, people: 499, residents: { 'US-OH': 499 } },
    ['hipaa-individuals', 'hipaa-hhs-annual'],
  ],
  [
    'a business with people in three states',
    { ...COMPANY, place: 'US-TX' },
    { ...QUIET, people: 800, residents: { 'US-CA': 501, 'US-NY': 1, 'US-TX': 250 } },
    [
      'california-residents',
      'california-attorney-general',
      'new-york-residents',
      'new-york-authorities',
      'texas-individuals',
      'texas-attorney-general',
    ],
  ],
  [
    'a Berlin company with two people in California',
    COMPANY,
    { ...QUIET, residents: { DE: 900, 'US-CA': 2 } },
    ['gdpr-33', 'california-residents'],
  ],
  ['a Berlin city with two people in California', CITY, { ...QUIET, residents: { 'US-CA': 2 } }, ['gdpr-33']],
  [
    'a city in Texas',
    { ...CITY, place: 'US-TX' },
    { ...QUIET, residents: { 'US-TX': 249 } },
    ['texas-individuals', 'texas-local-government'],
  ],
  [
    'a Swiss company, high risk',
    { ...COMPANY, place: 'CH' },
    { ...QUIET, risk: 'high-risk' },
    ['fadp-24', 'fadp-24-4'],
  ],
  [
    'a Swiss commune under attack',
    { ...CITY, place: 'CH' },
    { ...QUIET, risk: 'high-risk', malicious: true },
    ['swiss-isa-report', 'swiss-isa-complete'],
  ],
  [
    'a company in Singapore, 500 people without harm',
    { ...COMPANY, place: 'SG' },
    { ...QUIET, people: 500 },
    ['singapore-pdpc'],
  ],
  [
    'Singapore, within the organization',
    { ...COMPANY, place: 'SG' },
    { ...QUIET, people: 500, internalOnly: true },
    [],
  ],
  [
    'a company in Australia',
    { ...COMPANY, place: 'AU-NSW' },
    { ...QUIET, significantHarm: true },
    ['australia-oaic', 'australia-individuals'],
  ],
  ['a council in Australia', { ...CITY, place: 'AU-NSW' }, { ...QUIET, significantHarm: true }, []],
  [
    'a Japanese city, 101 people',
    { ...CITY, place: 'JP' },
    { ...QUIET, people: 101 },
    ['japan-preliminary', 'japan-final', 'japan-subjects'],
  ],
  ['a Japanese company, 1,000 people', { ...COMPANY, place: 'JP' }, { ...QUIET, people: 1000 }, []],
  [
    'a Korean company, illegal access',
    { ...COMPANY, place: 'KR' },
    { ...QUIET, illegalAccess: true },
    ['korea-subjects', 'korea-authority'],
  ],
  [
    'a Korean company, recovered',
    { ...COMPANY, place: 'KR' },
    { ...QUIET, illegalAccess: true, riskRemoved: true },
    ['korea-subjects'],
  ],
  [
    'an Indian company in 2026, attacked',
    { ...COMPANY, place: 'IN' },
    { ...QUIET, malicious: true },
    ['india-cert-in'],
  ],
  [
    'a Chinese operator',
    { ...COMPANY, place: 'CN' },
    { ...QUIET, cacGrade: 'major', endangersPublicInterest: true },
    ['pipl-57-authority', 'pipl-57-individuals', 'china-cac', 'china-network-data'],
  ],
];

describe('which filings are owed', () => {
  test.each(CASES)('%s', (_name, organization, incident, applies) => {
    const all = verdicts(organization, incident);
    expect(ids(all, 'applies')).toEqual(applies);
    expect(ids(all, 'not-evaluable')).toEqual([]);
  });

  test.each(CASES)('%s: the facts are of the shape of a file', (_name, organization, incident) => {
    expect(RegimeFacts.safeParse({ organizations: [organization], incident }).error?.issues ?? []).toEqual(
      [],
    );
  });

  test.each(CASES)('%s: every verdict has its reason', (_name, organization, incident) => {
    for (const one of verdicts(organization, incident)) {
      const reason =
        one.verdict === 'applies' ? one.because : one.verdict === 'does-not-apply' ? one.why : '';
      expect(reason).toMatch(/^[A-Z0-9].*\.$/);
    }
  });

  test('the reason and the exception are said', () => {
    const all = verdicts(CITY, { ...QUIET, risk: 'unlikely' });
    expect(all.find(({ ruleId }) => ruleId === 'gdpr-33')).toMatchObject({
      verdict: 'does-not-apply',
      why: 'A risk to people is unlikely.',
    });
    expect(verdicts(CITY, QUIET).find(({ ruleId }) => ruleId === 'gdpr-33')).toMatchObject({
      because: 'It is a controller; its place is DE; personal data are concerned.',
      notes: [],
    });
  });

  test('requests, consultations and assessments are no filings', () => {
    const purposes = new Set(verdicts(CITY, QUIET).map(({ purpose }) => purpose));
    expect([...purposes].sort()).toEqual(['authority', 'partner', 'report', 'subjects']);
  });

  test('every organization is judged by itself, in its order', () => {
    const all = verdictsFor(
      { organizations: [CITY, { ...COMPANY, id: 'firm', role: 'processor' }], incident: QUIET },
      { at: AT },
    );
    expect(ids(all, 'applies')).toEqual(['gdpr-33', 'gdpr-33-2']);
    expect(
      all.filter(({ verdict }) => verdict === 'applies').map(({ organizationId }) => organizationId),
    ).toEqual(['org', 'firm']);
  });

  test('a proposal is judged only when asked for, and flagged', () => {
    const high = { ...QUIET, risk: 'high-risk' } satisfies IncidentFacts;
    expect(verdicts(CITY, high).some(({ proposal }) => proposal)).toBe(false);
    expect(verdicts(CITY, high, true).filter(({ proposal }) => proposal)).toMatchObject([
      { ruleId: 'omnibus-33', verdict: 'applies', proposal: true },
    ]);
  });

  test('phases name the one before; one is on request', () => {
    const all = verdicts({ ...COMPANY, nis2: 'essential' }, { ...QUIET, significant: true });
    const nis2 = all.filter(({ regime, verdict }) => regime === 'nis2' && verdict === 'applies');
    expect(nis2.map(({ ruleId, follows, onRequest }) => [ruleId, follows, onRequest])).toEqual([
      ['nis2-early-warning', undefined, undefined],
      ['nis2-notification', 'nis2-early-warning', undefined],
      ['nis2-intermediate', 'nis2-notification', true],
      ['nis2-final', 'nis2-notification', undefined],
    ]);
  });
});

describe('what is not known', () => {
  const BARE: EntityFacts = { id: 'org', place: 'DE', timeZone: 'Europe/Berlin', role: 'controller' };

  test('the risk not judged yet: the authority is told all the same, with a note; the people cannot be decided', () => {
    const { risk: _risk, ...unjudged } = QUIET;
    const all = verdicts(CITY, unjudged);
    expect(ids(all, 'applies')).toEqual(['gdpr-33']);
    expect(ids(all, 'not-evaluable')).toEqual(['gdpr-34']);
    expect(all.find(({ ruleId }) => ruleId === 'gdpr-33')).toMatchObject({
      notes: ['The risk is not recorded; the duty holds unless a risk to people is unlikely.'],
    });
    expect(all.find(({ ruleId }) => ruleId === 'gdpr-34')).toMatchObject({
      missing: ['how high the risk to people is'],
    });
  });

  test('an organization of which only place and role are known', () => {
    const all = verdicts(BARE, { ...QUIET, significant: true, risk: 'high-risk' });
    expect(ids(all, 'applies')).toEqual(['gdpr-33', 'gdpr-34']);
    const nis2 = all.find(({ ruleId }) => ruleId === 'nis2-early-warning');
    expect(nis2).toMatchObject({
      verdict: 'not-evaluable',
      missing: ['whether it is an essential or important entity (NIS2 art. 3)'],
    });
    expect(all.find(({ ruleId }) => ruleId === 'gdpr-33')).toMatchObject({
      notes: [
        'Its sectors are not recorded; taken to be no authority of law enforcement and no institution of the Union.',
      ],
    });
  });

  test('nothing known of the incident: nothing is said to apply', () => {
    const all = verdicts(CITY, {});
    expect(ids(all, 'applies')).toEqual([]);
    expect(all.find(({ ruleId }) => ruleId === 'gdpr-33')).toMatchObject({
      missing: ['whether personal data are concerned'],
    });
    // What the organization decides alone stays decided.
    expect(all.find(({ ruleId }) => ruleId === 'gdpr-33-2')).toMatchObject({ verdict: 'does-not-apply' });
    expect(all.find(({ ruleId }) => ruleId === 'nis2-early-warning')).toMatchObject({
      verdict: 'does-not-apply',
    });
  });

  test('where the people live is not known: laws of residents cannot be decided for a business', () => {
    const { residents: _residents, ...unknown } = QUIET;
    const missing = verdicts(COMPANY, unknown).find(({ ruleId }) => ruleId === 'california-residents');
    expect(missing).toMatchObject({ missing: ['how many of the people concerned live in US-CA'] });
    expect(ids(verdicts(CITY, unknown), 'not-evaluable')).toEqual([]);
  });

  test('a province that is not known', () => {
    const all = verdicts({ ...COMPANY, place: 'CA' }, { ...QUIET, significantHarm: true });
    expect(ids(all, 'applies')).toEqual(['pipeda-opc', 'pipeda-individuals', 'pipeda-others']);
    expect(ids(all, 'not-evaluable')).toEqual(['quebec-cai', 'quebec-persons']);
  });
});
