import type { Ports } from '../../ports.ts';
import type { Spreadsheets } from '../../ports/spreadsheets.ts';
import type { Write } from '../../ports/transaction.ts';
import type { Channel } from '../../rules/actor.ts';
import type { ImportBatch, ImportRow, RegisterImport } from '../../rules/register-import.ts';
import { checkRows, type DraftFile, type ImportReport } from '../../rules/registers/import-rows.ts';
import { packRows } from '../../rules/registers/pack-rows.ts';
import { readJson } from '../../rules/registers/table/json-file.ts';
import { type ImportProblem, readTable } from '../../rules/registers/table/read-table.ts';
import type { Closed } from './entry-request.ts';
import { openForEditing, type RegisterRequest } from './open-register.ts';
import { readAllEntries } from './read-all.ts';
import { later } from '../../rules/later.ts';

export const IMPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface ImportRequest extends RegisterRequest {
  channel: Channel;
  fileName: string;
  format: ImportFormat;
  file: Uint8Array;
}

export type CheckImportResult =
  | Closed
  /** Nothing is kept of it: every fault has to be put right first. */
  | { result: 'faulty'; report: ImportReport; note?: string }
  /** The register says all of it already. */
  | { result: 'nothing-new'; report: ImportReport; note?: string }
  /** Kept until somebody applies or drops it; takes the place of one that was checked before. */
  | { result: 'checked'; import: RegisterImport; report: ImportReport; note?: string };

/** Checked imports that nobody applied may be dropped by the table after so long. */
const KEPT_MS = 30 * 24 * 3_600_000;
/** Batches that one transaction stores. */
const BATCHES_A_COMMIT = 10;
const COMMITS_AT_ONCE = 8;

/**
 * Judges every row of a file and, when all of them are right, keeps what it would change, ready to be applied. Nothing
 * of the register changes.
 */
export async function checkImport(
  ports: Pick<Ports, 'store' | 'now' | 'ids'> & { spreadsheets: Spreadsheets },
  request: ImportRequest,
): Promise<CheckImportResult> {
  const { organizationId, kind } = request;
  const opened = await openForEditing(ports, request);
  if (opened.result !== 'open') return opened;
  const read = await readFile(ports.spreadsheets, request);
  const note = read.note === undefined ? {} : { note: read.note };
  if (!read.ok) return { result: 'faulty', report: refusalReport(read.problems), ...note };
  const ids = new Set(read.file.rows.map(({ id }) => id));
  const entries = await readAllEntries(ports, organizationId, kind);
  const known = new Map(entries.filter(({ id }) => ids.has(id)).map((entry) => [entry.id, entry]));
  const { report, rows } = checkRows(kind, read.file, known);
  if (report.problemCount > 0) return { result: 'faulty', report, ...note };
  if (rows.length === 0) return { result: 'nothing-new', report, ...note };
  const kept = await keep(ports, request, report.counts, rows);
  return kept === 'import-under-way'
    ? { result: kept }
    : { result: 'checked', import: kept, report, ...note };
}

type ReadFile =
  { ok: true; file: DraftFile; note?: string } | { ok: false; problems: ImportProblem[]; note?: string };

async function readFile(
  spreadsheets: Spreadsheets,
  { kind, format, file }: ImportRequest,
): Promise<ReadFile> {
  if (format === 'json') {
    const text = decodeUtf8(file);
    if (text === undefined)
      return { ok: false, problems: [{ message: 'The file is not in UTF-8. Save it in UTF-8.' }] };
    const read = readJson(kind, text);
    return read.ok ? { ok: true, file: { rows: read.rows } } : read;
  }
  const read = await spreadsheets.read(file, format);
  if (!read.ok) return { ok: false, problems: [{ message: read.message }] };
  const note = read.note === undefined ? {} : { note: read.note };
  const drafts = readTable(kind, read.table);
  if (!drafts.ok) return { ok: false, problems: drafts.problems, ...note };
  return { ok: true, file: { rows: drafts.rows, fields: drafts.fields }, ...note };
}

function decodeUtf8(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

function refusalReport(problems: ImportProblem[]): ImportReport {
  const counts = { new: 0, changed: 0, same: 0 };
  return { rows: 0, counts, problems, problemCount: problems.length };
}

/** The rows first, then what points to them: an import that is cut short leaves nothing that could be applied. */
async function keep(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  request: ImportRequest,
  counts: ImportReport['counts'],
  rows: ImportRow[],
): Promise<RegisterImport | 'import-under-way'> {
  const { organizationId, kind, person, channel, fileName } = request;
  const importId = ports.ids.id('imp');
  const place = { organizationId, kind, importId };
  const expiresAt = later(ports.now(), KEPT_MS);
  const batches = packRows(rows).map((packed, at): ImportBatch => ({
    ...place,
    number: at + 1,
    rows: packed,
    expiresAt,
    version: 1,
  }));
  await storeBatches(ports, batches);
  const before = await ports.store.registerImport(organizationId, kind);
  if (before?.status === 'applying') return 'import-under-way';
  const after: RegisterImport = {
    ...place,
    status: 'checked',
    fileName: fileName.slice(0, 200),
    by: { kind: 'person', personId: person.id, organizationId, channel },
    checkedAt: ports.now(),
    counts,
    batches: batches.length,
    applied: 0,
    rows: rows.length,
    rowsApplied: 0,
    overtaken: [],
    version: (before?.version ?? 0) + 1,
  };
  const write: Write =
    before === undefined ? { entity: 'registerImport', after } : { entity: 'registerImport', before, after };
  const committed = await ports.store.commit({ writes: [write], events: [] });
  return committed === 'committed' ? after : keep(ports, request, counts, rows);
}

async function storeBatches({ store }: Pick<Ports, 'store'>, batches: ImportBatch[]): Promise<void> {
  const commits = chunks(batches, BATCHES_A_COMMIT).map((some) =>
    some.map((after): Write => ({ entity: 'importBatch', after })),
  );
  for (const together of chunks(commits, COMMITS_AT_ONCE))
    await Promise.all(together.map((writes) => store.commit({ writes, events: [] })));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
