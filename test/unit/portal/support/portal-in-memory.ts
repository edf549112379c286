import type { Hono } from 'hono';
import { spreadsheets } from '../../../../adapters/spreadsheet/spreadsheets.ts';
import type { Identity } from '../../../../core/ports/identity.ts';
import { openMailsIn } from '../../../../functions/api/open-mail.ts';
import { createPortal } from '../../../../portal/create-portal.ts';
import type { PortalLogEntry } from '../../../../portal/portal-deps.ts';
import { doorInMemory } from './door-in-memory.ts';
import { type City, cityInMemory } from './city-in-memory.ts';

export const ORIGIN = 'https://clause8.example';

export interface TestPortal {
  city: City;
  /** Raw mails, by object key. */
  rawMails: Map<string, Uint8Array>;
  app: Hono;
  log: PortalLogEntry[];
  /** Signs a person in through the sign-in pages; requests of the browser then carry their cookie. */
  browser: (personId: string) => Promise<Browser>;
  /** A client of the API with the token of a person. */
  api: (personId: string) => Api;
}

/** The portal over memory ports. A person's access token is `token-<id>`, and so is the code of their sign-in. */
export async function portalInMemory(given?: City): Promise<TestPortal> {
  const city = given ?? (await cityInMemory());
  const log: PortalLogEntry[] = [];
  const rawMails = new Map<string, Uint8Array>();
  const app = createPortal({
    ports: {
      ...city.ports,
      spreadsheets,
      sendTest: doorInMemory(city.ports).sendTest,
      openMail: openMailsIn({ get: (key, most) => Promise.resolve(beginningOf(rawMails.get(key), most)) }),
    },
    identity: identityInMemory(city),
    log: (entry) => log.push(entry),
  });
  return {
    city,
    rawMails,
    app,
    log,
    api: (personId) => new Api(app, personId),
    async browser(personId) {
      const browser = new Browser(app);
      await browser.signIn(personId);
      return browser;
    },
  };
}

function beginningOf(bytes: Uint8Array | undefined, most: number) {
  return bytes === undefined ? undefined : { bytes: bytes.subarray(0, most), cutOff: bytes.length > most };
}

function identityInMemory({ ports }: City): Identity {
  const emailOf = async (credential: string | null) => {
    const person = await ports.store.person((credential ?? '').replace(/^token-/, ''));
    return credential?.startsWith('token-') === true ? person?.email : undefined;
  };
  return {
    begin: (redirectUri) =>
      Promise.resolve({
        url: `https://identity.example/authorize?redirect_uri=${encodeURIComponent(redirectUri)}`,
        pending: { state: 'state-1', nonce: 'nonce-1', codeVerifier: 'verifier-1' },
      }),
    async finish(callbackUrl, pending) {
      const { searchParams } = new URL(callbackUrl);
      if (searchParams.get('state') !== pending.state) return { result: 'refused', reason: 'state' };
      const email = await emailOf(searchParams.get('code'));
      return email === undefined
        ? { result: 'refused', reason: 'code' }
        : { result: 'signed-in', identity: { subject: email, email } };
    },
    signOutUrl: () => Promise.resolve('https://identity.example/end'),
    async verify(token) {
      const email = await emailOf(token);
      return email === undefined
        ? { result: 'refused', reason: 'token' }
        : { result: 'verified', identity: { subject: email, email } };
    },
  };
}

/** A browser without scripts: keeps cookies, follows no redirects by itself, sends forms as they stand on the page. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: Hono;

  constructor(app: Hono) {
    this.#app = app;
  }

  async signIn(personId: string, path = '/'): Promise<Response> {
    await this.get(`/sign-in?to=${encodeURIComponent(path)}`);
    return this.get(`/signed-in?state=state-1&code=token-${personId}`);
  }

  async get(path: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Response> {
    return this.send(path, { method });
  }

  /** The text of a page that must be there. */
  async page(path: string): Promise<string> {
    const response = await this.get(path);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    return response.text();
  }

  /** Sends fields as a form of our own page; the token is that of `from`, a page that was read before. */
  async post(path: string, fields: Record<string, string | string[]>, from?: string): Promise<Response> {
    const body = new URLSearchParams();
    if (from !== undefined) body.set('_token', tokenIn(from));
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    return this.send(path, {
      method: 'POST',
      body: body.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        origin: ORIGIN,
      },
    });
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#app.request(`${ORIGIN}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const place = pair.indexOf('=');
      if (cookie.includes('Max-Age=0;')) this.cookies.delete(pair.slice(0, place));
      else this.cookies.set(pair.slice(0, place), pair.slice(place + 1));
    }
    return response;
  }
}

export function tokenIn(page: string): string {
  return /name="_token" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

/** A program that uses the API. */
export class Api {
  readonly #app: Hono;
  readonly #personId: string;
  #calls = 0;

  constructor(app: Hono, personId: string) {
    this.#app = app;
    this.#personId = personId;
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    this.#calls += 1;
    return this.#app.request(`${ORIGIN}${path}`, {
      method,
      headers: {
        authorization: `Bearer token-${this.#personId}`,
        'idempotency-key': `${this.#personId}-${this.#calls}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
