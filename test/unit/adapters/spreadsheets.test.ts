import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { spreadsheets } from '../../../adapters/spreadsheet/spreadsheets.ts';
import { defuse, undoDefuse } from '../../../core/rules/registers/table/defuse.ts';
import { joinLines, splitLines } from '../../../core/rules/registers/table/list-cell.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
  return bigEndian ? bytes.map((_, at) => bytes[at % 2 === 0 ? at + 1 : at - 1] ?? 0) : bytes;
};

describe('the encoding of a CSV file', () => {
  const text = 'id,title\nä,Straße\n';
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 with its mark', utf16(`\uFEFF${text}`, false)],
    ['UTF-16, big end first, with its mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 without a mark', utf16(text, false)],
    ['UTF-16, big end first, without a mark', utf16(text, true)],
  ])('%s is read', async (_name, file) => {
    expect(await spreadsheets.read(file, 'csv')).toEqual({
      ok: true,
      table: { columns: ['id', 'title'], rows: [['ä', 'Straße']] },
    });
  });

  test('Windows-1252 is read, and said to be a guess', async () => {
    const read = await spreadsheets.read(Uint8Array.from(Buffer.from(text, 'latin1')), 'csv');
    expect(read).toMatchObject({ ok: true, table: { rows: [['ä', 'Straße']] } });
    expect(read.ok && read.note).toContain('Windows-1252');
  });

  test('bytes that are no text are refused with a way out', async () => {
    const refused = { ok: false, message: expect.stringContaining('Save it as') as unknown };
    expect(await spreadsheets.read(Uint8Array.from([0x69, 0x81, 0x8d]), 'csv')).toMatchObject(refused);
    expect(await spreadsheets.read(Uint8Array.from([0x69, 0, 0xff, 0x41]), 'csv')).toMatchObject(refused);
  });
});

test.each([',', ';', '\t'])('columns parted by %j are told by the heading', async (sign) => {
  const read = await spreadsheets.read(utf8(`id${sign}title\na${sign}"x${sign}y"\n`), 'csv');
  expect(read).toMatchObject({ ok: true, table: { rows: [['a', `x${sign}y`]] } });
});

test('quotation marks that do not close are said with their place', async () => {
  const read = await spreadsheets.read(utf8('id,title\na,"open\nb,c\n'), 'csv');
  expect(read).toMatchObject({ ok: false, message: expect.stringContaining('quotation marks') as unknown });
});

describe('a workbook', () => {
  test('that is none is refused', async () => {
    for (const bytes of [utf8('id,title'), new Uint8Array(), Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])])
      expect(await spreadsheets.read(bytes, 'xlsx')).toMatchObject({ ok: false });
  });

  test('that says it unpacks to gigabytes is refused before it is unpacked', async () => {
    const file = await spreadsheets.write({ columns: ['id'], rows: [['a']] }, 'xlsx');
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    for (let at = 0; at < file.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);
    expect(await spreadsheets.read(file, 'xlsx')).toMatchObject({
      ok: false,
      message: expect.stringContaining('too large') as unknown,
    });
  });

  test('keeps numbers as numbers and nothing as nothing', async () => {
    const file = await spreadsheets.write(
      { columns: ['id', 'n', 'x'], rows: [['a', -3.5, undefined]] },
      'xlsx',
    );
    const read = await spreadsheets.read(file, 'xlsx');
    expect(read.ok && read.table.rows[0]?.slice(0, 2)).toEqual(['a', -3.5]);
  });

  test('is not written when a cell could not hold its text', async () => {
    const long = { columns: ['id'], rows: [['x'.repeat(32_768)]] };
    await expect(spreadsheets.write(long, 'xlsx')).rejects.toMatchObject({
      name: 'spreadsheet.cell-too-long',
    });
  });
});

describe('formulas', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\n=1', '＝1'])('%j is defused', (text) => {
    expect(defuse(text)).toBe(`'${text}`);
  });

  test('every text comes back as it was, and none is left that a spreadsheet could take for a formula', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t\r\n]{0,4}.{0,5}$/));
    fc.assert(
      fc.property(text, (given) => {
        expect(undoDefuse(defuse(given))).toBe(given);
        expect(defuse(given)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});

test('several lines in one cell come back as they were', () => {
  const line = fc.string().filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(splitLines(joinLines(lines))).toEqual(lines);
    }),
  );
});
