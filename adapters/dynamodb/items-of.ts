import type { Entities, EntityName } from '../../core/ports/transaction.ts';
import type { Clock } from '../../core/rules/clock.ts';
import type { Cycle } from '../../core/rules/cycle.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import type { GuestAccess } from '../../core/rules/guest/guest-access.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { OutboxEntry } from '../../core/rules/outbox-entry.ts';
import type { Announcement, Endpoint } from '../../core/rules/partner/endpoint.ts';
import type { Run } from '../../core/rules/run.ts';
import type { Delivery } from '../../core/rules/source.ts';
import { isShared } from '../../core/rules/product/series.ts';
import { askedPlaces } from '../../core/rules/asked-places.ts';
import { parseTaskId, taskId, type TaskRef } from '../../core/rules/task-id.ts';
import type { Task, TaskGroup } from '../../core/rules/task.ts';
import type { WorkProduct } from '../../core/rules/work-product.ts';
import { encodeBody } from './body-codec.ts';
import { epochOf } from './epoch-of.ts';
import {
  announcementsOf,
  contributionsOf,
  deliveriesFrom,
  endpointsOf,
  keptMailsOf,
  keys,
  ORGANIZATIONS,
  places,
  productsOf,
  registerOf,
  runsOf,
  sharedProductsOf,
  slackInstallsOf,
  sourcesOf,
  WAITING_CYCLES,
} from './keys.ts';
import { inDue, inLists, inOpenTasks, type StoredItem } from './stored-item.ts';
import { EXPIRES_ATTRIBUTE, READY } from './table-names.ts';

export type RunBody = Omit<Run, 'data' | 'version'>;
export type TaskBody = Omit<Task, keyof TaskRef | keyof TokenBody | 'id' | 'version'>;
export type GroupBody = Omit<TaskGroup, keyof TokenBody | 'version'>;
/** Just small enough, with a sealed token, to be written for the price of one kilobyte. */
export type OutboxBody = Omit<OutboxEntry, 'id' | 'version'>;
/** What resumes a waiting task or group; written when it opens, read when it ends. */
export type TokenBody = Pick<Task, 'sealedToken' | 'tokenHash'>;

/**
 * The items an entity is stored as; the first carries its version. A write to the table costs by the size of the
 * whole item, so what a change rarely touches (a run's data, a task's sealed token) stands beside, as do the
 * pointers by which an entity is found. The items depend on the entity alone: writing a change is the difference.
 */
export function itemsOf<E extends EntityName>(entity: E, value: Entities[E]): [StoredItem, ...StoredItem[]] {
  return ITEMS[entity](value);
}

const ITEMS: { [E in EntityName]: (value: Entities[E]) => [StoredItem, ...StoredItem[]] } = {
  run: runItems,
  task: taskItems,
  group: groupItems,
  clock: (clock) => [clockItem(clock)],
  person: personItems,
  party: (party) => [
    {
      ...main('party', keys.party(party.runId, party.organizationId), party),
      ...inLists(places.newest(runsOf(party.organizationId), party.startedAt, party.runId)),
    },
  ],
  register: (entry) => [
    {
      ...main('register', keys.register(entry.organizationId, entry.kind, entry.id), entry),
      ...inLists(places.newest(registerOf(entry.organizationId, entry.kind), entry.at, entry.id)),
    },
  ],
  registerVersion: (copy) => [
    main('registerVersion', keys.registerVersion(copy.organizationId, copy.kind, copy.id, copy.number), copy),
  ],
  registerImport: (one) => [main('registerImport', keys.registerImport(one.organizationId, one.kind), one)],
  importBatch: (batch) => [
    {
      ...main(
        'importBatch',
        keys.importBatch(batch.organizationId, batch.kind, batch.importId, batch.number),
        batch,
      ),
      [EXPIRES_ATTRIBUTE]: epochOf(batch.expiresAt),
    },
  ],
  product: productItems,
  organization: (organization) => [
    {
      ...main('organization', keys.organization(organization.id), organization),
      ...inLists({ partition: ORGANIZATIONS, order: organization.id }),
    },
    {
      ...keys.organizationListed(organization.id),
      type: 'organization-listed',
      body: encodeBody(organization),
    },
  ],
  source: (source) => [
    {
      ...main('source', keys.source(source.id), source),
      ...inLists({ partition: sourcesOf(source.organizationId), order: source.id }),
    },
  ],
  delivery: deliveryItems,
  alert: (alert) => [
    { ...main('alert', keys.alert(alert.sourceId, alert.deliveryId), alert), ...expiring(alert) },
  ],
  outbox: (entry) => [outboxItem(entry)],
  incidentKey: (key) => [main('incidentKey', keys.incidentKey(key.organizationId, key.key), key)],
  cycle: (cycle) => [cycleItem(cycle)],
  guestAccess: guestItems,
  contribution: (said) => [
    {
      ...main('contribution', keys.contribution(said.consultationId, said.id), said),
      ...inLists(places.newest(contributionsOf(said.consultationId), said.at, said.id)),
    },
  ],
  mailAccess: (access) => [main('mailAccess', keys.mailAccess(access.id), access)],
  keptMail: (mail) => [
    {
      ...main('keptMail', keys.keptMail(mail.organizationId, mail.id), mail),
      ...inLists(places.newest(keptMailsOf(mail.organizationId), mail.keptAt, mail.id)),
      [EXPIRES_ATTRIBUTE]: epochOf(mail.expiresAt),
    },
  ],
  received: (one) => [
    { ...main('received', keys.received(one.id), one), [EXPIRES_ATTRIBUTE]: epochOf(one.expiresAt) },
  ],
  slackInstall: (install) => [
    {
      ...main('slackInstall', keys.slackInstall(install.id), install),
      ...inLists({ partition: slackInstallsOf(install.organizationId), order: install.id }),
    },
  ],
  slackCard: (card) => [main('slackCard', keys.slackCard(card.taskId, card.channelId, card.ts), card)],
  endpoint: endpointItems,
  announcement: announcementItems,
};

function main<E extends EntityName>(
  type: E,
  key: { pk: string; sk: string },
  value: Entities[E],
): StoredItem {
  return { ...key, type, version: value.version, body: encodeBody(value) };
}

function runItems(run: Run): [StoredItem, StoredItem] {
  const { data, version, ...body } = run;
  return [
    {
      ...keys.run(run.id),
      type: 'run',
      version,
      status: run.status,
      body: encodeBody(body satisfies RunBody),
      ...(run.nextAt === undefined ? {} : inDue(places.due(keys.run(run.id), run.nextAt))),
    },
    { ...keys.runData(run.id), type: 'run-data', body: encodeBody(data) },
  ];
}

function taskItems(task: Task): [StoredItem, ...StoredItem[]] {
  const { id, runId, stepId, iteration, scope, sealedToken, tokenHash, version, ...body } = task;
  if (parseTaskId(id) === undefined || taskId({ runId, stepId, iteration, scope }) !== id)
    throw new CodedError('store.bad-write', `the parts of task ${id} do not make its id`);
  const key = keys.task(id);
  const [first, ...others] = task.status === 'open' ? askedPlaces(task) : [];
  return [
    {
      ...key,
      type: 'task',
      version,
      status: task.status,
      body: encodeBody(body satisfies TaskBody),
      ...(first === undefined ? {} : inOpenTasks(places.openTasks(first.organizationId, first.role, task))),
      ...(task.nextAt === undefined ? {} : inDue(places.due(key, task.nextAt))),
      ...(task.status === 'open' && task.claimedBy !== undefined
        ? inLists(places.claimedTasks(task.claimedBy, task))
        : {}),
    },
    ...others.map(({ organizationId, role }): StoredItem => ({
      ...keys.taskRole(id, role, organizationId === task.organizationId ? undefined : organizationId),
      type: 'task-role',
      body: '',
      ...inOpenTasks(places.openTasks(organizationId, role, task)),
    })),
    ...tokenItems(id, sealedToken, tokenHash),
  ];
}

function groupItems(group: TaskGroup): [StoredItem, ...StoredItem[]] {
  const { sealedToken, tokenHash, version, ...body } = group;
  return [
    { ...keys.group(group.id), type: 'group', version, body: encodeBody(body satisfies GroupBody) },
    ...tokenItems(group.id, sealedToken, tokenHash),
  ];
}

function tokenItems(waitId: string, sealedToken?: string, tokenHash?: string): StoredItem[] {
  if (sealedToken === undefined && tokenHash === undefined) return [];
  const body: TokenBody = {
    ...(sealedToken === undefined ? {} : { sealedToken }),
    ...(tokenHash === undefined ? {} : { tokenHash }),
  };
  return [{ ...keys.token(waitId), type: 'token', body: encodeBody(body) }];
}

function outboxItem({ id, version, ...body }: OutboxEntry): StoredItem {
  return { ...keys.outbox(id), type: 'outbox', version, body: encodeBody(body satisfies OutboxBody) };
}

function clockItem(clock: Clock): StoredItem {
  const key = keys.clock(clock.runId, clock.id);
  return {
    ...main('clock', key, clock),
    status: clock.status,
    ...(clock.nextAt === undefined ? {} : inDue(places.due(key, clock.nextAt))),
  };
}

/** With an entry in the list of what others may read, while it stands for its series. */
function productItems(product: WorkProduct): [StoredItem, ...StoredItem[]] {
  const { organizationId, id, at, audience } = product;
  const own = {
    ...main('product', keys.product(organizationId, id), product),
    ...inLists(places.newest(productsOf(organizationId), at, id)),
  };
  if (audience === 'organization' || !isShared(product)) return [own];
  const place = places.newest(sharedProductsOf(audience), at, `${organizationId}#${id}`);
  return [
    own,
    { ...keys.sharedProduct(organizationId, id), type: 'shared-product', body: '', ...inLists(place) },
  ];
}

function cycleItem(cycle: Cycle): StoredItem {
  const key = keys.cycle(cycle.id);
  return {
    ...main('cycle', key, cycle),
    ...(cycle.status === 'waiting' ? inLists(places.newest(WAITING_CYCLES, cycle.dueOn, cycle.id)) : {}),
    ...(cycle.nextAt === undefined ? {} : inDue(places.due(key, cycle.nextAt))),
  };
}

/** With a pointer for every link that was ever sent: an old one still says what it was for. */
function guestItems(access: GuestAccess): [StoredItem, ...StoredItem[]] {
  return [
    main('guestAccess', keys.guestAccess(access.taskId), access),
    ...access.links.map(({ hash }): StoredItem => ({
      ...keys.guestLink(hash),
      type: 'guest-link',
      body: encodeBody(access.taskId),
    })),
  ];
}

/** With a pointer in the list of its run once it has one. */
function deliveryItems(delivery: Delivery): [StoredItem, ...StoredItem[]] {
  const { sourceId, deliveryId, runId, receivedAt } = delivery;
  const place = places.newest(deliveriesFrom(sourceId), receivedAt, deliveryId);
  const own = {
    ...main('delivery', keys.delivery(sourceId, deliveryId), delivery),
    ...inLists(place),
    ...expiring(delivery),
  };
  if (runId === undefined) return [own];
  const key = keys.deliveryOfRun(runId, delivery);
  return [own, { ...key, type: 'delivery-of-run', body: encodeBody({ sourceId, deliveryId }) }];
}

function expiring({ expiresAt }: { expiresAt?: string }): Partial<StoredItem> {
  return expiresAt === undefined ? {} : { [EXPIRES_ATTRIBUTE]: epochOf(expiresAt) };
}

function endpointItems(endpoint: Endpoint): [StoredItem] {
  const { id, organizationId, nextAt } = endpoint;
  const key = keys.endpoint(id);
  return [
    {
      ...main('endpoint', key, endpoint),
      ...inLists({ partition: endpointsOf(organizationId), order: id }),
      ...(nextAt === undefined ? {} : inDue(places.partnerDue(key, nextAt))),
    },
  ];
}

function announcementItems(announcement: Announcement): [StoredItem] {
  const { id, endpointId, at, nextAt, held } = announcement;
  const key = keys.announcement(id);
  return [
    {
      ...main('announcement', key, announcement),
      ...(announcement.ready === true ? { status: READY } : {}),
      ...inLists(places.newest(announcementsOf(endpointId), at, id)),
      ...expiring(announcement),
      ...(nextAt === undefined ? {} : inDue(places.partnerDue(key, nextAt))),
      ...(held === true ? inOpenTasks(places.held(endpointId, announcement)) : {}),
    },
  ];
}

function personItems(person: Person): [StoredItem, ...StoredItem[]] {
  const pointers = person.memberships.flatMap(({ organizationId, roles }) =>
    roles.map((role): StoredItem => ({
      ...keys.membership(organizationId, role, person.id),
      type: 'membership',
      body: encodeBody(person.id),
    })),
  );
  const { slack, nextAt } = person;
  const key = keys.person(person.id);
  return [
    {
      ...main('person', key, person),
      ...(nextAt === undefined ? {} : inDue(places.due(key, nextAt))),
    },
    ...(slack === undefined
      ? []
      : [
          {
            ...keys.slackUser(slack.installId, slack.userId),
            type: 'slack-user',
            body: encodeBody(person.id),
          } satisfies StoredItem,
        ]),
    { ...keys.email(person.email), type: 'email', body: encodeBody(person.id) },
    ...new Map(pointers.map((pointer) => [pointer.pk + pointer.sk, pointer])).values(),
  ];
}
