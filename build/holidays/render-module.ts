/** The generated file's text: tables of all places as text, with source, version and years. */
export function renderModule(texts: ReadonlyMap<string, string>, source: string): string {
  const entries = [...texts].map(
    ([id, text]) => `  ${keyOf(id)}: \`${text.replaceAll(/[\\`$]/g, '\\$&')}\`,\n`,
  );
  return `// Made by \`npm run holidays\` from ${source} with the corrections of build/holidays/corrections.
// The days are an adaptation of that database and stand under its licence, CC BY-SA 3.0: see NOTICE. Not to be edited.

/** Where the days come from. */
export const HOLIDAY_SOURCE = '${source}, corrected';

/** Each place's table in the form that read-table.ts reads: name and years, then a rule and a name on each line. */
export const HOLIDAY_TEXTS: Readonly<Record<string, string>> = {
${entries.join('')}};
`;
}

function keyOf(id: string): string {
  return id.includes('-') ? `'${id}'` : id;
}
