import { describe, expect, test } from '@jest/globals';
import { dueCell, spanText } from '../../../cli/output/due-time.ts';
import { paintFor, plainText } from '../../../cli/output/paint.ts';
import { renderPairs, renderTable } from '../../../cli/output/table.ts';

const plain = paintFor({ terminal: false, env: {} });
const MINUTE = 60_000;

describe('tables', () => {
  test('columns align and lines carry no trailing blanks', () => {
    const text = renderTable(
      ['ID', 'TITLE'],
      [
        ['a', 'x'],
        ['long-id', 'yy'],
      ],
      plain,
      80,
    );
    expect(text).toBe('ID       TITLE\na        x\nlong-id  yy\n');
  });

  test('the widest column gives way, never the id', () => {
    const id = 'run-0123456789~triage~1~';
    const text = renderTable(
      ['ID', 'TITLE'],
      [[id, 'a very long title that does not fit at all']],
      plain,
      50,
    );
    const row = text.split('\n')[1] ?? '';
    expect(row.length).toBeLessThanOrEqual(50);
    expect(row).toContain(id);
    expect(row.endsWith('…')).toBe(true);
  });

  test('pairs without a value are left out', () => {
    expect(
      renderPairs(
        [
          ['id', 'x'],
          ['cause', undefined],
          ['status', 'open'],
        ],
        plain,
      ),
    ).toBe('id      x\nstatus  open\n');
  });
});

describe('colour', () => {
  test.each([
    [{ terminal: true, env: {} }, true],
    [{ terminal: true, env: { NO_COLOR: '1' } }, false],
    [{ terminal: true, env: { NO_COLOR: '' } }, true],
    [{ terminal: true, env: { TERM: 'dumb' } }, false],
    [{ terminal: false, env: {} }, false],
  ])('%j coloured: %s', (io, coloured) => {
    expect(paintFor(io)('red', 'x') !== 'x').toBe(coloured);
  });

  test('texts of others cannot steer the terminal', () => {
    expect(plainText('a\u001b[2Jb\u009bc')).toBe('a [2Jb c');
    expect(renderTable(['T'], [['\u001b]0;owned\u0007']], plain, 80)).not.toContain('\u001b');
  });
});

describe('due times', () => {
  test.each([
    [30_000, 'less than a minute'],
    [59 * MINUTE, '59 min'],
    [60 * MINUTE, '1 h'],
    [200 * MINUTE, '3 h 20 min'],
    [72 * 60 * MINUTE, '3 d'],
    [75 * 60 * MINUTE, '3 d 3 h'],
    [20 * 24 * 60 * MINUTE, '20 d'],
  ])('%d ms is %s', (ms, text) => {
    expect(spanText(ms)).toBe(text);
  });

  const due = '2026-05-22T14:30:00.000Z';
  test.each([
    [-24 * 60 * MINUTE, '2026-05-22 14:30Z (1 d left)'],
    [-60 * MINUTE, { text: '2026-05-22 14:30Z (1 h left)', colour: 'yellow' }],
    [90 * MINUTE, { text: '2026-05-22 14:30Z (late by 1 h 30 min)', colour: 'red' }],
  ])('%d ms after the due time', (after, cell) => {
    expect(dueCell(due, Date.parse(due) + after)).toEqual(cell);
  });

  test('no due time is a dash', () => {
    expect(dueCell(undefined, 0)).toBe('-');
  });
});
