import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIPv6, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import ipaddr from 'ipaddr.js';
import { CodedError } from '../../core/rules/coded-error.ts';
import type { Posted } from '../../core/rules/partner/retry-plan.ts';

/** More of an answer is not read. */
const MAX_ANSWER_BYTES = 64 * 1024;
/** So much of it is kept. */
const KEPT_BYTES = 1024;

export interface Sending {
  url: URL;
  /** The address that was checked; nothing else is connected to, whatever its name says by now. */
  address: string;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
  /** Certificates that are trusted; those of the platform when absent. */
  ca?: string;
}

/** One POST to one address. Redirects are not followed, proxies not used; every fault is an answer. */
export async function postTo(sending: Sending): Promise<Posted> {
  const began = performance.now();
  const passed = () => Math.round(performance.now() - began);
  const signal = AbortSignal.timeout(sending.timeoutMs);
  try {
    const response = await open(sending, signal);
    const answer = await firstOf(response);
    const retryAfterSeconds = retryAfter(response.headers['retry-after']);
    return {
      milliseconds: passed(),
      status: response.statusCode ?? 0,
      answer,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    };
  } catch (error) {
    return { milliseconds: passed(), error: signal.aborted ? 'timeout' : nameOf(error) };
  }
}

function open({ url, address, headers, body, ca }: Sending, signal: AbortSignal): Promise<IncomingMessage> {
  const family = isIPv6(address) ? 6 : 4;
  const bytes = Buffer.from(body, 'utf8');
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request: ClientRequest = send(url, {
      method: 'POST',
      // Its own connection: none that was opened for another address is used again.
      agent: false,
      signal,
      headers: { ...headers, 'content-length': String(bytes.length) },
      lookup: (_name, options, found) => {
        if (options.all === true) found(null, [{ address, family }]);
        else found(null, address, family);
      },
      ...(ca === undefined ? {} : { ca }),
    });
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        if (!isConnectedTo(socket, address))
          request.destroy(new CodedError('address-changed', 'connected to another address'));
      });
    });
    request.on('response', resolve);
    request.on('error', reject);
    // Nothing was offered to change over to. Without a listener such an answer would never end, not even in time.
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new CodedError('upgrade-answered', 'the receiver answered with another protocol'));
    });
    request.on('close', () => {
      reject(new CodedError('connection-closed', 'closed without an answer'));
    });
    request.end(bytes);
  });
}

function isConnectedTo({ remoteAddress }: Socket, address: string): boolean {
  if (remoteAddress === undefined || !ipaddr.isValid(remoteAddress)) return false;
  return ipaddr.parse(remoteAddress).toNormalizedString() === ipaddr.parse(address).toNormalizedString();
}

/** The first kilobyte as text; reading ends at the bound, and the connection with it. */
async function firstOf(response: IncomingMessage): Promise<string> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    if (size < KEPT_BYTES) kept.push(bytes.subarray(0, KEPT_BYTES - size));
    size += bytes.length;
    if (size > MAX_ANSWER_BYTES) break;
  }
  // Control characters say nothing to people and could spoil a page or a log.
  return Buffer.concat(kept)
    .toString('utf8')
    .replace(/[\p{Cc}\p{Cf}\s\uFFFD]+/gu, ' ')
    .trim();
}

/** Seconds; a date is too rare to be worth reading. */
function retryAfter(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,7}$/.test(header) ? Number(header) : undefined;
}

/** `ECONNREFUSED`, `CERT_HAS_EXPIRED`, …: codes only, since messages hold addresses. */
function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : 'connection-failed';
}
