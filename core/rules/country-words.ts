const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

/** `DE` → `Germany`; a code that no country has as it is. */
export function countryInWords(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : code;
}
