/** Where a field stands in its form: property names and row numbers. */
export type FieldPath = readonly (string | number)[];

/** All answers share a prefix, so that they never meet the page's own fields. */
export const ANSWER_PREFIX = 'a.';

/** Name of a field's input: `a.measures.0.title`. */
export function inputName(path: FieldPath): string {
  return `${ANSWER_PREFIX}${path.join('.')}`;
}

/** Id of a field's (first) input, where links of the error summary lead. */
export function inputId(path: FieldPath): string {
  return `a-${path.join('-')}`;
}

/** The form-problem path (`measures.0.title`) of a field. */
export function problemPath(path: FieldPath): string {
  return path.join('.');
}

/** Rows of a list that were sent, blank ones too: one more than the highest row number among the names. */
export function rowsSent(sent: URLSearchParams, path: FieldPath): number {
  const prefix = `${inputName(path)}.`;
  let rows = 0;
  for (const name of sent.keys()) {
    if (!name.startsWith(prefix)) continue;
    const row = /^(\d{1,3})\./.exec(name.slice(prefix.length));
    if (row !== null) rows = Math.max(rows, Number(row[1]) + 1);
  }
  return rows;
}
