/** Several answers in one cell: one a line, as a person types them with Alt+Enter. */
export function joinLines(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')).join('\n');
}

/** Empty lines are nobody's answer. */
export function splitLines(cell: string): string[] {
  return cell
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replaceAll(/\\(\\|n)/g, (_, sign: string) => (sign === 'n' ? '\n' : '\\')));
}
