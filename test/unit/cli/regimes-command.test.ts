import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { runOffline, type Ended } from './run-offline.ts';

const SAMPLE = 'cli/whatif/sample-facts.json';
const Answer = z.object({
  proposals: z.boolean(),
  filings: z.array(
    z.looseObject({
      ruleId: z.string(),
      regime: z.string(),
      organizationId: z.string(),
      verdict: z.enum(['applies', 'does-not-apply', 'not-evaluable']),
      limit: z.looseObject({ kind: z.enum(['dated', 'open-ended', 'waiting']) }).optional(),
    }),
  ),
});
type Answer = z.infer<typeof Answer>;

interface Facts {
  organizations: Record<string, unknown>[];
  incident: Record<string, unknown>;
}
const FACTS: Facts = {
  organizations: [
    {
      id: 'agency',
      place: 'DE',
      timeZone: 'Europe/Berlin',
      role: 'controller',
      sectors: ['transport'],
      nis2: 'important',
      starts: { awareness: '2026-05-22T16:30[Europe/Berlin]' },
    },
  ],
  incident: {
    personalData: true,
    risk: 'high-risk',
    significant: true,
    unintelligible: false,
    ongoing: false,
  },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-regimes-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function ask(facts: unknown, ...more: string[]): Promise<Ended> {
  const file = join(folder, 'facts.json');
  await writeFile(file, JSON.stringify(facts));
  return runOffline('regimes', '--facts', file, ...more);
}

async function answerTo(facts: unknown, ...more: string[]): Promise<Answer> {
  const { code, out, err } = await ask(facts, ...more, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return Answer.parse(JSON.parse(out));
}

/** The facts with others about the first organization. */
function withAgency(over: Record<string, unknown>): Facts {
  return { ...FACTS, organizations: [{ ...FACTS.organizations[0], ...over }] };
}

function filingOf({ filings }: Answer, ruleId: string): Answer['filings'][number] | undefined {
  return filings.find((filing) => filing.ruleId === ruleId);
}

describe('the verdicts of a file', () => {
  test('what applies has its dates, spelled as deadlines are', async () => {
    const answer = await answerTo(FACTS);
    expect(filingOf(answer, 'gdpr-33')).toMatchObject({
      verdict: 'applies',
      organizationId: 'agency',
      limit: {
        kind: 'dated',
        due: '2026-05-25T17:00[Europe/Berlin]',
        strict: '2026-05-25T16:30[Europe/Berlin]',
        dueAt: '2026-05-25T15:00:00.000Z',
      },
    });
    expect(filingOf(answer, 'nis2-early-warning')).toMatchObject({
      limit: { kind: 'dated', strict: '2026-05-23T16:30[Europe/Berlin]' },
    });
  });

  test('what does not apply says why, and what cannot be told says what is missing', async () => {
    const answer = await answerTo({ ...FACTS, incident: { ...FACTS.incident, significant: undefined } });
    expect(filingOf(answer, 'gdpr-33-2')).toMatchObject({
      verdict: 'does-not-apply',
      why: expect.any(String),
    });
    expect(filingOf(answer, 'nis2-early-warning')).toMatchObject({
      verdict: 'not-evaluable',
      missing: [expect.stringContaining('significant')],
    });
  });

  test('a duty without a number is open-ended, with a target of ours once its act is stated', async () => {
    expect(filingOf(await answerTo(FACTS), 'gdpr-34')?.limit).toEqual({
      kind: 'open-ended',
      words: 'without undue delay',
    });
    const starts = { 'high-risk-found': '2026-05-23T11:00[Europe/Berlin]' };
    expect(filingOf(await answerTo(withAgency({ starts })), 'gdpr-34')?.limit).toMatchObject({
      kind: 'open-ended',
      target: '2026-05-26T11:00[Europe/Berlin]',
    });
  });

  test('a law that reaches an organization abroad counts its own country’s working days', async () => {
    const incident = { ...FACTS.incident, significantHarm: true, dataKinds: ['credentials'] };
    const facts = { ...withAgency({ establishments: ['BR'], smallAgent: false }), incident };
    // Monday, 25 May 2026 is Whit Monday in Germany, and a working day in Brazil.
    expect(filingOf(await answerTo(facts), 'lgpd-48-anpd')?.limit).toMatchObject({
      due: '2026-05-27',
      derivation: expect.arrayContaining([
        expect.objectContaining({ rule: expect.stringContaining('America/Sao_Paulo') }),
      ]),
    });
  });

  test('an act that is not stated leaves no date', async () => {
    const answer = await answerTo(withAgency({ starts: {} }));
    expect(filingOf(answer, 'gdpr-33')?.limit).toMatchObject({
      kind: 'waiting',
      missing: expect.stringContaining('not recorded'),
    });
  });

  test('a day is not enough for hours', async () => {
    const answer = await answerTo(withAgency({ starts: { awareness: '2026-05-22' } }));
    expect(filingOf(answer, 'gdpr-33')?.limit?.kind).toBe('waiting');
  });

  test('are sorted: clocks by their target, then open-ended, then waiting, then the rest', async () => {
    const { code, out } = await runOffline('regimes', '--facts', SAMPLE, '--json');
    expect(code).toBe(0);
    const { filings } = Answer.parse(JSON.parse(out));
    const order = filings.map(({ verdict, limit }) => rank(verdict, limit?.kind));
    expect(order).toEqual([...order].sort((left, right) => left - right));
    expect(new Set(order).size).toBe(5);
    const targets = filings.flatMap(({ limit }) => (limit?.kind === 'dated' ? [String(limit.strictAt)] : []));
    expect(targets.length).toBeGreaterThan(3);
    expect(targets).toEqual([...targets].sort());
  });

  function rank(verdict: string, kind: string | undefined): number {
    if (verdict === 'not-evaluable') return 4;
    return verdict === 'does-not-apply' ? 5 : ['dated', 'open-ended', 'waiting'].indexOf(kind ?? '') + 1;
  }
});

describe('a later phase', () => {
  const final = async (over: Record<string, unknown>) =>
    filingOf(await answerTo(withAgency(over)), 'nis2-final')?.limit;

  test('waits for the submission of the earlier one, never for its deadline', async () => {
    expect(await final({})).toMatchObject({
      kind: 'waiting',
      missing: expect.stringContaining('submission of nis2-notification, not from its deadline'),
    });
  });

  test('counts from the submission of its own earlier phase', async () => {
    const submissions = { 'nis2-notification': '2026-05-24T10:00[Europe/Berlin]' };
    expect(await final({ submissions })).toMatchObject({ kind: 'dated', due: '2026-06-24' });
  });

  test('does not count from the submission of another phase', async () => {
    const submissions = { 'nis2-early-warning': '2026-05-24T10:00[Europe/Berlin]' };
    expect(await final({ submissions })).toMatchObject({ kind: 'waiting' });
  });
});

describe('which law', () => {
  test('proposals only when asked for, and marked', async () => {
    const without = await answerTo(FACTS);
    expect(without.filings.filter(({ proposal }) => proposal === true)).toEqual([]);
    const { filings, proposals } = await answerTo(FACTS, '--proposals');
    expect(proposals).toBe(true);
    expect(filings.filter(({ proposal }) => proposal === true).length).toBeGreaterThan(0);
  });

  test('the one in force at the awareness, or at another time', async () => {
    const before = { starts: { awareness: '2018-05-24T10:00[Europe/Berlin]' } };
    expect(filingOf(await answerTo(withAgency(before)), 'gdpr-33')).toBeUndefined();
    expect(filingOf(await answerTo(withAgency(before), '--at', '2018-05-25'), 'gdpr-33')).toBeDefined();
  });

  test('only one regime, or one duty', async () => {
    const regimes = new Set((await answerTo(FACTS, '--regime', 'nis2')).filings.map(({ regime }) => regime));
    expect([...regimes]).toEqual(['nis2']);
    const { filings } = await answerTo(FACTS, '--regime', 'gdpr-33', '--regime', 'nis2-final');
    expect(filings.map(({ ruleId }) => ruleId).sort()).toEqual(['gdpr-33', 'nis2-final']);
  });
});

describe('as text', () => {
  test('times by other clocks than those of the organization name theirs', async () => {
    const { out } = await ask(withAgency({ establishments: ['GB'] }));
    expect(out).toMatch(/gdpr-33 .*Mon 25 May 2026, 16:30 +Mon 25 May 2026, 17:00 +Notify/);
    expect(out).toMatch(/uk-gdpr-33 .*Mon 25 May 2026, 15:30 \(Europe\/London\)/);
  });

  test('a table for each organization of the sample, with its reasons beneath', async () => {
    const { code, out } = await runOffline('regimes', '--facts', SAMPLE);
    expect(code).toBe(0);
    const sample = z
      .object({ organizations: z.array(z.object({ name: z.string() })) })
      .parse(JSON.parse(readFileSync(SAMPLE, 'utf8')));
    for (const { name } of sample.organizations) expect(out).toContain(name);
    expect(out).toMatch(/gdpr-33 +Mon 25 May 2026, 16:30 +Mon 25 May 2026, 17:00/);
    expect(out).toMatch(/Not owed\n(.+\n)*.*It is not a processor of the data\. \(.*gdpr-33-2/);
    expect(out).toMatch(/Waits, or taken for granted\n(.+\n)*.*not from its deadline\. \(nis2-final\)/);
  });
});

describe('bad input is a sentence with the way out, and ends with 2', () => {
  const agency = FACTS.organizations[0];
  test.each<[string, unknown, string[]]>([
    ['an unknown key', { ...FACTS, incidents: {} }, ['incidents: is not known here']],
    [
      'an unknown key of an organization',
      withAgency({ sector: 'transport' }),
      ['organizations.0.sector: is not known'],
    ],
    [
      'an unknown key of the incident',
      { ...FACTS, incident: { Risk: 'risk' } },
      ['incident.Risk: is not known'],
    ],
    [
      'an unknown word',
      withAgency({ role: 'owner' }),
      ['organizations.0.role: is "owner"', 'joint-controller'],
    ],
    [
      'an unknown act',
      withAgency({ starts: { waking: '2026-05-22' } }),
      ['organizations.0.starts.waking: is not known'],
    ],
    ['a place that is no code', withAgency({ place: 'Germany' }), ['organizations.0.place', 'DE-BY']],
    [
      'a place in no country',
      withAgency({ place: 'UK' }),
      ['organizations.0.place: there is no', 'write GB'],
    ],
    [
      'an establishment in no country',
      withAgency({ establishments: ['EL-A'] }),
      ['organizations.0.establishments.0: there is no', 'write GR'],
    ],
    [
      'people in no country',
      { ...FACTS, incident: { residents: { ZZ: 5 } } },
      ['incident.residents.ZZ: is not known here: there is no country with the code ZZ.'],
    ],
    [
      'an offset for a zone',
      withAgency({ timeZone: '+02:00' }),
      ['organizations.0.timeZone', 'Europe/Berlin'],
    ],
    ['no organization', { ...FACTS, organizations: [] }, ['organizations: must be at least 1']],
    ['a missing answer', withAgency({ timeZone: undefined }), ['organizations.0.timeZone: is missing']],
    ['an unknown zone', withAgency({ timeZone: 'Berlin' }), ['organizations.0.timeZone', 'Europe/Berlin']],
    [
      'a time without a zone',
      withAgency({ starts: { awareness: '2026-05-22T16:30' } }),
      ['organizations.0.starts.awareness', 'no time zone'],
    ],
    [
      '31 February',
      withAgency({ starts: { awareness: '2026-02-31' } }),
      ['organizations.0.starts.awareness', 'no day 2026-02-31'],
    ],
    [
      'an unknown phase',
      withAgency({ submissions: { abc: '2026-05-22' } }),
      ['organizations.0.submissions.abc', 'gdpr-33'],
    ],
    ['one id twice', { ...FACTS, organizations: [agency, agency] }, ['organizations.1.id', 'twice']],
  ])('%s', async (_, facts, words) => {
    const { code, out, err } = await ask(facts);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const word of words) expect(err).toContain(word);
    const asJson = JSON.parse((await ask(facts, '--json')).out) as unknown;
    expect(asJson).toMatchObject({ errors: [{ field: expect.any(String), message: expect.any(String) }] });
  });

  test.each([
    [[], '--facts is missing'],
    [['--facts', 'no/such/file.json'], 'no such file'],
    [['--facts', SAMPLE, '--facts', 'other.json'], '--facts is given twice'],
    [['--facts', SAMPLE, '--regime', 'gdrp'], 'There is no regime "gdrp"'],
    [['--facts', SAMPLE, '--at', '2026-05-22T10:00'], '--at: '],
  ])('%j', async (flags, words) => {
    const { code, err } = await runOffline('regimes', ...flags);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
