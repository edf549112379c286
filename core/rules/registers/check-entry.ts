import type { FormProblem } from '../form.ts';
import { checkAnswers } from '../form-check.ts';
import type { RegisterKind } from '../register-entry.ts';
import { type EntryAnswers, entryForm, readEntryAnswers } from './entry-form.ts';
import { KINDS } from './kinds.ts';

export type EntryVerdict = { ok: true; content: EntryAnswers } | { ok: false; problems: FormProblem[] };

/** Checks the answers of an entry form against form and shape; every fault is named by its dotted field. */
export function checkEntry(kind: RegisterKind, answers: unknown): EntryVerdict {
  const form = entryForm(kind);
  const verdict = checkAnswers(form, answers);
  if (!verdict.ok) return verdict;
  const content = readEntryAnswers(verdict.answers);
  const parsed = KINDS[kind].shape.safeParse(content.data);
  if (parsed.success) return { ok: true, content };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    message: `${form.properties[String(path[0])]?.title ?? 'The entry'}: ${message}`,
  }));
  return { ok: false, problems };
}

/** What an id may look like: it stands in addresses and in files. */
export const ENTRY_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
