import { createHash, createHmac } from 'node:crypto';

/** Who calls. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** A POST to the root of a service's address, with a body of JSON. */
export interface CallToSign {
  host: string;
  /** Names in small letters, in alphabetical order; `host`, date and token are added here. */
  headers: Readonly<Record<string, string>>;
  body: string;
  region: string;
  /** As signatures name it: `dynamodb`. */
  service: string;
  now: Date;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** The headers of the call, signed (AWS Signature Version 4). */
export function signedHeaders(call: CallToSign, who: Credentials): Record<string, string> {
  const time = call.now.toISOString().replace(/[:-]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const headers: Record<string, string> = {
    ...call.headers,
    host: call.host,
    'x-amz-date': time,
    ...(who.sessionToken === undefined ? {} : { 'x-amz-security-token': who.sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const signed = names.join(';');
  const canonical = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${headers[name] ?? ''}`),
    '',
    signed,
    sha256(call.body),
  ].join('\n');
  const scope = `${day}/${call.region}/${call.service}/aws4_request`;
  const key = keyOf(who.secretAccessKey, day, call.region, call.service);
  const signature = createHmac('sha256', key)
    .update([ALGORITHM, time, scope, sha256(canonical)].join('\n'))
    .digest('hex');
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${who.accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`,
  };
}

/** A key is good for a day. */
const keys = new Map<string, Buffer>();
const MOST_KEYS = 20;

function keyOf(secret: string, ...scope: string[]): Buffer {
  const name = JSON.stringify([secret, ...scope]);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = [...scope, 'aws4_request'].reduce(
    (before, part) => createHmac('sha256', before).update(part).digest(),
    Buffer.from(`AWS4${secret}`, 'utf8'),
  );
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
