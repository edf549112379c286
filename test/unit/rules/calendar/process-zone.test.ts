import { execFileSync } from 'node:child_process';

import { expect, test } from '@jest/globals';
import * as z from 'zod';

const Batch = z.tuple([z.number()], z.unknown());

/** `[offset of the process in 1970, ...results]`. */
function batchIn(timeZone: string): z.infer<typeof Batch> {
  const printed = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'test/unit/rules/calendar/print-batch.ts'],
    {
      env: { ...process.env, TZ: timeZone },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return Batch.parse(JSON.parse(printed));
}

test('the same answers in a process of any time zone', () => {
  const [here, ...expected] = batchIn('UTC');
  expect(here).toBe(0);
  expect(expected.length).toBeGreaterThan(8000);
  for (const timeZone of ['Pacific/Kiritimati', 'America/St_Johns']) {
    const [offset, ...results] = batchIn(timeZone);
    // The process did live in another zone.
    expect(offset).not.toBe(0);
    expect(results).toEqual(expected);
  }
});
