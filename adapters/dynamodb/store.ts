import { isAskedOf } from '../../core/rules/asked-places.ts';
import type { Store } from '../../core/ports/store.ts';
import { readCase } from './access-patterns/case.ts';
import { countUse } from './access-patterns/count-use.ts';
import { readDeliveriesOf } from './access-patterns/deliveries-of.ts';
import { readDue, readNextDueAt } from './access-patterns/due.ts';
import { readEvents } from './access-patterns/events.ts';
import { createGuestSessions } from './access-patterns/guest-sessions.ts';
import { createIdempotency } from './access-patterns/idempotency.ts';
import { readListedTasks } from './access-patterns/listed-tasks.ts';
import { readCyclesOf } from './access-patterns/cycles.ts';
import { readAllListed, readListed } from './access-patterns/listed.ts';
import { readOrganizations } from './access-patterns/organizations.ts';
import { readPeopleWithRole } from './access-patterns/people-with-role.ts';
import { readSlackCards } from './access-patterns/slack-cards.ts';
import { readSharedProducts } from './access-patterns/shared-products.ts';
import { noteSource, readSourceNotes } from './access-patterns/source-notes.ts';
import { createSessions } from './access-patterns/sessions.ts';
import { readWaitingOutbox } from './access-patterns/waiting-outbox.ts';
import { createEntities, createTable } from './entities.ts';
import {
  announcementsOf,
  claimedTasksOf,
  contributionsOf,
  deliveriesFrom,
  endpointsOf,
  heldOf,
  keptMailsOf,
  openTasksOf,
  productsOf,
  registerOf,
  runsOf,
  slackInstallsOf,
  sourcesOf,
  WAITING_CYCLES,
} from './keys.ts';
import { createReceivingStore } from './receiving-store.ts';
import type { StoreContext } from './store-context.ts';

/**
 * The whole store on the one table. Point reads and reads of a run are strongly consistent; lists follow within a
 * moment, and never name what is gone. Commits: see `commit`.
 */
export function createStore(context: StoreContext): Store {
  const table = createTable(context);
  const entities = createEntities(table);
  return {
    ...createReceivingStore(context),
    ...createSessions(entities),
    ...createGuestSessions(entities),
    ...createIdempotency(entities),

    case: (runId) => readCase(table, runId),
    events: (runId) => readEvents(table, entities, runId),
    openTasks: (organizationId, role, page) =>
      readListedTasks(
        context,
        table,
        { index: 'openTasks', partition: openTasksOf(organizationId, role) },
        page,
        (task) => isAskedOf(task, { organizationId, role }),
      ),
    claimedTasks: (personId, page) =>
      readListedTasks(
        context,
        table,
        { index: 'lists', partition: claimedTasksOf(personId) },
        page,
        (task) => task.claimedBy === personId,
      ),
    partiesOf: (organizationId, page) =>
      readListed(context, table, 'party', newest(runsOf(organizationId)), page),
    due: (shard, now, limit) => readDue(context, table, { shard, now, limit }),
    nextDueAt: (shard) => readNextDueAt(table, shard),
    waitingOutbox: (before, limit) => readWaitingOutbox(table, entities, before, limit),
    organizations: () => readOrganizations(context, table),
    peopleWithRole: (organizationId, role) =>
      readPeopleWithRole(context, table, entities, organizationId, role),
    register: (organizationId, kind, page) =>
      readListed(context, table, 'register', newest(registerOf(organizationId, kind)), page),
    publicProducts: () => readSharedProducts(context, table, 'public'),
    ecosystemProducts: () => readSharedProducts(context, table, 'ecosystem'),
    products: (organizationId, page) =>
      readListed(context, table, 'product', newest(productsOf(organizationId)), page),
    sources: (organizationId) =>
      readAllListed(context, table, 'source', { index: 'lists', partition: sourcesOf(organizationId) }),
    cyclesOf: (organizationId) => readCyclesOf(table, organizationId),
    waitingCycles: (page) =>
      readListed(context, table, 'cycle', { index: 'lists', partition: WAITING_CYCLES }, page),
    contributions: (consultationId, page) =>
      readListed(context, table, 'contribution', newest(contributionsOf(consultationId)), page),
    keptMails: (organizationId, page) =>
      readListed(context, table, 'keptMail', newest(keptMailsOf(organizationId)), page),
    slackInstalls: (organizationId) =>
      readAllListed(context, table, 'slackInstall', {
        index: 'lists',
        partition: slackInstallsOf(organizationId),
      }),
    slackCards: (taskId) => readSlackCards(table, taskId),
    endpoints: (organizationId) =>
      readAllListed(context, table, 'endpoint', { index: 'lists', partition: endpointsOf(organizationId) }),
    announcements: (endpointId, page) =>
      readListed(context, table, 'announcement', newest(announcementsOf(endpointId)), page),
    heldAnnouncements: async (endpointId, limit) =>
      (
        await readListed(
          context,
          table,
          'announcement',
          { index: 'openTasks', partition: heldOf(endpointId) },
          { limit },
        )
      ).items.filter(({ held }) => held === true),
    countUse: (id, expiresAt) => countUse(context, id, expiresAt),
    deliveries: (sourceId, page) =>
      readListed(context, table, 'delivery', newest(deliveriesFrom(sourceId)), page),
    deliveriesOf: (runId) => readDeliveriesOf(context, table, runId),
    noteSource: (note) => noteSource(context, note),
    sourceNotes: (sourceId) => readSourceNotes(table, sourceId),
  };
}

function newest(partition: string) {
  return { index: 'lists', partition, newestFirst: true } as const;
}
