import type { Store } from '../../core/ports.ts';
import { commit } from './commit.ts';
import { createDefinitions } from './definitions.ts';
import { keys } from './keys.ts';
import { readGroup, readRow, readRun, readTask } from './point-reads.ts';
import { outboxFrom } from './read-rows.ts';
import type { StoreContext } from './store-context.ts';

/** The part of the store that writes, and reads single things by their id. */
export type ReceivingStore = Pick<
  Store,
  | 'commit'
  | 'run'
  | 'task'
  | 'group'
  | 'outbox'
  | 'organization'
  | 'person'
  | 'personByEmail'
  | 'product'
  | 'registerEntry'
  | 'registerVersion'
  | 'registerImport'
  | 'importBatch'
  | 'source'
  | 'delivery'
  | 'incidentKey'
  | 'cycle'
  | 'guestAccess'
  | 'guestAccessByLink'
  | 'contribution'
  | 'saveDefinition'
  | 'definition'
>;

/** For functions at the door, whose bundles must stay small: no lists, and so no query builder. */
export function createReceivingStore(context: StoreContext): ReceivingStore {
  return {
    commit: (transaction) => commit(context, transaction),
    run: (runId) => readRun(context, runId),
    task: (taskId) => readTask(context, taskId),
    group: (groupId) => readGroup(context, groupId),
    async outbox(id) {
      const row = await readRow(context, 'outbox', keys.outbox(id));
      return row === undefined ? undefined : outboxFrom(row);
    },
    organization: async (id) => (await readRow(context, 'organization', keys.organization(id)))?.body,
    person: async (id) => (await readRow(context, 'person', keys.person(id)))?.body,
    async personByEmail(email) {
      const found = await readRow(context, 'email', keys.email(email));
      return found === undefined
        ? undefined
        : (await readRow(context, 'person', keys.person(found.body)))?.body;
    },
    product: async (organizationId, id) =>
      (await readRow(context, 'product', keys.product(organizationId, id)))?.body,
    registerEntry: async (organizationId, kind, id) =>
      (await readRow(context, 'register', keys.register(organizationId, kind, id)))?.body,
    registerVersion: async (organizationId, kind, id, number) =>
      (await readRow(context, 'registerVersion', keys.registerVersion(organizationId, kind, id, number)))
        ?.body,
    registerImport: async (organizationId, kind) =>
      (await readRow(context, 'registerImport', keys.registerImport(organizationId, kind)))?.body,
    importBatch: async (organizationId, kind, importId, number) =>
      (await readRow(context, 'importBatch', keys.importBatch(organizationId, kind, importId, number)))?.body,
    source: async (id) => (await readRow(context, 'source', keys.source(id)))?.body,
    delivery: async (sourceId, deliveryId) =>
      (await readRow(context, 'delivery', keys.delivery(sourceId, deliveryId)))?.body,
    incidentKey: async (organizationId, key) =>
      (await readRow(context, 'incidentKey', keys.incidentKey(organizationId, key)))?.body,
    cycle: async (id) => (await readRow(context, 'cycle', keys.cycle(id)))?.body,
    guestAccess: async (taskId) => (await readRow(context, 'guestAccess', keys.guestAccess(taskId)))?.body,
    async guestAccessByLink(hash) {
      const found = await readRow(context, 'guest-link', keys.guestLink(hash));
      return found === undefined
        ? undefined
        : (await readRow(context, 'guestAccess', keys.guestAccess(found.body)))?.body;
    },
    contribution: async (consultationId, id) =>
      (await readRow(context, 'contribution', keys.contribution(consultationId, id)))?.body,
    ...createDefinitions(context),
  };
}
