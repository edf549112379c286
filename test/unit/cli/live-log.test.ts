import { expect, test } from '@jest/globals';
import type { CliIo } from '../../../cli/cli-io.ts';
import { createLiveLog } from '../../../cli/demo/live-log.ts';

function logOn(terminal: boolean): { text: () => string; log: ReturnType<typeof createLiveLog> } {
  let text = '';
  const io: CliIo = {
    out: (words) => void (text += words),
    err: () => undefined,
    env: { NO_COLOR: '1' },
    terminal,
    columns: 40,
    now: () => 0,
    fetch,
  };
  return { text: () => text, log: createLiveLog(io) };
}

const now = '2026-05-22T14:30:00.000Z';

test('without a terminal there are plain lines only', () => {
  const { text, log } = logOn(false);
  log.status(now, 'time passes');
  log.line(now, 'Ada', 'triage: suspected');
  log.end();
  expect(text()).toBe(`Fri 22 May 14:30  ${'Ada'.padEnd(30)}  triage: suspected\n`);
});

test('on a terminal the status stays below the lines, no wider than the screen', () => {
  const { text, log } = logOn(true);
  log.status(now, 'x'.repeat(100));
  log.line(now, 'Ada', 'done');
  const [before = '', after = ''] = text().split('done\n');
  expect(before.startsWith('Fri 22 May 14:30  xxx')).toBe(true);
  expect(after.startsWith('Fri 22 May 14:30  xxx')).toBe(true);
  expect(after.length).toBe(39);
  log.end();
  expect(text().endsWith('\r\u001b[K')).toBe(true);
});
