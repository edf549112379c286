import type { Entities, EntityName } from '../../core/ports/transaction.ts';

const KEYS: { [E in EntityName]: (item: Entities[E]) => string[] } = {
  run: (item) => [item.id],
  party: (item) => [item.runId, item.organizationId],
  task: (item) => [item.id],
  group: (item) => [item.id],
  clock: (item) => [item.runId, item.id],
  register: (item) => [item.organizationId, item.kind, item.id],
  registerVersion: (item) => [item.organizationId, item.kind, item.id, String(item.number)],
  registerImport: (item) => [item.organizationId, item.kind],
  importBatch: (item) => [item.organizationId, item.kind, item.importId, String(item.number)],
  product: (item) => [item.organizationId, item.id],
  outbox: (item) => [item.id],
  organization: (item) => [item.id],
  person: (item) => [item.id],
  source: (item) => [item.id],
  delivery: (item) => [item.sourceId, item.deliveryId],
  alert: (item) => [item.sourceId, item.deliveryId],
  incidentKey: (item) => [item.organizationId, item.key],
  cycle: (item) => [item.id],
  guestAccess: (item) => [item.taskId],
  contribution: (item) => [item.consultationId, item.id],
  mailAccess: (item) => [item.id],
  keptMail: (item) => [item.organizationId, item.id],
  received: (item) => [item.id],
  slackInstall: (item) => [item.id],
  slackCard: (item) => [item.taskId, item.channelId, item.ts],
  endpoint: (item) => [item.id],
  announcement: (item) => [item.id],
};

/** The primary key of an item: unique inside its entity. */
export function itemKey<E extends EntityName>(entity: E, item: Entities[E]): string {
  return KEYS[entity](item).join('|');
}

/** One write of a transaction, for one entity. */
export interface WriteOf<E extends EntityName> {
  entity: E;
  before?: Entities[E];
  after?: Entities[E];
}

/** The key of the item that a write is about, or undefined when the write has neither image. */
export function writeKey<E extends EntityName>(write: WriteOf<E>): string | undefined {
  const image = write.after ?? write.before;
  return image === undefined ? undefined : itemKey(write.entity, image);
}
