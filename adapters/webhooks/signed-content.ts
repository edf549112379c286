/** Seconds a timestamp may differ from now, either way (the reference library's five minutes). */
const TOLERANCE_SECONDS = 300;
const MAX_ID_LENGTH = 256;

/** What a sender says beside its signature. `id` and `timestamp` are headers; the body is as it came in. */
export interface WebhookMessage {
  id: string | undefined;
  timestamp: string | undefined;
  rawBody: Uint8Array;
}

/** Why a message is refused; one answer to the sender for all of them, this is for the log. */
export type WebhookRefusal =
  | 'no-id'
  | 'bad-id'
  | 'no-timestamp'
  | 'bad-timestamp'
  | 'too-old'
  | 'too-new'
  | 'no-signature'
  | 'wrong-signature';

export type WebhookCheck = { result: 'ok' } | { result: 'refused'; reason: WebhookRefusal };

/** `{id}.{timestamp}.{body}`, or why there is no such thing. A dot in the id could shift the borders between them. */
export function signedContent(
  { id, timestamp, rawBody }: WebhookMessage,
  now: string,
): Buffer | WebhookRefusal {
  if (id === undefined || id === '') return 'no-id';
  if (id.length > MAX_ID_LENGTH || !/^[\x21-\x7e]+$/.test(id) || id.includes('.')) return 'bad-id';
  const problem = timeProblem(timestamp, now);
  if (problem !== undefined || timestamp === undefined) return problem ?? 'no-timestamp';
  return contentOf(id, timestamp, rawBody);
}

/** Why a timestamp (seconds since 1970) is refused; undefined when it is at most 300 s from `now`, either way. */
export function timeProblem(timestamp: string | undefined, now: string): WebhookRefusal | undefined {
  if (timestamp === undefined || timestamp === '') return 'no-timestamp';
  if (!/^[1-9]\d{0,14}$/.test(timestamp)) return 'bad-timestamp';
  const age = Math.floor(Date.parse(now) / 1000) - Number(timestamp);
  if (age > TOLERANCE_SECONDS) return 'too-old';
  return age < -TOLERANCE_SECONDS ? 'too-new' : undefined;
}

export function contentOf(id: string, timestamp: string, rawBody: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${id}.${timestamp}.`, 'utf8'), rawBody]);
}

/** The signatures of one version in a header such as `v1,… v1a,…`, in their base64 text. */
export function signaturesOf(header: string | undefined, version: string): string[] {
  return (header ?? '')
    .split(' ')
    .filter((entry) => entry.startsWith(`${version},`))
    .map((entry) => entry.slice(version.length + 1));
}
