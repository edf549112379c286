/** Whole seconds since 1970, as the table's expiry attribute wants them. */
export function epochOf(instant: string): number {
  return Math.ceil(Date.parse(instant) / 1000);
}
