import { expect, test } from '@jest/globals';

import { instantOf } from '../../../core/rules/instant.ts';

test.each([
  ['2026-05-22T16:30:00+02:00', '2026-05-22T14:30:00.000Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  // Years with a sign would not sort by time as text.
  ['+020026-05-22T14:30:00Z', undefined],
  ['-000001-05-22T14:30:00Z', undefined],
  ['9999-12-31T23:59:59-05:00', undefined],
  ['0000-01-01T00:00:00+05:00', undefined],
  ['2026-05-22', undefined],
])('%s is %s', (text, instant) => {
  expect(instantOf(text)).toBe(instant);
});
