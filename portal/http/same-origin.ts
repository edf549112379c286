/**
 * Whether an unsafe request was made by one of our own pages. Browsers that send Fetch Metadata say so themselves;
 * older ones are judged by `Origin`, and by `Referer` when that is missing. Neither: refused.
 * Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet, "Fetch Metadata headers".
 */
export function isFromOurPages(headers: Headers, publicUrl: string): boolean {
  const ours = new URL(publicUrl).origin;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  // A browser that hides referrers sends `Origin: null` even to ourselves; then Fetch Metadata alone decides.
  if (origin !== null && origin !== 'null') return origin === ours;
  if (site !== null) return true;
  if (origin === 'null') return false;
  const referer = headers.get('referer');
  return referer !== null && URL.canParse(referer) && new URL(referer).origin === ours;
}
