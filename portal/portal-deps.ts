import type { Identity, Ports } from '../core/ports.ts';

/** The portal starts no execution and sends no mail: that is the relay's, from the outbox. */
export type PortalPorts = Omit<Ports, 'engine' | 'mailer'>;

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
