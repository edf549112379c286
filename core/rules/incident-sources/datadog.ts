import { at } from './read-json.ts';
import { readOwnFormat } from './own-format.ts';
import type { Reading } from './report.ts';

/** Seconds or milliseconds since 1970, as `$DATE_POSIX` and `$DATE` of Datadog's templates are filled in. */
const EPOCH = /^(\d{10})(\d{3})?$/;

/** Our own format from the template that the recipe gives; Datadog can only say the time as a number. */
export function readDatadog(body: unknown): Reading {
  const stamp = at(body, 'timestamp');
  const found = typeof stamp === 'string' || typeof stamp === 'number' ? EPOCH.exec(String(stamp)) : null;
  if (found === null || typeof body !== 'object' || body === null) return readOwnFormat(body);
  const milliseconds = Number(found[1]) * 1000 + Number(found[2] ?? 0);
  return readOwnFormat({ ...body, timestamp: new Date(milliseconds).toISOString() });
}
