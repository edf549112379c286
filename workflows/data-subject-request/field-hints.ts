/** Drawn as several lines. */
export const LONG = { 'x-widget': 'long' } as const;

/** Chosen among the organizations of the ecosystem. */
export const ORGANIZATIONS = { 'x-widget': 'organizations' } as const;

/** Asked only when a field before has one of these values. */
export function when(field: string, ...values: string[]): { 'x-when': { field: string; in: string[] } } {
  return { 'x-when': { field, in: values } };
}
