import { describe, expect, test } from '@jest/globals';
import {
  compileExpression,
  evaluateExpression,
  type Evaluated,
} from '../../../local/states/jsonata/expression.ts';
import type { Json } from '../../../local/states/json.ts';
import { createSeededRandom } from '../../../local/states/random.ts';

const now = Date.parse('2026-05-22T14:30:00.123Z');

function evaluate(source: string, bindings: Record<string, unknown> = {}, seed = 1): Promise<Evaluated> {
  const compiled = compileExpression(source);
  if ('refused' in compiled) throw new Error(compiled.refused);
  return evaluateExpression(compiled, bindings, { now, random: createSeededRandom(seed) });
}

async function valueOf(source: string, bindings: Record<string, unknown> = {}): Promise<Json> {
  const evaluated = await evaluate(source, bindings);
  if (evaluated.kind !== 'value') throw new Error(JSON.stringify(evaluated));
  return evaluated.value;
}

describe('functions AWS adds, with the values its documentation gives', () => {
  test.each<[string, Json]>([
    ['$partition([1,2,3,4,5,6,7,8,9], 4)', [[1, 2, 3, 4], [5, 6, 7, 8], [9]]],
    [
      '$partition([1,2,3,4,5,6,7,8,9], 3)',
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
    ['$partition([1], 5)', [[1]]],
    ['$partition([], 5)', []],
    ['$range(0, 10, 2)', [0, 2, 4, 6, 8, 10]],
    ['$range(1, 9, 2)', [1, 3, 5, 7, 9]],
    ['$range(5, 1, -2)', [5, 3, 1]],
    ['$range(3, 3, 1)', [3]],
    ['$range(3, 1, 1)', []],
    ["$hash('input data', 'SHA-1')", 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
    ["$hash('', 'MD5')", 'd41d8cd98f00b204e9800998ecf8427e'],
    ["$hash('abc', 'SHA-256')", 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ["$length($hash('abc', 'SHA-384'))", 96],
    ["$length($hash('abc', 'SHA-512'))", 128],
    [String.raw`$parse('{"foo": "bar", "n": [1, null]}')`, { foo: 'bar', n: [1, null] }],
    ["$parse('null')", null],
  ])('%s', async (source, expected) => {
    expect(await valueOf(source)).toEqual(expected);
  });

  test('$random without a seed takes the randomness passed in', async () => {
    expect(await evaluate('$random()', {}, 5)).toEqual({
      kind: 'value',
      value: createSeededRandom(5).fraction(),
    });
    expect(await evaluate('$random()', {}, 6)).not.toEqual(await evaluate('$random()', {}, 5));
  });

  test('$random with a seed is the same every time, whatever the randomness', async () => {
    expect(await evaluate('$random(42)', {}, 1)).toEqual(await evaluate('$random(42)', {}, 2));
    expect(await evaluate('$random(42)')).not.toEqual(await evaluate('$random(43)'));
  });

  test('$uuid gives version 4 UUIDs, another one each time', async () => {
    const [first, second] = listOf(await valueOf('[$uuid(), $uuid()]'));
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first).not.toBe(second);
  });

  test.each([
    ['$partition([1,2], 0)', 'chunk size'],
    ['$partition([1,2], 1.5)', 'chunk size'],
    ['$range(0, 5, 0)', 'step'],
    ['$range(0, 5.5, 1)', 'whole numbers'],
    ['$range(0, 1000, 1)', 'at most 1000'],
    ["$hash('x', 'SHA-3')", 'SHA-256'],
    ["$parse('{')", 'not JSON'],
  ])('%s fails', async (source, part) => {
    const evaluated = await evaluate(source);
    expect(evaluated).toMatchObject({ kind: 'failed', message: expect.stringContaining(part) });
  });
});

describe('time is the time of the run', () => {
  test.each<[string, Json]>([
    ['$now()', '2026-05-22T14:30:00.123Z'],
    ["$now('[Y0001]-[M01]-[D01]')", '2026-05-22'],
    ["$now('[H01]:[m01][z]', '+0200')", '16:30GMT+02:00'],
    ['$millis()', now],
    ["$toMillis('2017-11-07T15:12:37.121Z')", 1510067557121],
    ["$fromMillis($toMillis('10:00', '[H01]:[m01]'))", '2026-05-22T10:00:00.000Z'],
  ])('%s', async (source, expected) => {
    expect(await valueOf(source)).toEqual(expected);
  });
});

describe('results are plain JSON', () => {
  const states = { input: { items: [{ n: 1 }, { n: 2 }], one: [{ n: 3 }], empty: [] } };

  test.each<[string, Json]>([
    ['$states.input.items.n', [1, 2]],
    ['$states.input.one.n', 3],
    ['$states.input.one.n[]', [3]],
    ['$states.input.items[n > 1]', { n: 2 }],
    ['$sum($states.input.items.n)', 3],
    ["{'a': $states.input.items[0].n, 'gone': $states.input.nothing}", { a: 1 }],
    ['$states.input.empty', []],
    ['$map([1,2,3], function($v) { $v * 2 })', [2, 4, 6]],
    ['$exists($states.input.nothing)', false],
    ["'a' & 'b'", 'ab'],
    ['null', null],
  ])('%s', async (source, expected) => {
    expect(await valueOf(source, { states })).toStrictEqual(expected);
  });

  test('a member named __proto__ stays a member', async () => {
    const value = await valueOf(`$parse('{"__proto__": {"a": 1}}')`);
    expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1}}');
  });

  test('nothing is told apart from null', async () => {
    expect(await evaluate('$states.input.nothing', { states })).toEqual({ kind: 'undefined' });
  });

  test.each(['function($x) { $x }', '$sum', "{'f': $sum}", '[$sum]'])('%s is not JSON', async (source) => {
    expect(await evaluate(source)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('a function'),
    });
  });

  test('an endless recursion fails', async () => {
    const evaluated = await evaluate('($f := function($x) { 1 + $f($x) }; $f(1))');
    expect(evaluated.kind).toBe('failed');
  });
});

describe('refused when the definition is loaded', () => {
  test.each([
    ["$eval('1+1')", '$eval'],
    ['$map([1], function($v) { $eval($v) })', '$eval'],
    ['order.product', 'order'],
    ["$uppercase(name) & 'x'", 'name'],
    ['$.a', 'top level'],
    ['$$.a', 'top level'],
    ['[1, $]', 'top level'],
    ['*', 'wildcard'],
    ['1 +', 'expression'],
  ])('%s', (source, part) => {
    expect(compileExpression(source)).toMatchObject({ refused: expect.stringContaining(part) });
  });

  test.each(['$states.input.a[b = 1].c', '$map($x, function($v) { $v.name })', '$x.($.a)', '$x^(<price)'])(
    '%s is taken: the names stand inside a context',
    (source) => {
      expect(compileExpression(source)).toHaveProperty('compiled');
    },
  );
});

function listOf(value: Json): Json[] {
  if (!Array.isArray(value)) throw new Error('not an array');
  return value;
}
