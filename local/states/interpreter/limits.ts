/** The largest input, output, result, argument or set of variables of a state, in bytes of UTF-8 JSON. */
export const maxPayloadBytes = 262_144;

/** The largest sum of all variables an execution holds, in bytes of UTF-8 JSON. */
export const maxVariableBytes = 10 * 1024 * 1024;

export function exceedsPayload(json: string): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8, which settles nearly every case without counting.
  return json.length * 3 > maxPayloadBytes && Buffer.byteLength(json) > maxPayloadBytes;
}
