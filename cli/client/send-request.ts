import { errorCause, errorCode, errorMessage } from '../error-words.ts';
import { Failure } from '../failure.ts';

export const DEFAULT_URL = 'http://localhost:8027';
const TIMEOUT_MS = 30_000;

export interface HttpAnswer {
  status: number;
  contentType: string;
  text: string;
  headers: Headers;
}

/** One HTTP request without following redirects; a failure to reach the server becomes a sentence. */
export async function sendRequest(fetchIt: typeof fetch, url: URL, init: RequestInit): Promise<HttpAnswer> {
  try {
    const response = await fetchIt(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
    });
    return {
      status: response.status,
      contentType: (response.headers.get('content-type') ?? '').split(';')[0] ?? '',
      text: await response.text(),
      headers: response.headers,
    };
  } catch (error) {
    throw unreachable(url, error);
  }
}

/** What a failed request means, as a sentence. */
export function unreachable(url: URL, error: unknown): Failure {
  const cause = errorCause(error);
  const code = errorCode(cause);
  const detail = { url: url.origin, code };
  if (code === 'ECONNREFUSED') {
    return new Failure(
      `Nothing answers at ${url.origin}. Start the embedded cloud with "npm start", or name another address with --url or CLAUSE8_URL.`,
      { detail },
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Failure(
      `The name ${url.hostname} cannot be found: is there a network, and is the address right?`,
      { detail },
    );
  }
  if (code === 'TimeoutError') {
    return new Failure(`${url.origin} did not answer within ${TIMEOUT_MS / 1000} seconds.`, { detail });
  }
  return new Failure(`${url.origin} cannot be reached: ${errorMessage(cause) || code}.`, { detail });
}

/** The base address of an installation, from `--url`, `CLAUSE8_URL` or the default. */
export function baseUrl(given: string | undefined, env: Record<string, string | undefined>): URL {
  const text = given ?? env.CLAUSE8_URL ?? DEFAULT_URL;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new Failure(`"${text}" is no address: it must look like ${DEFAULT_URL}.`, { exitCode: 2 });
  }
  return url;
}
