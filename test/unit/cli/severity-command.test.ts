import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { runOffline, type Ended } from './run-offline.ts';

const Row = z.object({
  id: z.string(),
  dpc: z.number(),
  ei: z.number(),
  cb: z.record(z.string(), z.number()),
  se: z.number(),
  level: z.string(),
});
const rows = z.array(Row).parse(JSON.parse(readFileSync('test/vectors/severity.json', 'utf8')));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-severity-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function withFacts(facts: unknown, ...more: string[]): Promise<Ended> {
  const file = join(folder, 'facts.json');
  await writeFile(file, JSON.stringify(facts));
  return runOffline('severity', '--facts', file, ...more);
}

describe('from the three parts', () => {
  test.each(rows)('$id', async ({ dpc, ei, cb, se, level }) => {
    const elements = Object.entries(cb).map(([element, value]) => `${element}=${value}`);
    const { code, out } = await runOffline(
      ...['severity', '--dpc', String(dpc), '--ei', String(ei), '--cb', elements.join(','), '--json'],
    );
    expect(code).toBe(0);
    const sum = Object.values(cb).reduce((all, one) => all + one, 0);
    expect(JSON.parse(out)).toMatchObject({
      se,
      level,
      dpc,
      ei,
      cb: sum,
      circumstances: cb,
      tableVersion: 'enisa-1.0-2013-12',
      formula: `SE = ${dpc} × ${ei} + ${sum} = ${se}`,
    });
  });

  test('the text begins with the figure and its level', async () => {
    const { out } = await runOffline('severity', '--dpc', '4', '--ei', '1', '--cb', NOTHING);
    expect(out.split('\n')[0]).toMatch(/^4 {2}Very high/);
    expect(out).toContain('low below 2 · medium from 2 · high from 3 · very high from 4');
  });
});

const NOTHING = 'confidentiality=0,integrity=0,availability=0,maliciousIntent=0';

describe('values that the table does not have', () => {
  test.each<[string, string[], string[]]>([
    ['a context of 5', ['--dpc', '5', '--ei', '1', '--cb', NOTHING], ['--dpc is 5', '1, 2, 3 or 4']],
    ['a negative context', ['--dpc', '-1', '--ei', '1', '--cb', NOTHING], ['--dpc is -1', '1, 2, 3 or 4']],
    ['a word', ['--dpc', 'high', '--ei', '1', '--cb', NOTHING], ['--dpc is high', '1, 2, 3 or 4']],
    ['0.3', ['--dpc', '1', '--ei', '0.3', '--cb', NOTHING], ['--ei is 0.3', '0.25, 0.5, 0.75 or 1']],
    [
      '0.7',
      ['--dpc', '1', '--ei', '1', '--cb', withElement('integrity', '0.7')],
      ['integrity is 0.7', '0, 0.25 or 0.5'],
    ],
    [
      'a quarter of intent',
      ['--dpc', '1', '--ei', '1', '--cb', withElement('maliciousIntent', '0.25')],
      ['maliciousIntent is 0.25', '0 or 0.5'],
    ],
    [
      'less than nothing',
      ['--dpc', '1', '--ei', '1', '--cb', withElement('availability', '-0.25')],
      ['availability is -0.25', '0, 0.25 or 0.5'],
    ],
    [
      'an unknown element',
      ['--dpc', '1', '--ei', '1', '--cb', `${NOTHING},mitigation=0`],
      ['"mitigation"', 'confidentiality, integrity, availability, maliciousIntent'],
    ],
    [
      'a missing element',
      ['--dpc', '1', '--ei', '1', '--cb', 'confidentiality=0,integrity=0,availability=0'],
      ['maliciousIntent', '0 or 0.5'],
    ],
    ['an element twice', ['--dpc', '1', '--ei', '1', '--cb', `${NOTHING},integrity=0`], ['integrity twice']],
    ['no value', ['--dpc', '1', '--ei', '1', '--cb', 'confidentiality'], ['ELEMENT=VALUE']],
    ['a missing part', ['--dpc', '1', '--cb', NOTHING], ['--ei is missing']],
    ['nothing', [], ['--dpc, --ei and --cb, or --facts FILE']],
    ['both ways', ['--dpc', '1', '--facts', 'x.json'], ['leave --dpc, --ei and --cb out']],
    ['no name of a file', ['--facts', ''], ['--facts is missing']],
    ['a part twice', ['--dpc', '1', '--dpc', '4', '--ei', '1', '--cb', NOTHING], ['--dpc is given twice']],
    ['no file', ['--facts', 'no/such/file.json'], ['no/such/file.json', 'no such file']],
  ])('%s', async (_, flags, words) => {
    const { code, out, err } = await runOffline('severity', ...flags);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const word of words) expect(err).toContain(word);
    const asJson = await runOffline('severity', ...flags, '--json');
    expect(asJson.code).toBe(2);
    expect(JSON.parse(asJson.out)).toMatchObject({ error: err.trimEnd() });
  });
});

function withElement(element: string, value: string): string {
  return NOTHING.replace(`${element}=0`, `${element}=${value}`);
}

const CONTACT = { description: 'Contacts', category: 'simple', identification: 'maximum' };
const WELFARE = { description: 'Benefits', category: 'financial', identification: 'limited' };
const FACTS = {
  types: [CONTACT, WELFARE],
  confidentiality: 'known-recipients',
  integrity: 'not-concerned',
  availability: 'not-concerned',
  maliciousIntent: false,
  people: 18_400,
  unintelligible: true,
};

describe('from a file of facts', () => {
  test('both readings, the score of each type and the flags', async () => {
    const { code, out } = await withFacts(FACTS, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      se: 3.25,
      level: 'high',
      facts: {
        types: [
          { description: 'Contacts', dpc: 1, ei: 1, product: 1 },
          { description: 'Benefits', dpc: 3, ei: 0.5, product: 1.5 },
        ],
        perType: { se: 1.75, level: 'low' },
        flags: ['more-than-100-people', 'unintelligible'],
      },
    });
    const text = (await withFacts(FACTS)).out;
    expect(text).toContain('3.25 (the reading used)');
    expect(text).toContain('1.75 (low; the other reading)');
    expect(text).toContain('more than 100 people (the figure stays)');
  });

  test('identifiers say how easily people are told, the highest of them', async () => {
    const type = { ...WELFARE, identification: undefined, identifiers: ['name-rare', 'code-telling'] };
    const { out } = await withFacts({ ...FACTS, types: [type] }, '--json');
    expect(JSON.parse(out)).toMatchObject({ dpc: 3, ei: 0.75 });
  });

  test('what does not fit is named with its path, all at once', async () => {
    const { code, err } = await withFacts({
      ...FACTS,
      types: [
        { ...CONTACT, adjustment: 2 },
        { ...WELFARE, adjustment: 2, reason: 'x' },
      ],
    });
    expect(code).toBe(2);
    expect(err).toContain('types.0.reason: The score is moved: say why.');
    expect(err).toContain('types.1.adjustment: This kind of data can be moved from -2 to +1');
  });

  test.each<[string, unknown, string]>([
    ['an unknown key', { ...FACTS, pepole: 3 }, 'pepole: is not known here'],
    [
      'an unknown key of a type',
      { ...FACTS, types: [{ ...CONTACT, kind: 1 }] },
      'types.0.kind: is not known here',
    ],
    [
      'a missing answer',
      { ...FACTS, integrity: undefined },
      'integrity: is missing: it must be one of not-concerned',
    ],
    ['an unknown word', { ...FACTS, availability: 'gone' }, 'availability: is "gone", but must be one of'],
    [
      'credentials as a category',
      { ...FACTS, types: [{ ...CONTACT, category: 'credentials' }] },
      'what they open',
    ],
    ['no type', { ...FACTS, types: [] }, 'types: names no type of data'],
    ['fewer than nobody', { ...FACTS, people: -1 }, 'people: must be at least 0'],
    [
      'nothing that says how people are told',
      { ...FACTS, types: [{ ...CONTACT, identification: undefined }] },
      'types.0.identification: is missing',
    ],
    ['a list', [], '(the file): must be an object'],
  ])('%s', async (_, facts, words) => {
    const { code, err } = await withFacts(facts);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('a malformed file is named with its place', async () => {
    const file = join(folder, 'bad.json');
    await writeFile(file, '{ "types": x }');
    const { code, err } = await runOffline('severity', '--facts', file);
    expect(code).toBe(2);
    expect(err).toBe(`${file}:1:12 is not JSON: a value expected here.\n`);
  });
});
