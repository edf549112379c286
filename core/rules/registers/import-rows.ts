import type { RegisterContent, RegisterEntry, RegisterKind } from '../register-entry.ts';
import type { ImportRow } from '../register-import.ts';
import { checkEntry, ENTRY_ID } from './check-entry.ts';
import { isFinal, KINDS, mayMove, stateTitle } from './kinds.ts';
import { isSame } from './merge-answers.ts';
import type { DraftRow, ImportProblem } from './table/read-table.ts';
import { isRecord } from '../is-record.ts';

/** What a file would do to a register. */
export interface ImportReport {
  /** Rows with values. */
  rows: number;
  counts: { new: number; changed: number; same: number };
  /** The first MAX_PROBLEMS of them, by row. */
  problems: ImportProblem[];
  problemCount: number;
}

export const MAX_PROBLEMS = 1000;

export interface CheckedRows {
  report: ImportReport;
  /** Rows that change something; none are to be used while there is a problem. */
  rows: ImportRow[];
}

export interface DraftFile {
  rows: readonly DraftRow[];
  /** Fields the file speaks of; of an entry that stands already, the others stay as they are. Absent: all. */
  fields?: readonly string[];
}

/**
 * Judges every row of a file for the register as it stands (`known`: its entries by id). A row is a new entry, a change
 * of one, or says what stands there already.
 */
export function checkRows(
  kind: RegisterKind,
  file: DraftFile,
  known: ReadonlyMap<string, RegisterEntry>,
): CheckedRows {
  const problems: ImportProblem[] = [];
  const rows: ImportRow[] = [];
  const counts = { new: 0, changed: 0, same: 0 };
  const firstRows = new Map<string, number>();
  for (const draft of file.rows) {
    const entry = known.get(draft.id);
    const found = [...idProblems(draft, firstRows), ...stateProblems(kind, draft, entry)];
    const content = contentOf(kind, draft, file.fields, entry);
    if ('problems' in content) found.push(...content.problems);
    else if (found.length === 0) {
      const fate = fateOf(content, entry);
      counts[fate] += 1;
      if (fate === 'changed' && entry !== undefined && isFinal(kind, entry.state))
        found.push(closed(draft, entry));
      else if (fate !== 'same') rows.push({ ...content, id: draft.id, seen: entry?.version ?? 0 });
    }
    problems.push(...found);
  }
  const report = { rows: file.rows.length, counts, problems: problems.slice(0, MAX_PROBLEMS) };
  return { report: { ...report, problemCount: problems.length }, rows };
}

function idProblems({ row, id }: DraftRow, firstRows: Map<string, number>): ImportProblem[] {
  const first = firstRows.get(id);
  if (id !== '' && first !== undefined)
    return [{ row, column: 'id', message: `Row ${first} has the same id “${id}”. Each entry has its own.` }];
  firstRows.set(id, row);
  if (ENTRY_ID.test(id)) return [];
  const message =
    id === ''
      ? 'There is no id. Give each entry one that stays the same, as gate-cameras.'
      : 'An id has letters, digits, points and hyphens, at most 80, and begins with a letter or digit.';
  return [{ row, column: 'id', message }];
}

function stateProblems(
  kind: RegisterKind,
  draft: DraftRow,
  entry: RegisterEntry | undefined,
): ImportProblem[] {
  const { row, state } = draft;
  if (state === '') return [];
  const key = stateKey(kind, state);
  if (key === undefined) {
    const known = Object.keys(KINDS[kind].states).join(', ');
    return [{ row, column: 'state', message: `There is no state “${state}”. Choose: ${known}.` }];
  }
  if (entry === undefined || mayMove(kind, entry.state, key)) return [];
  const message = `From “${stateTitle(kind, entry.state)}” it cannot become “${stateTitle(kind, key)}”.`;
  return [{ row, column: 'state', message }];
}

/** A state by its key or its words. */
function stateKey(kind: RegisterKind, said: string): string | undefined {
  const wanted = said.toLowerCase();
  return Object.entries(KINDS[kind].states).find(
    ([key, { title }]) => key === wanted || title.toLowerCase() === wanted,
  )?.[0];
}

function contentOf(
  kind: RegisterKind,
  draft: DraftRow,
  fields: readonly string[] | undefined,
  entry: RegisterEntry | undefined,
): RegisterContent | { problems: ImportProblem[] } {
  const kept = fields === undefined || entry === undefined ? {} : without(entry.data, fields);
  const data = withAll(kept, draft.data);
  const saysReview = fields === undefined || fields.includes('reviewOn');
  const reviewOn = draft.reviewOn === '' && !saysReview ? (entry?.reviewOn ?? '') : draft.reviewOn;
  const checked = checkEntry(kind, { title: draft.title, ...data, ...(reviewOn === '' ? {} : { reviewOn }) });
  if (!checked.ok) {
    return {
      problems: checked.problems.map(({ field, message }) => ({
        row: draft.row,
        column: columnOf(field),
        message,
      })),
    };
  }
  const said = stateKey(kind, draft.state) ?? entry?.state ?? KINDS[kind].first;
  const content = { ...checked.content, state: said };
  return entry === undefined ? content : { ...content, state: stateAfter(content, entry) };
}

/** As by hand: what is changed and keeps its state is moved to where somebody looks at it again. */
function stateAfter(content: RegisterContent, entry: RegisterEntry): string {
  if (content.state !== entry.state || isSame(contentIn(content), contentIn(entry))) return content.state;
  const moves: Readonly<Record<string, string>> = KINDS[entry.kind].whenEdited ?? {};
  return moves[entry.state] ?? entry.state;
}

function fateOf(content: RegisterContent, entry: RegisterEntry | undefined): keyof ImportReport['counts'] {
  if (entry === undefined) return 'new';
  return isSame(contentIn(content), contentIn(entry)) ? 'same' : 'changed';
}

function contentIn({ title, state, reviewOn, data }: RegisterContent) {
  return { title, state, reviewOn, data };
}

function closed({ row }: DraftRow, { kind, state }: RegisterEntry): ImportProblem {
  const message = `The entry is “${stateTitle(kind, state)}” and changes no more. Take the row out, or give it a new id.`;
  return { row, message };
}

/** Places in lists are counted from 1 in files. */
function columnOf(field: string): string {
  return field
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part))
    .join('.');
}

function without(data: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      if (fields.includes(key)) return [];
      const inside = fields.flatMap((field) =>
        field.startsWith(`${key}.`) ? field.slice(key.length + 1) : [],
      );
      return [[key, inside.length > 0 && isRecord(value) ? without(value, inside) : value] as const];
    }),
  );
}

function withAll(kept: Record<string, unknown>, said: Record<string, unknown>): Record<string, unknown> {
  const together = { ...kept };
  for (const [key, value] of Object.entries(said)) {
    const before = together[key];
    together[key] = isRecord(before) && isRecord(value) ? withAll(before, value) : value;
  }
  return together;
}
