import type { Clock } from '../rules/clock.ts';
import type { Cycle } from '../rules/cycle.ts';
import type { Person } from '../rules/organization.ts';
import type { Announcement, Endpoint } from '../rules/partner/endpoint.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';

/** What falls due: whatever of these has a `nextAt` that has come. */
export type DueItem =
  | { kind: 'task'; task: Task }
  | { kind: 'clock'; clock: Clock }
  | { kind: 'cycle'; cycle: Cycle }
  | { kind: 'run'; run: Run }
  /** A person's digest. */
  | { kind: 'person'; person: Person }
  | { kind: 'announcement'; announcement: Announcement }
  /** One that did not answer: the next try, or what was held back for it. */
  | { kind: 'endpoint'; endpoint: Endpoint };

/** Hash shards of the due index, so that no partition takes all writes. */
export const OWN_SHARDS: readonly number[] = [0, 1, 2, 3];

/** Apart from them, what partners are told: however much waits for one, no legal clock waits behind it. */
export const PARTNER_SHARDS: readonly number[] = [4, 5];

export const DUE_SHARDS = OWN_SHARDS.length + PARTNER_SHARDS.length;
