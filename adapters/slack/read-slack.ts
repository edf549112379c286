/** A verified request of Slack, taken apart but not yet understood. */
export type SlackRequest =
  /** Slack tries whether our certificate is good; says nothing else. */
  | { kind: 'ssl-check' }
  | { kind: 'url-verification'; challenge: string }
  | { kind: 'event'; body: Record<string, unknown> }
  | { kind: 'command'; fields: Record<string, string> }
  | { kind: 'interaction'; payload: Record<string, unknown> }
  | { kind: 'unreadable' };

/** Whether this is the probe that Slack does not sign: exactly `ssl_check=1`, nothing that looks like it. */
export function isSslCheck(rawBody: Uint8Array, contentType: string | undefined): boolean {
  if (mediaType(contentType) !== FORM) return false;
  const text = textOf(rawBody);
  if (text === undefined) return false;
  const fields = new URLSearchParams(text);
  return fields.getAll('ssl_check').join() === '1' && !fields.has('payload') && !fields.has('command');
}

/** Reads a body whose signature has been checked. Parameters of the content type make no difference. */
export function readSlack(rawBody: Uint8Array, contentType: string | undefined): SlackRequest {
  const text = textOf(rawBody);
  if (text === undefined) return UNREADABLE;
  switch (mediaType(contentType)) {
    case 'application/json':
      return readJson(text);
    case FORM:
      return readFields(new URLSearchParams(text));
    default:
      return UNREADABLE;
  }
}

const FORM = 'application/x-www-form-urlencoded';
const UNREADABLE = { kind: 'unreadable' } as const;

function readJson(text: string): SlackRequest {
  const body = parsedObject(text);
  if (body === undefined) return UNREADABLE;
  if (body.type === 'url_verification')
    return typeof body.challenge === 'string'
      ? { kind: 'url-verification', challenge: body.challenge }
      : UNREADABLE;
  return body.type === 'event_callback' || body.type === 'app_rate_limited'
    ? { kind: 'event', body }
    : UNREADABLE;
}

function readFields(fields: URLSearchParams): SlackRequest {
  const payload = fields.get('payload');
  if (payload !== null) {
    const parsed = parsedObject(payload);
    return parsed === undefined ? UNREADABLE : { kind: 'interaction', payload: parsed };
  }
  return fields.has('command') ? { kind: 'command', fields: Object.fromEntries(fields) } : UNREADABLE;
}

function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Undefined for bytes that are no UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parsedObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
