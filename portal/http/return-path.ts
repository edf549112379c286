/** A path on this portal to which a person may be sent after signing in; anything else becomes the inbox. */
export function safeReturnPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 500) return '/';
  // One leading slash and no backslash: `//host` and `/\host` are other hosts to a browser. Control characters are dropped
  // by browsers before parsing, so they are refused too.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return '/';
  const base = 'https://portal.invalid';
  const address = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  // `/..//host` becomes `//host` once its dots are resolved.
  if (address?.origin !== base || address.pathname.startsWith('//')) return '/';
  return `${address.pathname}${address.search}`;
}
