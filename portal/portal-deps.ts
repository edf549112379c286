import type { SendTest } from '../core/actions/incident/test-source.ts';
import type { Identity, Ports, Spreadsheets } from '../core/ports.ts';

/** The portal starts no execution, sends no mail and prints nothing: that is the relay's and the publish step's. */
export type PortalPorts = Omit<Ports, 'engine' | 'mailer' | 'printer'> & {
  spreadsheets: Spreadsheets;
  /** Posts a test to our own door for webhooks. */
  sendTest: SendTest;
};

/** Everything the portal needs from outside; the host fills it in. */
export interface PortalDeps {
  ports: PortalPorts;
  identity: Identity;
  /** Ids and codes only: never answers, names or addresses. */
  log(entry: PortalLogEntry): void;
}

export type PortalLogEntry =
  | { message: 'request-failed'; requestId: string; method: string; route: string; error: string }
  | { message: 'sign-in-refused'; requestId: string; reason: string };
