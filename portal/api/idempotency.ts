import { createHash } from 'node:crypto';
import type { Ports } from '../../core/ports.ts';
import type { IdempotencyRecord } from '../../core/rules/session.ts';
import { problem, type Problem } from '../http/problem.ts';
import { later } from '../../core/rules/later.ts';

/** How long the first answer is repeated. */
const KEPT_HOURS = 24;
/** A first request that has not answered by then is taken to have died with its host. */
const IN_FLIGHT_SECONDS = 30;
const KEY = /^[\x21-\x7e]{1,200}$/;

export interface WireAnswer {
  status: number;
  body: string;
}

export type IdempotentOutcome = WireAnswer | { problem: Problem; retryAfterSeconds?: number };

/**
 * Runs `work` once per person, route and key: the same request again gets the first answer, another body under the same
 * key is refused, and while the first is under way the caller is asked to wait. Answers of 500 and above are forgotten, so
 * that a retry tries again; `work` gets an id that is the same in each repetition of the request, for what must not
 * happen twice even when the first try died after it had written.
 */
export async function oncePerKey(
  ports: Pick<Ports, 'store' | 'now'>,
  request: { personId: string; route: string; key: string | undefined; body: string },
  work: (onceId: string) => Promise<WireAnswer>,
): Promise<IdempotentOutcome> {
  if (request.key === undefined) return { problem: keyMissing() };
  if (!KEY.test(request.key)) return { problem: keyMalformed() };
  const record = firstRecord(request, request.key, ports.now());
  const known = await ports.store.beginIdempotent(record);
  if (known !== 'started') return repeat(known, record);
  try {
    const answer = await work(onceIdOf(record));
    const kept = answer.status < 500;
    await ports.store.finishIdempotent(
      kept
        ? { ...record, answer, expiresAt: later(record.createdAt, KEPT_HOURS * 3_600_000) }
        : forgotten(record),
    );
    return answer;
  } catch (error) {
    await ports.store.finishIdempotent(forgotten(record));
    throw error;
  }
}

function firstRecord(
  request: { personId: string; route: string; body: string },
  key: string,
  now: string,
): IdempotencyRecord {
  return {
    id: `${request.personId}#${request.route}#${key}`,
    requestSha256: createHash('sha256').update(request.body).digest('hex'),
    createdAt: now,
    expiresAt: later(now, IN_FLIGHT_SECONDS * 1000),
  };
}

/** 32 hex digits. Another body under the same key is another request, e.g. where a key is used again after weeks. */
function onceIdOf({ id, requestSha256 }: IdempotencyRecord): string {
  return createHash('sha256')
    .update(JSON.stringify([id, requestSha256]))
    .digest('hex')
    .slice(0, 32);
}

function repeat(known: IdempotencyRecord, record: IdempotencyRecord): IdempotentOutcome {
  if (known.requestSha256 !== record.requestSha256) {
    return {
      problem: problem(
        422,
        'idempotency.other-request',
        'This Idempotency-Key was used for another request. Use a new key.',
      ),
    };
  }
  if (known.answer !== undefined) return known.answer;
  return {
    problem: problem(
      409,
      'idempotency.in-flight',
      'The first request with this Idempotency-Key is still under way.',
    ),
    retryAfterSeconds: 2,
  };
}

function forgotten(record: IdempotencyRecord): IdempotencyRecord {
  return { ...record, expiresAt: record.createdAt };
}

function keyMissing(): Problem {
  return problem(
    400,
    'idempotency.key-missing',
    'Send an Idempotency-Key header: any unique text of up to 200 characters. Repeating the request with it then has one effect.',
    [{ field: 'Idempotency-Key', message: 'Required.' }],
  );
}

function keyMalformed(): Problem {
  return problem(
    400,
    'idempotency.key-malformed',
    'The Idempotency-Key must be 1 to 200 printable ASCII characters.',
    [{ field: 'Idempotency-Key', message: '1 to 200 printable ASCII characters without spaces.' }],
  );
}
