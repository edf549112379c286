import * as z from 'zod';

import type { RegisterEntry, RegisterKind } from '../../register-entry.ts';
import type { DraftRow, ImportProblem } from './read-table.ts';
import { MAX_ROWS } from './table.ts';

/** A register as a JSON file. */
const JsonEntry = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.string().optional(),
  reviewOn: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});
const JsonFile = z.object({
  format: z.literal('clause8.register/1'),
  kind: z.string(),
  entries: z.array(z.unknown()),
});

export function writeJson(kind: RegisterKind, entries: readonly RegisterEntry[]): string {
  const content = entries.map(({ id, title, state, reviewOn, data }) => ({
    id,
    title,
    state,
    ...(reviewOn === undefined ? {} : { reviewOn }),
    data,
  }));
  return `${JSON.stringify({ format: 'clause8.register/1', kind, entries: content }, null, 1)}\n`;
}

/** Entries of a JSON file as drafts; `row` counts them from 1. */
export function readJson(
  kind: RegisterKind,
  text: string,
): { ok: true; rows: DraftRow[] } | { ok: false; problems: ImportProblem[] } {
  const file = fileOf(text);
  if (file === undefined)
    return refused('The file is no register in JSON. Take an export of this register as a pattern.');
  if (file.kind !== kind)
    return refused(`The file holds entries of “${file.kind}”, this register “${kind}”.`);
  if (file.entries.length === 0) return refused('There is no entry in the file.');
  if (file.entries.length > MAX_ROWS)
    return refused(
      `The file has ${file.entries.length} entries. Split it into files of at most ${MAX_ROWS}.`,
    );
  const rows: DraftRow[] = [];
  const problems: ImportProblem[] = [];
  file.entries.forEach((entry, at) => {
    const parsed = JsonEntry.safeParse(entry);
    if (parsed.success) rows.push({ row: at + 1, state: '', reviewOn: '', ...given(parsed.data) });
    else problems.push({ row: at + 1, message: z.prettifyError(parsed.error) });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}

function given({ id, title, state, reviewOn, data }: z.infer<typeof JsonEntry>) {
  return {
    id,
    title,
    data,
    ...(state === undefined ? {} : { state }),
    ...(reviewOn === undefined ? {} : { reviewOn }),
  };
}

function fileOf(text: string): z.infer<typeof JsonFile> | undefined {
  try {
    return JsonFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function refused(message: string): { ok: false; problems: ImportProblem[] } {
  return { ok: false, problems: [{ message }] };
}
