import type { Case } from '../rules/case.ts';
import type { Cycle } from '../rules/cycle.ts';
import type { Contribution } from '../rules/engagement/contribution.ts';
import type { EvidenceEvent } from '../rules/evidence-event.ts';
import type { GuestAccess, GuestSession } from '../rules/guest/guest-access.ts';
import type { KeptMail } from '../rules/mail/kept-mail.ts';
import type { MailAccess } from '../rules/mail/mail-access.ts';
import type { Organization, Person, Role } from '../rules/organization.ts';
import type { OutboxEntry } from '../rules/outbox-entry.ts';
import type { Announcement, Endpoint } from '../rules/partner/endpoint.ts';
import type { ProcessDefinition } from '../rules/process-definition.ts';
import type { Received } from '../rules/received.ts';
import type { RegisterEntry } from '../rules/register-entry.ts';
import type { ImportBatch, RegisterImport } from '../rules/register-import.ts';
import type { RegisterVersion } from '../rules/register-version.ts';
import type { Party, Run } from '../rules/run.ts';
import type { IdempotencyRecord, Session } from '../rules/session.ts';
import type { SlackCard } from '../rules/slack/slack-card.ts';
import type { SlackInstall } from '../rules/slack/slack-install.ts';
import type { Alert, Delivery, IncidentKey, Source, SourceNote } from '../rules/source.ts';
import type { Task, TaskGroup } from '../rules/task.ts';
import type { WorkProduct } from '../rules/work-product.ts';
import type { DueItem } from './due.ts';
import type { Page, PageRequest } from './page.ts';
import type { Transaction } from './transaction.ts';

/** The one table. Reads of a run are strongly consistent; lists follow within a moment. */
export interface Store {
  commit(transaction: Transaction): Promise<'committed' | 'conflict'>;

  run(runId: string): Promise<Run | undefined>;
  case(runId: string): Promise<Case | undefined>;
  task(taskId: string): Promise<Task | undefined>;
  group(groupId: string): Promise<TaskGroup | undefined>;
  events(runId: string): Promise<EvidenceEvent[]>;

  /** Definition snapshots are content-addressed and never change. */
  saveDefinition(hash: string, definition: ProcessDefinition): Promise<void>;
  definition(hash: string): Promise<ProcessDefinition | undefined>;

  /** Open tasks that one role of one organization is asked for, earliest due first; without their sealed tokens. */
  openTasks(organizationId: string, role: Role, page: PageRequest): Promise<Page<Task>>;
  /** Open tasks a person has claimed, earliest due first; without their sealed tokens. */
  claimedTasks(personId: string, page: PageRequest): Promise<Page<Task>>;
  /** Runs an organization takes part in, newest first. */
  partiesOf(organizationId: string, page: PageRequest): Promise<Page<Party>>;
  /** Everything that is due at `now` in one of the DUE_SHARDS shards, earliest first. */
  due(shard: number, now: string, limit: number): Promise<DueItem[]>;
  /** When the first thing in one of these shards falls due, as an ISO instant. */
  nextDueAt(shard: number): Promise<string | undefined>;
  /**
   * Outbox entries created before `before` that have not failed for good: first what runs wait for, then messages,
   * each oldest first.
   */
  waitingOutbox(before: string, limit: number): Promise<OutboxEntry[]>;
  outbox(id: string): Promise<OutboxEntry | undefined>;

  organization(id: string): Promise<Organization | undefined>;
  organizations(): Promise<Organization[]>;
  person(id: string): Promise<Person | undefined>;
  personByEmail(email: string): Promise<Person | undefined>;
  peopleWithRole(organizationId: string, role: Role): Promise<Person[]>;

  register(
    organizationId: string,
    kind: RegisterEntry['kind'],
    page: PageRequest,
  ): Promise<Page<RegisterEntry>>;
  registerEntry(
    organizationId: string,
    kind: RegisterEntry['kind'],
    id: string,
  ): Promise<RegisterEntry | undefined>;
  /** An earlier version of an entry; the latest is the entry itself. */
  registerVersion(
    organizationId: string,
    kind: RegisterEntry['kind'],
    id: string,
    number: number,
  ): Promise<RegisterVersion | undefined>;
  /** The import into a register that is under way, or the last one. */
  registerImport(organizationId: string, kind: RegisterEntry['kind']): Promise<RegisterImport | undefined>;
  importBatch(
    organizationId: string,
    kind: RegisterEntry['kind'],
    importId: string,
    number: number,
  ): Promise<ImportBatch | undefined>;
  products(organizationId: string, page: PageRequest): Promise<Page<WorkProduct>>;
  product(organizationId: string, id: string): Promise<WorkProduct | undefined>;
  /** What everybody may read: the standing version of each public series of all organizations, newest first. */
  publicProducts(): Promise<WorkProduct[]>;
  /** The same of what is shared with the whole ecosystem only. */
  ecosystemProducts(): Promise<WorkProduct[]>;

  source(id: string): Promise<Source | undefined>;
  sources(organizationId: string): Promise<Source[]>;
  delivery(sourceId: string, deliveryId: string): Promise<Delivery | undefined>;
  /** What the delivery said. */
  alert(sourceId: string, deliveryId: string): Promise<Alert | undefined>;
  /** What a source delivered, newest first. */
  deliveries(sourceId: string, page: PageRequest): Promise<Page<Delivery>>;
  /** What joined a run, in the order it came in. */
  deliveriesOf(runId: string): Promise<Delivery[]>;
  /** Counts one more of something about a source. */
  noteSource(note: Pick<SourceNote, 'sourceId' | 'what' | 'lastAt'>): Promise<void>;
  sourceNotes(sourceId: string): Promise<SourceNote[]>;
  incidentKey(organizationId: string, key: string): Promise<IncidentKey | undefined>;

  cycle(id: string): Promise<Cycle | undefined>;
  /** Every cycle of an organization, whatever has become of it. */
  cyclesOf(organizationId: string): Promise<Cycle[]>;
  /** Cycles that wait, of all organizations, the next one first. */
  waitingCycles(page: PageRequest): Promise<Page<Cycle>>;

  guestAccess(taskId: string): Promise<GuestAccess | undefined>;
  /** The access that a link, by its hash, is or was of. */
  guestAccessByLink(linkHash: string): Promise<GuestAccess | undefined>;
  guestSession(idHash: string): Promise<GuestSession | undefined>;
  saveGuestSession(session: GuestSession): Promise<void>;
  endGuestSession(idHash: string): Promise<void>;

  /** What was said in a consultation, newest first. */
  contributions(consultationId: string, page: PageRequest): Promise<Page<Contribution>>;
  contribution(consultationId: string, id: string): Promise<Contribution | undefined>;

  mailAccess(id: string): Promise<MailAccess | undefined>;
  received(id: string): Promise<Received | undefined>;
  keptMail(organizationId: string, id: string): Promise<KeptMail | undefined>;
  /** Mails that wait for somebody of an organization to look at them, newest first. */
  keptMails(organizationId: string, page: PageRequest): Promise<Page<KeptMail>>;

  slackInstall(id: string): Promise<SlackInstall | undefined>;
  slackInstalls(organizationId: string): Promise<SlackInstall[]>;
  /** Who has linked this Slack user. */
  personBySlack(installId: string, userId: string): Promise<Person | undefined>;
  slackCards(taskId: string): Promise<SlackCard[]>;

  endpoint(id: string): Promise<Endpoint | undefined>;
  endpoints(organizationId: string): Promise<Endpoint[]>;
  announcement(id: string): Promise<Announcement | undefined>;
  /** What was sent to an endpoint, newest first. */
  announcements(endpointId: string, page: PageRequest): Promise<Page<Announcement>>;
  /** What is held back until the endpoint answers, earliest first. */
  heldAnnouncements(endpointId: string, limit: number): Promise<Announcement[]>;

  /** Counts one more use of something and tells how many that makes; the count may be dropped after `expiresAt`. */
  countUse(id: string, expiresAt: string): Promise<number>;

  session(idHash: string): Promise<Session | undefined>;
  saveSession(session: Session): Promise<void>;
  endSession(idHash: string): Promise<void>;

  /** First caller gets `started`; later ones the record; outcome is added with finishIdempotent. */
  beginIdempotent(record: IdempotencyRecord): Promise<'started' | IdempotencyRecord>;
  finishIdempotent(record: IdempotencyRecord): Promise<void>;
}
