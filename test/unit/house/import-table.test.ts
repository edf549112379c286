import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { IMPORT_TABLE, type RoomRule } from './import-table.ts';

const HOUSE = resolve(import.meta.dirname, '../../..');
const FREE = ['test/', 'bench/', 'docs/'];

/** Every fault of one file, as sentences that quote the rule. */
function faultsOf(file: string, text: string): string[] {
  const rule = IMPORT_TABLE.filter((r) => file.startsWith(r.room)).sort(
    (a, b) => b.room.length - a.room.length,
  )[0];
  if (rule === undefined) return [`${file} lies in no room of the import table`];
  const imported = ts.preProcessFile(text, true, true).importedFiles.map((i) => i.fileName);
  return imported
    .filter((name) => !allowed(rule, file, name))
    .map((name) => `${file} imports ${name}: ${rule.room} may not, because ${rule.why}`);
}

function allowed(rule: RoomRule, file: string, name: string): boolean {
  if (name.startsWith('node:')) return rule.node === 'any' || rule.node.includes(name);
  if (!name.startsWith('.')) {
    return (
      rule.packages === 'any' ||
      rule.packages.some((p) => name === p || name.startsWith(p.endsWith('/') ? p : `${p}/`))
    );
  }
  const target = normalize(join(dirname(file), name));
  return [rule.room, ...rule.rooms].some((room) =>
    room.includes('*')
      ? new RegExp(`^${room.replaceAll('*', '[^/]+')}$`).test(target)
      : target.startsWith(room),
  );
}

function sourceFiles(): string[] {
  return readdirSync(HOUSE, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => relative(HOUSE, join(e.parentPath, e.name)))
    .filter((f) => !/(^|\/)(node_modules|cdk\.out|coverage)\//.test(f))
    .filter((f) => f.includes('/') && !FREE.some((room) => f.startsWith(room)));
}

test('every file imports only what its room may', () => {
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((f) => faultsOf(f, readFileSync(join(HOUSE, f), 'utf8')))).toEqual([]);
});

test('a forbidden import is named with its rule', () => {
  expect(faultsOf('core/rules/x.ts', "import { readFileSync } from 'node:fs';")).toEqual([
    expect.stringContaining('core/rules/ may not, because rules are pure'),
  ]);
  expect(faultsOf('adapters/email/x.ts', "import { x } from '../dynamodb/x.ts';")).toHaveLength(1);
  expect(faultsOf('attic/x.ts', '')).toHaveLength(1);
});

test('the doors stay small', () => {
  const doors = readdirSync(join(HOUSE, 'bin')).map(
    (f) => [f, readFileSync(join(HOUSE, 'bin', f), 'utf8')] as const,
  );
  expect(doors.filter(([, text]) => text.split('\n').length > 40).map(([f]) => f)).toEqual([]);
});
