import { isAskedOf } from '../../core/rules/asked-places.ts';
import {
  OWN_SHARDS,
  PARTNER_SHARDS,
  type DueItem,
  type Page,
  type PageRequest,
  type Store,
  type Transaction,
} from '../../core/ports.ts';
import type { Case } from '../../core/rules/case.ts';
import type { Cycle } from '../../core/rules/cycle.ts';
import type { Contribution } from '../../core/rules/engagement/contribution.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import type { GuestAccess, GuestSession } from '../../core/rules/guest/guest-access.ts';
import type { Organization, Person, Role } from '../../core/rules/organization.ts';
import { isShared } from '../../core/rules/product/series.ts';
import type { KeptMail } from '../../core/rules/mail/kept-mail.ts';
import type { MailAccess } from '../../core/rules/mail/mail-access.ts';
import type { Announcement, Endpoint } from '../../core/rules/partner/endpoint.ts';
import type { Received } from '../../core/rules/received.ts';
import type { SlackCard } from '../../core/rules/slack/slack-card.ts';
import type { SlackInstall } from '../../core/rules/slack/slack-install.ts';
import type { OutboxEntry } from '../../core/rules/outbox-entry.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import type { RegisterEntry, RegisterKind } from '../../core/rules/register-entry.ts';
import type { ImportBatch, RegisterImport } from '../../core/rules/register-import.ts';
import type { RegisterVersion } from '../../core/rules/register-version.ts';
import type { WorkProduct } from '../../core/rules/work-product.ts';
import type { Party, Run } from '../../core/rules/run.ts';
import type { IdempotencyRecord, Session } from '../../core/rules/session.ts';
import type { Alert, Delivery, IncidentKey, Source, SourceNote } from '../../core/rules/source.ts';
import type { Task, TaskGroup } from '../../core/rules/task.ts';
import { applyTransaction } from './apply-transaction.ts';
import { shardOf } from './shard-of.ts';
import { pageOf } from './page-of.ts';
import { emptyTables, type Tables } from './tables.ts';

/** Sorts after every instant. */
const NEVER = '9999';

/**
 * The Store in memory, with the conditions, limits and orders of the DynamoDB one. Every call gives way once before it
 * looks, so callers that run at the same time interleave between their reads and their commits. Items are cloned on
 * their way in and out: what a caller holds never changes under it.
 */
export class MemoryStore implements Store {
  readonly #tables: Tables = emptyTables();
  readonly #definitions = new Map<string, ProcessDefinition>();
  readonly #sessions = new Map<string, Session>();
  readonly #guestSessions = new Map<string, GuestSession>();
  readonly #uses = new Map<string, number>();
  readonly #notes = new Map<string, SourceNote>();
  readonly #idempotent = new Map<string, IdempotencyRecord>();

  async commit(transaction: Transaction): Promise<'committed' | 'conflict'> {
    await Promise.resolve();
    return applyTransaction(this.#tables, transaction);
  }

  async run(runId: string): Promise<Run | undefined> {
    return this.#look(() => this.#tables.items.run.get(runId));
  }

  async case(runId: string): Promise<Case | undefined> {
    const items = this.#tables.items;
    return this.#look(() => {
      const run = items.run.get(runId);
      if (run === undefined) return undefined;
      const ofRun = <T extends { runId: string }>(table: Map<string, T>) =>
        [...table.values()].filter((item) => item.runId === runId);
      return {
        run,
        parties: ofRun(items.party),
        tasks: ofRun(items.task),
        groups: ofRun(items.group),
        clocks: ofRun(items.clock),
      };
    });
  }

  async task(taskId: string): Promise<Task | undefined> {
    return this.#look(() => this.#tables.items.task.get(taskId));
  }

  async group(groupId: string): Promise<TaskGroup | undefined> {
    return this.#look(() => this.#tables.items.group.get(groupId));
  }

  async events(runId: string): Promise<EvidenceEvent[]> {
    return this.#look(() => this.#tables.events.get(runId) ?? []);
  }

  async saveDefinition(hash: string, definition: ProcessDefinition): Promise<void> {
    const copy = structuredClone(definition);
    await Promise.resolve();
    this.#definitions.set(hash, copy);
  }

  async definition(hash: string): Promise<ProcessDefinition | undefined> {
    return this.#look(() => this.#definitions.get(hash));
  }

  async openTasks(organizationId: string, role: Role, page: PageRequest): Promise<Page<Task>> {
    await Promise.resolve();
    const tasks = this.#openTasks().filter((task) => isAskedOf(task, { organizationId, role }));
    return pageOf(tasks, byDue, page);
  }

  async claimedTasks(personId: string, page: PageRequest): Promise<Page<Task>> {
    await Promise.resolve();
    return pageOf(
      this.#openTasks().filter((task) => task.claimedBy === personId),
      byDue,
      page,
    );
  }

  async partiesOf(organizationId: string, page: PageRequest): Promise<Page<Party>> {
    await Promise.resolve();
    const parties = [...this.#tables.items.party.values()].filter(
      (party) => party.organizationId === organizationId,
    );
    return pageOf(parties, (party) => `${party.startedAt}|${party.runId}`, page, -1);
  }

  async due(shard: number, now: string, limit: number): Promise<DueItem[]> {
    return this.#look(() =>
      this.#dueIn(shard)
        .filter(({ nextAt }) => nextAt <= now)
        .slice(0, limit)
        .map(({ item }) => item),
    );
  }

  async nextDueAt(shard: number): Promise<string | undefined> {
    return this.#look(() => this.#dueIn(shard)[0]?.nextAt);
  }

  #dueIn(shard: number): { nextAt: string; item: DueItem }[] {
    const { task, clock, cycle, run, person, announcement, endpoint } = this.#tables.items;
    const items: DueItem[] = [
      ...[...task.values()].map((each) => ({ kind: 'task' as const, task: each })),
      ...[...clock.values()].map((each) => ({ kind: 'clock' as const, clock: each })),
      ...[...cycle.values()].map((each) => ({ kind: 'cycle' as const, cycle: each })),
      ...[...run.values()].map((each) => ({ kind: 'run' as const, run: each })),
      ...[...person.values()].map((each) => ({ kind: 'person' as const, person: each })),
      ...[...announcement.values()].map((each) => ({ kind: 'announcement' as const, announcement: each })),
      ...[...endpoint.values()].map((each) => ({ kind: 'endpoint' as const, endpoint: each })),
    ];
    return items
      .flatMap((item) => {
        const { key, nextAt } = dueOf(item);
        return nextAt !== undefined && shardOf(key, shardsOf(item)) === shard ? [{ key, nextAt, item }] : [];
      })
      .sort((a, b) => (`${a.nextAt}|${a.key}` < `${b.nextAt}|${b.key}` ? -1 : 1));
  }

  async waitingOutbox(before: string, limit: number): Promise<OutboxEntry[]> {
    return this.#look(() =>
      [...this.#tables.items.outbox.values()]
        .filter((entry) => entry.createdAt < before && entry.failed === undefined)
        .sort((a, b) => (waitingOrder(a) < waitingOrder(b) ? -1 : 1))
        .slice(0, limit),
    );
  }

  async outbox(id: string): Promise<OutboxEntry | undefined> {
    return this.#look(() => this.#tables.items.outbox.get(id));
  }

  async organization(id: string): Promise<Organization | undefined> {
    return this.#look(() => this.#tables.items.organization.get(id));
  }

  async organizations(): Promise<Organization[]> {
    return this.#look(() => [...this.#tables.items.organization.values()]);
  }

  async person(id: string): Promise<Person | undefined> {
    return this.#look(() => this.#tables.items.person.get(id));
  }

  async personByEmail(email: string): Promise<Person | undefined> {
    const wanted = email.toLowerCase();
    return this.#look(() =>
      [...this.#tables.items.person.values()].find((person) => person.email.toLowerCase() === wanted),
    );
  }

  async peopleWithRole(organizationId: string, role: Role): Promise<Person[]> {
    return this.#look(() =>
      [...this.#tables.items.person.values()].filter((person) =>
        person.memberships.some(
          (held) => held.organizationId === organizationId && held.roles.includes(role),
        ),
      ),
    );
  }

  async register(
    organizationId: string,
    kind: RegisterEntry['kind'],
    page: PageRequest,
  ): Promise<Page<RegisterEntry>> {
    await Promise.resolve();
    const entries = [...this.#tables.items.register.values()].filter(
      (entry) => entry.organizationId === organizationId && entry.kind === kind,
    );
    return pageOf(entries, (entry) => `${entry.at}|${entry.id}`, page, -1);
  }

  async registerEntry(
    organizationId: string,
    kind: RegisterEntry['kind'],
    id: string,
  ): Promise<RegisterEntry | undefined> {
    return this.#look(() => this.#tables.items.register.get(`${organizationId}|${kind}|${id}`));
  }

  async registerVersion(
    organizationId: string,
    kind: RegisterKind,
    id: string,
    number: number,
  ): Promise<RegisterVersion | undefined> {
    const key = `${organizationId}|${kind}|${id}|${number}`;
    return this.#look(() => this.#tables.items.registerVersion.get(key));
  }

  async registerImport(organizationId: string, kind: RegisterKind): Promise<RegisterImport | undefined> {
    return this.#look(() => this.#tables.items.registerImport.get(`${organizationId}|${kind}`));
  }

  async importBatch(
    organizationId: string,
    kind: RegisterKind,
    importId: string,
    number: number,
  ): Promise<ImportBatch | undefined> {
    const key = `${organizationId}|${kind}|${importId}|${number}`;
    return this.#look(() => this.#tables.items.importBatch.get(key));
  }

  async products(organizationId: string, page: PageRequest): Promise<Page<WorkProduct>> {
    await Promise.resolve();
    const products = [...this.#tables.items.product.values()].filter(
      (product) => product.organizationId === organizationId,
    );
    return pageOf(products, (product) => `${product.at}|${product.id}`, page, -1);
  }

  async publicProducts(): Promise<WorkProduct[]> {
    return this.#sharedProducts('public');
  }

  async ecosystemProducts(): Promise<WorkProduct[]> {
    return this.#sharedProducts('ecosystem');
  }

  async #sharedProducts(audience: WorkProduct['audience']): Promise<WorkProduct[]> {
    const order = ({ at, organizationId, id }: WorkProduct) => `${at}#${organizationId}#${id}`;
    return this.#look(() =>
      [...this.#tables.items.product.values()]
        .filter((product) => product.audience === audience && isShared(product))
        .sort((left, right) => (order(left) < order(right) ? 1 : -1)),
    );
  }

  async product(organizationId: string, id: string): Promise<WorkProduct | undefined> {
    return this.#look(() => this.#tables.items.product.get(`${organizationId}|${id}`));
  }

  async source(id: string): Promise<Source | undefined> {
    return this.#look(() => this.#tables.items.source.get(id));
  }

  async sources(organizationId: string): Promise<Source[]> {
    return this.#look(() =>
      [...this.#tables.items.source.values()].filter((source) => source.organizationId === organizationId),
    );
  }

  async delivery(sourceId: string, deliveryId: string): Promise<Delivery | undefined> {
    return this.#look(() => this.#tables.items.delivery.get(`${sourceId}|${deliveryId}`));
  }

  async alert(sourceId: string, deliveryId: string): Promise<Alert | undefined> {
    return this.#look(() => this.#tables.items.alert.get(`${sourceId}|${deliveryId}`));
  }

  async deliveries(sourceId: string, page: PageRequest): Promise<Page<Delivery>> {
    await Promise.resolve();
    const delivered = [...this.#tables.items.delivery.values()].filter((each) => each.sourceId === sourceId);
    return pageOf(delivered, (each) => `${each.receivedAt}#${each.deliveryId}`, page, -1);
  }

  async noteSource({
    sourceId,
    what,
    lastAt,
  }: Pick<SourceNote, 'sourceId' | 'what' | 'lastAt'>): Promise<void> {
    await Promise.resolve();
    const name = `${sourceId}|${what}`;
    const count = (this.#notes.get(name)?.count ?? 0) + 1;
    this.#notes.set(name, { sourceId, what, count, lastAt });
  }

  async sourceNotes(sourceId: string): Promise<SourceNote[]> {
    return this.#look(() =>
      [...this.#notes.values()]
        .filter((note) => note.sourceId === sourceId)
        .sort((a, b) => (a.what < b.what ? -1 : 1)),
    );
  }

  async deliveriesOf(runId: string): Promise<Delivery[]> {
    return this.#look(() =>
      [...this.#tables.items.delivery.values()]
        .filter((delivery) => delivery.runId === runId)
        .sort((a, b) => (orderInRun(a) < orderInRun(b) ? -1 : 1)),
    );
  }

  async incidentKey(organizationId: string, key: string): Promise<IncidentKey | undefined> {
    return this.#look(() => this.#tables.items.incidentKey.get(`${organizationId}|${key}`));
  }

  async cycle(id: string): Promise<Cycle | undefined> {
    return this.#look(() => this.#tables.items.cycle.get(id));
  }

  async cyclesOf(organizationId: string): Promise<Cycle[]> {
    return this.#look(() =>
      [...this.#tables.items.cycle.values()]
        .filter((cycle) => cycle.organizationId === organizationId)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }

  async waitingCycles(page: PageRequest): Promise<Page<Cycle>> {
    await Promise.resolve();
    const waiting = [...this.#tables.items.cycle.values()].filter(({ status }) => status === 'waiting');
    return pageOf(waiting, (cycle) => `${cycle.dueOn}|${cycle.id}`, page);
  }

  async guestAccess(taskId: string): Promise<GuestAccess | undefined> {
    return this.#look(() => this.#tables.items.guestAccess.get(taskId));
  }

  async guestAccessByLink(linkHash: string): Promise<GuestAccess | undefined> {
    return this.#look(() =>
      [...this.#tables.items.guestAccess.values()].find(({ links }) =>
        links.some(({ hash }) => hash === linkHash),
      ),
    );
  }

  async guestSession(idHash: string): Promise<GuestSession | undefined> {
    return this.#look(() => this.#guestSessions.get(idHash));
  }

  async saveGuestSession(session: GuestSession): Promise<void> {
    const copy = structuredClone(session);
    await Promise.resolve();
    this.#guestSessions.set(copy.idHash, copy);
  }

  async endGuestSession(idHash: string): Promise<void> {
    await Promise.resolve();
    this.#guestSessions.delete(idHash);
  }

  async contributions(consultationId: string, page: PageRequest): Promise<Page<Contribution>> {
    await Promise.resolve();
    const said = [...this.#tables.items.contribution.values()].filter(
      (contribution) => contribution.consultationId === consultationId,
    );
    return pageOf(said, (contribution) => `${contribution.at}|${contribution.id}`, page, -1);
  }

  async contribution(consultationId: string, id: string): Promise<Contribution | undefined> {
    return this.#look(() => this.#tables.items.contribution.get(`${consultationId}|${id}`));
  }

  async mailAccess(id: string): Promise<MailAccess | undefined> {
    return this.#look(() => this.#tables.items.mailAccess.get(id));
  }

  async keptMail(organizationId: string, id: string): Promise<KeptMail | undefined> {
    return this.#look(() => this.#tables.items.keptMail.get(`${organizationId}|${id}`));
  }

  async keptMails(organizationId: string, page: PageRequest): Promise<Page<KeptMail>> {
    const kept = await this.#look(() => [...this.#tables.items.keptMail.values()]);
    const own = kept.filter((mail) => mail.organizationId === organizationId);
    return pageOf(own, (mail) => `${mail.keptAt}|${mail.id}`, page, -1);
  }

  async received(id: string): Promise<Received | undefined> {
    return this.#look(() => this.#tables.items.received.get(id));
  }

  async slackInstall(id: string): Promise<SlackInstall | undefined> {
    return this.#look(() => this.#tables.items.slackInstall.get(id));
  }

  async slackInstalls(organizationId: string): Promise<SlackInstall[]> {
    return this.#look(() =>
      [...this.#tables.items.slackInstall.values()].filter(
        (install) => install.organizationId === organizationId,
      ),
    );
  }

  async personBySlack(installId: string, userId: string): Promise<Person | undefined> {
    return this.#look(() =>
      [...this.#tables.items.person.values()].find(
        ({ slack }) => slack?.installId === installId && slack.userId === userId,
      ),
    );
  }

  async slackCards(taskId: string): Promise<SlackCard[]> {
    return this.#look(() =>
      [...this.#tables.items.slackCard.values()].filter((card) => card.taskId === taskId),
    );
  }

  async endpoint(id: string): Promise<Endpoint | undefined> {
    return this.#look(() => this.#tables.items.endpoint.get(id));
  }

  async endpoints(organizationId: string): Promise<Endpoint[]> {
    return this.#look(() =>
      [...this.#tables.items.endpoint.values()].filter(
        (endpoint) => endpoint.organizationId === organizationId,
      ),
    );
  }

  async announcement(id: string): Promise<Announcement | undefined> {
    return this.#look(() => this.#tables.items.announcement.get(id));
  }

  async announcements(endpointId: string, page: PageRequest): Promise<Page<Announcement>> {
    await Promise.resolve();
    const sent = [...this.#tables.items.announcement.values()].filter(
      (announcement) => announcement.endpointId === endpointId,
    );
    return pageOf(sent, (announcement) => `${announcement.at}|${announcement.id}`, page, -1);
  }

  async heldAnnouncements(endpointId: string, limit: number): Promise<Announcement[]> {
    return this.#look(() =>
      [...this.#tables.items.announcement.values()]
        .filter((announcement) => announcement.endpointId === endpointId && announcement.held === true)
        .sort((a, b) => (`${a.at}#${a.id}` < `${b.at}#${b.id}` ? -1 : 1))
        .slice(0, limit),
    );
  }

  async countUse(id: string, _expiresAt: string): Promise<number> {
    await Promise.resolve();
    const uses = (this.#uses.get(id) ?? 0) + 1;
    this.#uses.set(id, uses);
    return uses;
  }

  async session(idHash: string): Promise<Session | undefined> {
    return this.#look(() => this.#sessions.get(idHash));
  }

  async saveSession(session: Session): Promise<void> {
    const copy = structuredClone(session);
    await Promise.resolve();
    this.#sessions.set(copy.idHash, copy);
  }

  async endSession(idHash: string): Promise<void> {
    await Promise.resolve();
    this.#sessions.delete(idHash);
  }

  async beginIdempotent(record: IdempotencyRecord): Promise<'started' | IdempotencyRecord> {
    const copy = structuredClone(record);
    await Promise.resolve();
    const known = this.#idempotent.get(copy.id);
    if (known !== undefined && known.expiresAt > copy.createdAt) return structuredClone(known);
    this.#idempotent.set(copy.id, copy);
    return 'started';
  }

  async finishIdempotent(record: IdempotencyRecord): Promise<void> {
    const copy = structuredClone(record);
    await Promise.resolve();
    this.#idempotent.set(copy.id, copy);
  }

  /** All that is kept, as JSON: to tell whether something has changed. */
  dump(): string {
    const [sessions, guestSessions] = [this.#sessions, this.#guestSessions];
    const [uses, idempotent] = [this.#uses, this.#idempotent];
    return JSON.stringify(
      { ...this.#tables, sessions, guestSessions, uses, idempotent },
      (_, value: unknown) => (value instanceof Map ? [...(value as Map<string, unknown>)] : value),
    );
  }

  /** For lists: without what resumes the run. */
  #openTasks(): Task[] {
    return [...this.#tables.items.task.values()]
      .filter((task) => task.status === 'open')
      .map(({ sealedToken: _sealedToken, tokenHash: _tokenHash, ...task }) => task);
  }

  async #look<T>(read: () => T): Promise<T> {
    await Promise.resolve();
    return structuredClone(read());
  }
}

/** What runs wait for comes before messages. */
function waitingOrder({ work, createdAt, id }: OutboxEntry): string {
  return `${work.kind === 'notify' ? 1 : 0}|${createdAt}|${id}`;
}

function orderInRun({ receivedAt, sourceId, deliveryId }: Delivery): string {
  return `${receivedAt}#${sourceId}#${deliveryId}`;
}

function byDue(task: Task): string {
  return `${task.dueAt ?? NEVER}|${task.id}`;
}

function dueOf(item: DueItem): { key: string; nextAt?: string } {
  switch (item.kind) {
    case 'task':
      return { ...item.task, key: item.task.id };
    case 'clock':
      return { ...item.clock, key: `${item.clock.runId}|${item.clock.id}` };
    case 'cycle':
      return { ...item.cycle, key: item.cycle.id };
    case 'run':
      return { ...item.run, key: item.run.id };
    case 'person':
      return { ...item.person, key: item.person.id };
    case 'announcement':
      return { ...item.announcement, key: item.announcement.id };
    case 'endpoint':
      return { ...item.endpoint, key: item.endpoint.id };
  }
}

function shardsOf({ kind }: DueItem): readonly number[] {
  return kind === 'announcement' || kind === 'endpoint' ? PARTNER_SHARDS : OWN_SHARDS;
}
