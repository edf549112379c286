import type { Hono } from 'hono';
import { memoryPorts } from '../../../adapters/memory/memory-ports.ts';
import { spreadsheets } from '../../../adapters/spreadsheet/spreadsheets.ts';
import type { Identity } from '../../../core/ports/identity.ts';
import type { Store } from '../../../core/ports/store.ts';
import { createPortal } from '../../../portal/create-portal.ts';
import { catalogue } from '../../../workflows/catalogue.ts';

const WRITES = /^(commit|save|end|begin|finish|countUse|noteSource)/;

/** The portal over a table, in this process: it reads each thing once, and fails when anything would be written. */
export function readingPortal(store: Store, { url, now }: { url: string; now: string }): Hono {
  const sendTest = () => Promise.reject(new Error('A GET has sent a test.'));
  const openMail = () => Promise.resolve(undefined);
  const given = { store: readOnly(store), catalogue, portalUrl: url, spreadsheets, sendTest, openMail };
  const ports = { ...memoryPorts([], now), ...given };
  // What fails is answered with 500, which is all that is looked at.
  return createPortal({ ports, identity: nobody(url), log: () => undefined });
}

function readOnly(store: Store): Store {
  const known = new Map<string, unknown>();
  return new Proxy(store, {
    get(target, name) {
      const read: unknown = Reflect.get(target, name);
      if (typeof read !== 'function') return read;
      return (...given: unknown[]): unknown => {
        if (WRITES.test(String(name))) throw new Error(`A GET has called ${String(name)}.`);
        const key = JSON.stringify([name, ...given]);
        if (!known.has(key)) known.set(key, Reflect.apply(read, target, given));
        return known.get(key);
      };
    },
  });
}

const refused = () => Promise.resolve({ result: 'refused', reason: 'nobody signs in here' } as const);

/** Who is sent to sign in comes to a page that asks for nothing. */
function nobody(portalUrl: string): Identity {
  return {
    begin: () =>
      Promise.resolve({
        url: `${portalUrl}/signed-out`,
        pending: { state: 's', nonce: 'n', codeVerifier: 'v' },
      }),
    finish: refused,
    signOutUrl: () => Promise.resolve(undefined),
    verify: refused,
  };
}
