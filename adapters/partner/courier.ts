import { lookup } from 'node:dns/promises';
import type { Courier } from '../../core/ports/courier.ts';
import { endpointUrlProblem, isLoopbackUrl } from '../../core/rules/partner/endpoint-url.ts';
import type { Posted } from '../../core/rules/partner/retry-plan.ts';
import { postTo, type Sending } from './post-to.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** Standard Webhooks: 15 to 30 seconds. */
const TIMEOUT_MS = 15_000;
const LOOKUP_MS = 5000;
/** Spelled with `webhook-…` headers; the body is JSON. */
const FIXED_HEADERS = { 'content-type': 'application/json', 'user-agent': 'clause8-webhooks/1' };

export interface CourierSetup {
  /** This machine is an address too: rehearsals only. */
  loopback: boolean;
  /** The entry of `webhook-signature` that one secret makes. `timestamp`: seconds since 1970. */
  sign: (given: { secret: string; id: string; timestamp: string; rawBody: Uint8Array }) => string;
  resolve?: (name: string) => Promise<string[]>;
  send?: (sending: Sending) => Promise<Posted>;
  timeoutMs?: number;
}

/**
 * Brings announcements to public addresses, and to nowhere else. A name is looked up once per try; every address it
 * has must be public, and the first is the one that is connected to: a name that changes between the check and the
 * connection changes nothing.
 */
export function createCourier(setup: CourierSetup): Courier {
  const { loopback, sign, send = postTo, timeoutMs = TIMEOUT_MS } = setup;
  const resolve = oneAtATime(setup.resolve ?? resolveName);

  async function addressOf(url: URL): Promise<{ address: string } | { problem: string; error: string }> {
    const name = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = await withinTime(resolve(name).catch(() => []));
    const [address] = addresses;
    if (address === undefined)
      return { problem: 'This name leads nowhere: look at the spelling.', error: 'name-not-found' };
    const isAllowed = loopback && isLoopbackUrl(url) ? isLoopbackAddress : isPublicAddress;
    if (!addresses.every(isAllowed))
      return {
        problem: 'This name leads into a network that is not public. Nothing is sent there.',
        error: 'address-not-public',
      };
    return { address };
  }

  return {
    loopback,
    async problemOf(text) {
      const problem = endpointUrlProblem(text, { loopback });
      if (problem !== undefined) return problem;
      const found = await addressOf(new URL(text));
      return 'problem' in found ? found.problem : undefined;
    },
    async post({ url: text, id, at, body, secrets }) {
      if (endpointUrlProblem(text, { loopback }) !== undefined)
        return { milliseconds: 0, error: 'address-not-allowed' };
      const url = new URL(text);
      const found = await addressOf(url);
      if ('error' in found) return { milliseconds: 0, error: found.error };
      const timestamp = String(Math.floor(Date.parse(at) / 1000));
      const rawBody = Buffer.from(body, 'utf8');
      const headers = {
        ...FIXED_HEADERS,
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': secrets.map((secret) => sign({ secret, id, timestamp, rawBody })).join(' '),
      };
      return send({ url, address: found.address, headers, body, timeoutMs });
    },
  };
}

async function resolveName(name: string): Promise<string[]> {
  const found = await lookup(name, { all: true, order: 'verbatim' });
  return found.map(({ address }) => address);
}

/**
 * Tries that run side by side share the look-up of a name. The host has few threads for look-ups, and a name whose servers
 * never answer would take all of them from the other receivers.
 */
function oneAtATime(resolve: (name: string) => Promise<string[]>): (name: string) => Promise<string[]> {
  const running = new Map<string, Promise<string[]>>();
  return (name) => {
    const known = running.get(name);
    if (known !== undefined) return known;
    const resolving = resolve(name).finally(() => running.delete(name));
    running.set(name, resolving);
    return resolving;
  };
}

async function withinTime(resolving: Promise<string[]>): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => {
      resolve([]);
    }, LOOKUP_MS);
  });
  try {
    return await Promise.race([resolving, late]);
  } finally {
    clearTimeout(timer);
  }
}
