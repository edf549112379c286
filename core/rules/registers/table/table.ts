/** A cell as a spreadsheet holds it; days and times are texts. Undefined is an empty cell. */
export type Cell = string | number | undefined;

/** A table of a file: its heading and its rows, each as long as the heading or shorter. */
export interface Table {
  columns: string[];
  rows: Cell[][];
}

/** The longest table that is taken in at once. */
export const MAX_ROWS = 50_000;
