import type { Store } from '../../core/ports/store.ts';
import type { GuestSession } from '../../core/rules/guest/guest-access.ts';
import type { IdempotencyRecord, Session } from '../../core/rules/session.ts';
import { applyTransaction } from './apply-transaction.ts';
import { createContributions } from './store/contributions.ts';
import { createCycles } from './store/cycles.ts';
import { createDefinitions } from './store/definitions.ts';
import { createDeliveries } from './store/deliveries.ts';
import { createDue } from './store/due.ts';
import { createEndpoints } from './store/endpoints.ts';
import { createGuestAccesses } from './store/guest-accesses.ts';
import { createIdempotency } from './store/idempotency.ts';
import { createListedTasks } from './store/listed-tasks.ts';
import { createMails } from './store/mails.ts';
import { createOrganizations } from './store/organizations.ts';
import { createOutbox } from './store/outbox.ts';
import { createProducts } from './store/products.ts';
import { createRegisters } from './store/registers.ts';
import { createRuns } from './store/runs.ts';
import { createSessions } from './store/sessions.ts';
import { createSlackInstalls } from './store/slack-installs.ts';
import { createSources } from './store/sources.ts';
import { createUses } from './store/uses.ts';
import { emptyTables } from './tables.ts';

export interface MemoryStore extends Store {
  /** All that is kept, as JSON: to tell whether something has changed. */
  dump(): string;
}

/**
 * The Store in memory, with the conditions, limits and orders of the DynamoDB one. Every call gives way once before it
 * looks, so callers that run at the same time interleave between their reads and their commits. Items are cloned on
 * their way in and out: what a caller holds never changes under it.
 */
export function createMemoryStore(): MemoryStore {
  const tables = emptyTables();
  const { items } = tables;
  const sessions = new Map<string, Session>();
  const guestSessions = new Map<string, GuestSession>();
  const uses = new Map<string, number>();
  const idempotent = new Map<string, IdempotencyRecord>();
  return {
    ...createRuns(tables),
    ...createDefinitions(),
    ...createListedTasks(items),
    ...createDue(items),
    ...createOutbox(items),
    ...createOrganizations(items),
    ...createRegisters(items),
    ...createProducts(items),
    ...createSources(items),
    ...createDeliveries(items),
    ...createCycles(items),
    ...createGuestAccesses(items),
    ...createContributions(items),
    ...createMails(items),
    ...createSlackInstalls(items),
    ...createEndpoints(items),
    ...createUses(uses),
    ...createSessions(sessions, guestSessions),
    ...createIdempotency(idempotent),

    async commit(transaction) {
      await Promise.resolve();
      return applyTransaction(tables, transaction);
    },
    dump: () =>
      JSON.stringify({ ...tables, sessions, guestSessions, uses, idempotent }, (_, value: unknown) =>
        value instanceof Map ? [...(value as Map<string, unknown>)] : value,
      ),
  };
}
