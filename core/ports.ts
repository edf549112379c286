import type { Catalogue } from './rules/catalogue.ts';
import type { Courier } from './ports/courier.ts';
import type { Engine } from './ports/engine.ts';
import type { Ids } from './ports/ids.ts';
import type { Mailer } from './ports/mailer.ts';
import type { Objects } from './ports/objects.ts';
import type { Printer } from './ports/printer.ts';
import type { Slack } from './ports/slack.ts';
import type { Store } from './ports/store.ts';
import type { Now, Pause } from './ports/time.ts';
import type { Vault } from './ports/vault.ts';

/** What most actions need; each takes only the part it uses. */
export interface Ports {
  store: Store;
  now: Now;
  ids: Ids;
  vault: Vault;
  catalogue: Catalogue;
  engine: Engine;
  mailer: Mailer;
  /** Absent where there is none. */
  slack?: Slack;
  courier: Courier;
  objects: Objects;
  printer: Printer;
  pause: Pause;
  /** 0 ≤ x < 1, for jitter. */
  random: () => number;
  /** Where people open their tasks; no slash at the end. */
  portalUrl: string;
  /** Domain that mails come from and that takes answers, e.g. `clause8.example.org`. */
  mailDomain: string;
  /** Whether it does take answers. */
  receivesMail: boolean;
}
