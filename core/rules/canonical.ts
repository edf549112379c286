import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import { CodedError } from './coded-error.ts';
import type { ProcessDefinition } from './process-definition.ts';

// node:crypto is allowed here: hashing is a pure function of its input.

/**
 * RFC 8785 canonical JSON: same value, same text, whatever the order of keys. Members that are `undefined` are left
 * out, as in JSON. Throws `canonical.not-json` for what has no JSON (undefined itself, NaN, infinity).
 */
export function canonical(value: unknown): string {
  const text = attempt(value);
  if (text === undefined) throw new CodedError('canonical.not-json', 'This value has no JSON form.');
  return text;
}

/** SHA-256 of canonical JSON, as 64 hex digits. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('hex');
}

/** What a run remembers of the definition it began on. */
export function hashDefinition(definition: ProcessDefinition): string {
  return hashOf(definition);
}

function attempt(value: unknown): string | undefined {
  try {
    return canonicalize(value);
  } catch {
    return undefined;
  }
}
