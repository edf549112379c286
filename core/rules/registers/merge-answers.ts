import { hashOf } from '../canonical.ts';

type Answers = Record<string, unknown>;

/** What becomes of two changes of the same version of an entry. */
export interface Merged {
  /** Both changes together; where both changed the same field, what the second person wrote. */
  answers: Answers;
  /** Fields the first person changed. */
  theirs: string[];
  /** Those of them that the second person changed too, to something else. */
  both: string[];
}

/**
 * Puts two changes of `base` together, field by field: `theirs`, which was saved first, and `mine`, which was not. A
 * field that only one of them changed is as they left it.
 */
export function mergeAnswers(base: Answers, theirs: Answers, mine: Answers): Merged {
  const fields = [...new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])];
  const changed = (after: Answers) => fields.filter((field) => !isSame(base[field], after[field]));
  const byThem = changed(theirs);
  const byMe = changed(mine);
  const answers = Object.fromEntries(
    fields.flatMap((field) => {
      const value = byMe.includes(field) ? mine[field] : theirs[field];
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
  const both = byThem.filter((field) => byMe.includes(field) && !isSame(theirs[field], mine[field]));
  return { answers, theirs: byThem, both };
}

/** Nothing and an empty list say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return hashOf(plain(a)) === hashOf(plain(b));
}

function plain(value: unknown): unknown {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).flatMap(([key, inner]) => {
    const kept = plain(inner);
    return kept === null ? [] : [[key, kept] as const];
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}
