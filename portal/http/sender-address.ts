/**
 * The network address of whoever sent a request. CloudFront appends its caller to `X-Forwarded-For` and the HTTP API
 * appends CloudFront, so the last but one is the sender; what a sender writes there itself stands before both. With a
 * single entry (the embedded cloud) it is that one.
 */
export function senderAddress(headers: Headers): string {
  const entries = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  return entries.at(-2) ?? entries.at(-1) ?? '';
}
