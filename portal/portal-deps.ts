import type { SendTest } from '../core/actions/incident/test-source.ts';
import type { Ports } from '../core/ports.ts';
import type { Identity } from '../core/ports/identity.ts';
import type { Spreadsheets } from '../core/ports/spreadsheets.ts';

/** The portal starts no execution, sends no mail and prints nothing: that is the relay's and the publish step's. */
export type PortalPorts = Omit<Ports, 'engine' | 'mailer' | 'printer'> & {
  spreadsheets: Spreadsheets;
  /** Posts a test to our own door for webhooks. */
  sendTest: SendTest;
  /** A mail as it arrived; undefined once it is gone. */
  openMail: (objectKey: string) => Promise<OpenedMail | undefined>;
};

/** What people may see of a mail: plain text, never what it would look like. */
export interface OpenedMail {
  subject: string;
  /** Its words; where none could be read, how it begins. */
  text: string;
  /** `text` is the beginning of the raw mail. */
  isSource: boolean;
  /** As it arrived, or the beginning of it. */
  bytes: Uint8Array;
  /** There is more of it than these bytes. */
  cutOff: boolean;
}

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
