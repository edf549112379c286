import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { canonical, hashDefinition, hashOf } from '../../../core/rules/canonical.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';

describe('canonical JSON', () => {
  test('is that of RFC 8785, section 3.2.2', () => {
    const input = {
      // The text of the RFC has 333333333.33333329, which is the same number.
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts keys by UTF-16 units, as section 3.2.3 wants', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonical(keys)) as Record<string, number>)).toEqual([
      4, 2, 6, 7, 1, 5, 3,
    ]);
  });

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonical(turned)).toBe(canonical(record));
      }),
    );
  });

  test('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each([[undefined], [Number.NaN], [{ deep: Number.POSITIVE_INFINITY }]])('refuses %p', (value) => {
    expect(() => canonical(value)).toThrow(expect.objectContaining({ code: 'canonical.not-json' }));
  });
});

test('a definition has the same hash after a trip through JSON, and another one when a word changes', () => {
  const copy: typeof breachNotification = structuredClone(breachNotification);
  expect(hashDefinition(copy)).toBe(hashDefinition(breachNotification));
  expect(hashDefinition({ ...copy, title: `${copy.title}.` })).not.toBe(hashDefinition(breachNotification));
  expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
