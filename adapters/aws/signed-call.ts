import { setTimeout as wait } from 'node:timers/promises';
import { CodedError } from '../../core/rules/coded-error.ts';
import { post } from './post.ts';
import { signedHeaders, type Credentials } from './signature.ts';

/** A service of AWS that speaks a JSON protocol. */
export interface JsonService {
  /** As signatures name it: `dynamodb`, `kms`. */
  name: string;
  /** What stands before the operation in `x-amz-target`. */
  target: string;
  contentType: 'application/x-amz-json-1.0' | 'application/x-amz-json-1.1';
}

/** Read at each call: the host renews the credentials. */
export type Account = () => Promise<{ address: string; region: string; credentials: Credentials }>;

export type SignedAnswer =
  | { ok: true; output: Record<string, unknown> }
  | { ok: false; error: string; message: string; details: Record<string, unknown> };

export type SignedCall = (operation: string, input: Record<string, unknown>) => Promise<SignedAnswer>;

type Attempt = (SignedAnswer & { status: number }) | 'broken';

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 25;
/** A call that has not answered by then never will: the sender waits for us, five seconds at most. */
const CALL_MS = 2500;

/** Answers that say "not now" although they are no 5xx. */
const LATER = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
]);

/**
 * Calls of one service without its SDK client, which would be most of the bundle and the start of a function at the
 * door: signed, with a time limit, and repeated after faults that pass. A repeated transaction is safe by its token.
 * Throws `aws.unreachable` when every attempt broke, and what `account` throws.
 */
export function signedCall(service: JsonService, account: Account): SignedCall {
  return async (operation, input) => {
    const { address, region, credentials } = await account();
    const url = new URL(address);
    const body = JSON.stringify(input);
    const once = async (): Promise<Attempt> => {
      const headers = {
        'content-type': service.contentType,
        'x-amz-target': `${service.target}.${operation}`,
      };
      const call = { host: url.host, headers, body, region, service: service.name, now: new Date() };
      try {
        const answer = await post(url, signedHeaders(call, credentials), body, CALL_MS);
        return answerOf(answer.status, answer.text);
      } catch {
        return 'broken';
      }
    };
    let answer = await once();
    for (let tried = 1; tried < ATTEMPTS && mayPass(answer); tried += 1) {
      await wait(Math.ceil(FIRST_WAIT_MS * 2 ** tried * Math.random()));
      answer = await once();
    }
    if (answer === 'broken') throw new CodedError('aws.unreachable', `${service.name} does not answer`);
    return answer;
  };
}

function answerOf(status: number, text: string): SignedAnswer & { status: number } {
  const output = parsed(text);
  if (status === 200) return { ok: true, output, status };
  const { __type, message, Message } = output;
  // `com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException`
  const error = (typeof __type === 'string' ? __type.split('#').at(-1) : undefined) ?? `Status${status}`;
  const said = typeof message === 'string' ? message : Message;
  return { ok: false, error, message: typeof said === 'string' ? said : '', details: output, status };
}

function mayPass(answer: Attempt): boolean {
  if (answer === 'broken') return true;
  return !answer.ok && (answer.status >= 500 || LATER.has(answer.error));
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
