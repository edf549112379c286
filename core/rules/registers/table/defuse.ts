/**
 * What a spreadsheet could take for a formula when a cell begins with it (OWASP, CSV injection), also in full width. A
 * cell that begins so gets an apostrophe in front. So does one that begins with apostrophes and then so: taking one
 * off gives back every text as it was.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const DEFUSED = /^'+[=+\-@\t\r\n＝＋－＠]/;

export function defuse(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

export function undoDefuse(text: string): string {
  return DEFUSED.test(text) ? text.slice(1) : text;
}
