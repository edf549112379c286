/** Compares without stopping at the first difference. */
export function sameToken(sent: string | null, wanted: string): boolean {
  if (sent?.length !== wanted.length) return false;
  let difference = 0;
  for (let place = 0; place < wanted.length; place += 1)
    difference |= sent.charCodeAt(place) ^ wanted.charCodeAt(place);
  return difference === 0;
}
