import type { Store } from '../../core/ports/store.ts';
import { parseTaskId } from '../../core/rules/task-id.ts';
import { keys, type Key } from './keys.ts';
import { groupFrom, outboxFrom, runFrom, taskFrom } from './read-rows.ts';
import type { Bodies, Row } from './row.ts';

/** Reads one item that must be of a type by its key, strongly consistent: over the SDK, or at the door without it. */
export type ReadRow = <T extends keyof Bodies>(type: T, key: Key) => Promise<Row<Bodies[T]> | undefined>;

/** The reads of single things by their id. */
export type PointReads = Pick<
  Store,
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
  | 'alert'
  | 'incidentKey'
  | 'cycle'
  | 'guestAccess'
  | 'guestAccessByLink'
  | 'contribution'
  | 'mailAccess'
  | 'keptMail'
  | 'received'
  | 'slackInstall'
  | 'personBySlack'
  | 'endpoint'
  | 'announcement'
>;

export function createPointReads(read: ReadRow): PointReads {
  return {
    run: (runId) => readRun(read, runId),
    task: (taskId) => readTask(read, taskId),
    group: (groupId) => readGroup(read, groupId),
    async outbox(id) {
      const row = await read('outbox', keys.outbox(id));
      return row === undefined ? undefined : outboxFrom(row);
    },
    organization: async (id) => (await read('organization', keys.organization(id)))?.body,
    person: async (id) => (await read('person', keys.person(id)))?.body,
    async personByEmail(email) {
      const found = await read('email', keys.email(email));
      return found === undefined ? undefined : (await read('person', keys.person(found.body)))?.body;
    },
    product: async (organizationId, id) => (await read('product', keys.product(organizationId, id)))?.body,
    registerEntry: async (organizationId, kind, id) =>
      (await read('register', keys.register(organizationId, kind, id)))?.body,
    registerVersion: async (organizationId, kind, id, number) =>
      (await read('registerVersion', keys.registerVersion(organizationId, kind, id, number)))?.body,
    registerImport: async (organizationId, kind) =>
      (await read('registerImport', keys.registerImport(organizationId, kind)))?.body,
    importBatch: async (organizationId, kind, importId, number) =>
      (await read('importBatch', keys.importBatch(organizationId, kind, importId, number)))?.body,
    source: async (id) => (await read('source', keys.source(id)))?.body,
    delivery: async (sourceId, deliveryId) =>
      (await read('delivery', keys.delivery(sourceId, deliveryId)))?.body,
    alert: async (sourceId, deliveryId) => (await read('alert', keys.alert(sourceId, deliveryId)))?.body,
    incidentKey: async (organizationId, key) =>
      (await read('incidentKey', keys.incidentKey(organizationId, key)))?.body,
    cycle: async (id) => (await read('cycle', keys.cycle(id)))?.body,
    guestAccess: async (taskId) => (await read('guestAccess', keys.guestAccess(taskId)))?.body,
    async guestAccessByLink(hash) {
      const found = await read('guest-link', keys.guestLink(hash));
      return found === undefined
        ? undefined
        : (await read('guestAccess', keys.guestAccess(found.body)))?.body;
    },
    contribution: async (consultationId, id) =>
      (await read('contribution', keys.contribution(consultationId, id)))?.body,
    mailAccess: async (id) => (await read('mailAccess', keys.mailAccess(id)))?.body,
    keptMail: async (organizationId, id) => (await read('keptMail', keys.keptMail(organizationId, id)))?.body,
    received: async (id) => (await read('received', keys.received(id)))?.body,
    slackInstall: async (id) => (await read('slackInstall', keys.slackInstall(id)))?.body,
    async personBySlack(installId, userId) {
      const found = await read('slack-user', keys.slackUser(installId, userId));
      return found === undefined ? undefined : (await read('person', keys.person(found.body)))?.body;
    },
    endpoint: async (id) => (await read('endpoint', keys.endpoint(id)))?.body,
    announcement: async (id) => (await read('announcement', keys.announcement(id)))?.body,
  };
}

async function readRun(read: ReadRow, runId: string): ReturnType<Store['run']> {
  const [run, data] = await Promise.all([
    read('run', keys.run(runId)),
    read('run-data', keys.runData(runId)),
  ]);
  return run === undefined || data === undefined ? undefined : runFrom(run, data);
}

async function readTask(read: ReadRow, taskId: string): ReturnType<Store['task']> {
  if (parseTaskId(taskId) === undefined) return undefined;
  const [task, token] = await Promise.all([
    read('task', keys.task(taskId)),
    read('token', keys.token(taskId)),
  ]);
  return task === undefined ? undefined : taskFrom(task, token);
}

async function readGroup(read: ReadRow, groupId: string): ReturnType<Store['group']> {
  const [group, token] = await Promise.all([
    read('group', keys.group(groupId)),
    read('token', keys.token(groupId)),
  ]);
  return group === undefined ? undefined : groupFrom(group, token);
}
