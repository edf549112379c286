import { OWN_SHARDS, PARTNER_SHARDS } from '../../core/ports/due.ts';
import type { RegisterEntry } from '../../core/rules/register-entry.ts';
import type { Role } from '../../core/rules/organization.ts';
import { ANNOUNCEMENT_KEY_PREFIX, EVENT_KEY_PREFIX, OUTBOX_KEY_PREFIX } from './table-names.ts';

/**
 * All keys of the table. What comes from outside stands last in a key, so that no value can pose as another key.
 * In a run's partition the evidence sorts behind everything else (`~` is the last printable character): a case is
 * one range of it, however long its chain has become.
 */
export interface Key {
  pk: string;
  sk: string;
}

/** Where an item stands in an index: the index's partition, and the order in it. */
export interface Place {
  partition: string;
  order: string;
}

const OUTBOX_SHARDS = 4;
export const EVENT_PREFIX = EVENT_KEY_PREFIX;
export const TASK_PREFIX = 'TASK#';
export const TOKEN_PREFIX = 'TOKEN#';
export const GROUP_PREFIX = 'GROUP#';
export const CLOCK_PREFIX = 'CLOCK#';
export const ROLE_PREFIX = 'ROLE#';
export const CYCLE_PREFIX = 'CYCLE#';
const SHARED_PREFIX = 'SHARED#';
const PRODUCT_PREFIX = 'PRODUCT#';
const RUN_PREFIX = 'RUN#';
/** Sorts after every instant. */
const NEVER = '9999';

export const keys = {
  run: (runId: string): Key => ({ pk: RUN_PREFIX + runId, sk: 'RUN' }),
  runData: (runId: string): Key => ({ pk: RUN_PREFIX + runId, sk: 'RUN#DATA' }),
  party: (runId: string, organizationId: string): Key => ({
    pk: RUN_PREFIX + runId,
    sk: `PARTY#${organizationId}`,
  }),
  task: (taskId: string): Key => inRun(TASK_PREFIX, taskId),
  group: (groupId: string): Key => inRun(GROUP_PREFIX, groupId),
  /** The sealed token of a waiting task or group. */
  token: (waitId: string): Key => inRun(TOKEN_PREFIX, waitId),
  clock: (runId: string, clockId: string): Key => ({ pk: RUN_PREFIX + runId, sk: CLOCK_PREFIX + clockId }),
  event: (runId: string, seq: number): Key => ({
    pk: RUN_PREFIX + runId,
    sk: EVENT_PREFIX + numbered(seq),
  }),
  /** Lists an open task for a further role, of its own organization unless another is named. */
  taskRole: (taskId: string, role: Role, organizationId?: string): Key => ({
    pk: TASK_PREFIX + taskId,
    sk: ROLE_PREFIX + (organizationId === undefined ? role : `${role}#${organizationId}`),
  }),

  organization: (id: string): Key => ({ pk: `ORG#${id}`, sk: 'ORG' }),
  /** The same once more, among all others: three hundred are read like one. */
  organizationListed: (id: string): Key => ({ pk: ORGANIZATIONS, sk: id }),
  register: (organizationId: string, kind: RegisterEntry['kind'], id: string): Key => ({
    pk: `ORG#${organizationId}`,
    sk: `REGISTER#${kind}#${id}`,
  }),
  registerVersion: (
    organizationId: string,
    kind: RegisterEntry['kind'],
    id: string,
    number: number,
  ): Key => ({
    pk: `ORG#${organizationId}`,
    sk: `VERSION#${kind}#${numbered(number)}#${id}`,
  }),
  registerImport: (organizationId: string, kind: RegisterEntry['kind']): Key => ({
    pk: `ORG#${organizationId}`,
    sk: `IMPORT#${kind}`,
  }),
  importBatch: (
    organizationId: string,
    kind: RegisterEntry['kind'],
    importId: string,
    number: number,
  ): Key => ({
    pk: `IMPORT#${organizationId}`,
    sk: `${kind}#${numbered(number)}#${importId}`,
  }),
  product: (organizationId: string, id: string): Key => ({
    pk: `ORG#${organizationId}`,
    sk: PRODUCT_PREFIX + id,
  }),
  /** Lists a product that others may read too. */
  sharedProduct: (organizationId: string, id: string): Key => ({
    pk: `ORG#${organizationId}`,
    sk: SHARED_PREFIX + id,
  }),
  incidentKey: (organizationId: string, key: string): Key => ({
    pk: `ORG#${organizationId}`,
    sk: `INCIDENT#${key}`,
  }),
  /** In the partition of its organization, which its id names: `<process>~<organization>~<subject>`. */
  cycle: (id: string): Key => ({ pk: `ORG#${id.split('~')[1] ?? ''}`, sk: CYCLE_PREFIX + id }),
  /** Finds a person by a role held in an organization. */
  membership: (organizationId: string, role: Role, personId: string): Key => ({
    pk: `ORG#${organizationId}`,
    sk: membershipPrefix(role) + personId,
  }),

  person: (id: string): Key => ({ pk: `PERSON#${id}`, sk: 'PERSON' }),
  /** Finds a person by email address, and keeps addresses unique. */
  email: (email: string): Key => ({ pk: `EMAIL#${email.toLowerCase()}`, sk: 'PERSON' }),
  source: (id: string): Key => ({ pk: `SOURCE#${id}`, sk: 'SOURCE' }),
  delivery: (sourceId: string, deliveryId: string): Key => ({ pk: `INBOX#${sourceId}`, sk: deliveryId }),
  /** What a delivery said. */
  alert: (sourceId: string, deliveryId: string): Key => ({ pk: `ALERT#${sourceId}`, sk: deliveryId }),
  /** Lists a delivery for its run, in the order in which they came in. */
  deliveryOfRun: (
    runId: string,
    delivery: { receivedAt: string; sourceId: string; deliveryId: string },
  ): Key => ({
    pk: deliveriesOf(runId),
    sk: `${delivery.receivedAt}#${delivery.sourceId}#${delivery.deliveryId}`,
  }),
  sourceNote: (sourceId: string, what: string): Key => ({ pk: `NOTES#${sourceId}`, sk: what }),
  outbox: (id: string): Key => ({ pk: OUTBOX_KEY_PREFIX + String(shardOf(id, OUTBOX_SHARDS)), sk: id }),
  definition: (hash: string): Key => ({ pk: `DEFINITION#${hash}`, sk: 'DEFINITION' }),
  guestAccess: (taskId: string): Key => ({ pk: `GUEST#${taskId}`, sk: 'ACCESS' }),
  /** Finds an access by a link that was sent for it. */
  guestLink: (hash: string): Key => ({ pk: `GUESTLINK#${hash}`, sk: 'ACCESS' }),
  guestSession: (idHash: string): Key => ({ pk: `GUESTSESSION#${idHash}`, sk: 'SESSION' }),
  contribution: (consultationId: string, id: string): Key => ({
    pk: `CONSULTATION#${consultationId}`,
    sk: `CONTRIBUTION#${id}`,
  }),
  keptMail: (organizationId: string, id: string): Key => ({
    pk: `KEPTMAIL#${organizationId}`,
    sk: `MAIL#${id}`,
  }),
  mailAccess: (id: string): Key => ({ pk: `MAIL#${id}`, sk: 'MAIL' }),
  received: (id: string): Key => ({ pk: `RECEIVED#${id}`, sk: 'RECEIVED' }),
  slackInstall: (id: string): Key => ({ pk: `SLACK#${id}`, sk: 'INSTALL' }),
  /** Finds a person by the Slack user they have linked. */
  slackUser: (installId: string, userId: string): Key => ({ pk: `SLACK#${installId}`, sk: `USER#${userId}` }),
  slackCard: (taskId: string, channelId: string, ts: string): Key => ({
    pk: `CARDS#${taskId}`,
    sk: `${channelId}#${ts}`,
  }),
  endpoint: (id: string): Key => ({ pk: `ENDPOINT#${id}`, sk: 'ENDPOINT' }),
  announcement: (id: string): Key => ({ pk: ANNOUNCEMENT_KEY_PREFIX + id, sk: 'ANNOUNCEMENT' }),
  uses: (id: string): Key => ({ pk: `USES#${id}`, sk: 'USES' }),
  session: (idHash: string): Key => ({ pk: `SESSION#${idHash}`, sk: 'SESSION' }),
  idempotency: (id: string): Key => ({ pk: `IDEMPOTENCY#${id}`, sk: 'IDEMPOTENCY' }),
};

function numbered(number: number): string {
  return String(number).padStart(10, '0');
}

export const places = {
  openTasks: (organizationId: string, role: Role, task: { id: string; dueAt?: string }): Place => ({
    partition: openTasksOf(organizationId, role),
    order: `${task.dueAt ?? NEVER}#${task.id}`,
  }),
  claimedTasks: (personId: string, task: { id: string; dueAt?: string }): Place => ({
    partition: claimedTasksOf(personId),
    order: `${task.dueAt ?? NEVER}#${task.id}`,
  }),
  due: (key: Key, nextAt: string): Place => dueIn(OWN_SHARDS, key, nextAt),
  partnerDue: (key: Key, nextAt: string): Place => dueIn(PARTNER_SHARDS, key, nextAt),
  held: (endpointId: string, { at, id }: { at: string; id: string }): Place => ({
    partition: heldOf(endpointId),
    order: `${at}#${id}`,
  }),
  newest: (partition: string, at: string, id: string): Place => ({ partition, order: `${at}#${id}` }),
};

function dueIn(shards: readonly number[], key: Key, nextAt: string): Place {
  const shard = shards[shardOf(key.pk + key.sk, shards.length)] ?? 0;
  return { partition: dueShard(shard), order: nextAt };
}

export const ORGANIZATIONS = 'ORGANIZATIONS';
export const WAITING_CYCLES = 'CYCLES';
export function openTasksOf(organizationId: string, role: Role): string {
  return `OPEN#${role}#${organizationId}`;
}
export function claimedTasksOf(personId: string): string {
  return `CLAIMED#${personId}`;
}
export function runsOf(organizationId: string): string {
  return `RUNS#${organizationId}`;
}
export function sourcesOf(organizationId: string): string {
  return `SOURCES#${organizationId}`;
}
export function registerOf(organizationId: string, kind: RegisterEntry['kind']): string {
  return `REGISTER#${kind}#${organizationId}`;
}
export function productsOf(organizationId: string): string {
  return `PRODUCTS#${organizationId}`;
}
export function sharedProductsOf(audience: 'ecosystem' | 'public'): string {
  return `SHARED#${audience}`;
}
/** The product that an entry of such a list stands for. */
export function sharedProductAt({ pk, sk }: Key): Key {
  return { pk, sk: PRODUCT_PREFIX + sk.slice(SHARED_PREFIX.length) };
}
export function contributionsOf(consultationId: string): string {
  return `CONTRIBUTIONS#${consultationId}`;
}
export function keptMailsOf(organizationId: string): string {
  return `KEPTMAILS#${organizationId}`;
}
export function slackInstallsOf(organizationId: string): string {
  return `SLACK#${organizationId}`;
}
export function endpointsOf(organizationId: string): string {
  return `ENDPOINTS#${organizationId}`;
}
export function announcementsOf(endpointId: string): string {
  return `ANNOUNCEMENTS#${endpointId}`;
}
export function heldOf(endpointId: string): string {
  return `HELD#${endpointId}`;
}
export function deliveriesFrom(sourceId: string): string {
  return `DELIVERIES#${sourceId}`;
}
/** Partition of the table itself, of what joined a run. */
export function deliveriesOf(runId: string): string {
  return `ALERTS#${runId}`;
}
export function dueShard(shard: number): string {
  return `DUE#${shard}`;
}
export function membershipPrefix(role: Role): string {
  return `PERSON#${role}#`;
}
export function outboxShards(): string[] {
  return Array.from({ length: OUTBOX_SHARDS }, (_, shard) => OUTBOX_KEY_PREFIX + String(shard));
}

/** One text per key. */
export function nameOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`;
}

/** The run id in the partition key of a run's item. */
export function runIdOf(key: Key): string {
  return key.pk.slice(RUN_PREFIX.length);
}

/** Ids of tasks and groups are `<run>~<rest>`: the run's partition, and the rest behind the prefix. */
function inRun(prefix: string, id: string): Key {
  const end = id.indexOf('~');
  return end < 0
    ? { pk: RUN_PREFIX + id, sk: prefix }
    : { pk: RUN_PREFIX + id.slice(0, end), sk: prefix + id.slice(end + 1) };
}

/** Spreads ids evenly over `shards` (FNV-1a, 32 bits). */
function shardOf(text: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash % shards;
}
