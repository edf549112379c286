import type { Catalogue } from './rules/catalogue.ts';
import type { Case } from './rules/case.ts';
import type { Clock } from './rules/clock.ts';
import type { Cycle } from './rules/cycle.ts';
import type { Contribution } from './rules/engagement/contribution.ts';
import type { EvidenceEvent } from './rules/evidence-event.ts';
import type { GuestAccess, GuestSession } from './rules/guest/guest-access.ts';
import type { Organization, Person, Role } from './rules/organization.ts';
import type { OutboxEntry } from './rules/outbox-entry.ts';
import type { ProcessDefinition } from './rules/process-definition.ts';
import type { ProductDocument } from './rules/product/document.ts';
import type { RegisterEntry } from './rules/register-entry.ts';
import type { ImportBatch, RegisterImport } from './rules/register-import.ts';
import type { RegisterVersion } from './rules/register-version.ts';
import type { Table } from './rules/registers/table/table.ts';
import type { WorkProduct } from './rules/work-product.ts';
import type { Party, Run } from './rules/run.ts';
import type { Alert, Delivery, IncidentKey, Source, SourceNote } from './rules/source.ts';
import type { KeptMail } from './rules/mail/kept-mail.ts';
import type { MailAccess } from './rules/mail/mail-access.ts';
import type { Announcement, Endpoint } from './rules/partner/endpoint.ts';
import type { Posted } from './rules/partner/retry-plan.ts';
import type { Received } from './rules/received.ts';
import type { SlackCard } from './rules/slack/slack-card.ts';
import type { HomeView, ModalView, SlackMessage } from './rules/slack/blocks.ts';
import type { SlackInstall } from './rules/slack/slack-install.ts';
import type { Task, TaskGroup } from './rules/task.ts';
import type { IdempotencyRecord, Session } from './rules/session.ts';

/** The entities a transaction can change. */
export interface Entities {
  run: Run;
  party: Party;
  task: Task;
  group: TaskGroup;
  clock: Clock;
  register: RegisterEntry;
  registerVersion: RegisterVersion;
  registerImport: RegisterImport;
  importBatch: ImportBatch;
  product: WorkProduct;
  outbox: OutboxEntry;
  organization: Organization;
  person: Person;
  source: Source;
  delivery: Delivery;
  alert: Alert;
  incidentKey: IncidentKey;
  cycle: Cycle;
  guestAccess: GuestAccess;
  contribution: Contribution;
  mailAccess: MailAccess;
  keptMail: KeptMail;
  received: Received;
  slackInstall: SlackInstall;
  slackCard: SlackCard;
  endpoint: Endpoint;
  announcement: Announcement;
}
export type EntityName = keyof Entities;

/**
 * One write of a transaction. `before` absent: the item must not exist yet. Both: the stored version must be
 * `before.version` (and a task's status change must be one the transition table allows). `after` absent: delete.
 * `after.version` is `before.version + 1`, or 1.
 */
export type Write = {
  [E in EntityName]: { entity: E; before?: Entities[E]; after?: Entities[E] };
}[EntityName];

/** All or nothing. Events are only ever added. At most 100 items in all. */
export interface Transaction {
  writes: Write[];
  events: EvidenceEvent[];
}

export interface Page<T> {
  items: T[];
  /** Opaque; absent on the last page. */
  next?: string;
}
export interface PageRequest {
  limit: number;
  after?: string;
}

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

/** Hash shards of the due index, so that no partition takes all writes. */
export const OWN_SHARDS: readonly number[] = [0, 1, 2, 3];
/** Apart from them, what partners are told: however much waits for one, no legal clock waits behind it. */
export const PARTNER_SHARDS: readonly number[] = [4, 5];
export const DUE_SHARDS = OWN_SHARDS.length + PARTNER_SHARDS.length;

/** Time is a dependency: an ISO-8601 UTC instant with milliseconds. */
export type Now = () => string;

/** Ids sort by time and cannot be guessed; secrets are base64url of so many random bytes. */
export interface Ids {
  id(prefix: string): string;
  secret(bytes: number): string;
}

/** Encrypts small secrets (task tokens, webhook secrets); the context must be the same to open. */
export interface Vault {
  seal(plain: string, context: Record<string, string>): Promise<string>;
  open(sealed: string, context: Record<string, string>): Promise<string>;
}

export type EngineAnswer =
  | { done: true }
  /** The wait is over or never was (`TaskTimedOut`, `InvalidToken`, `TaskDoesNotExist`); no retry helps. */
  | { done: false; final: true; error: string; cause: string }
  | { done: false; final: false; error: string; cause: string };

/** Step Functions. */
export interface Engine {
  /** `execution`: which of the run's executions, counted from 1; the first when absent. */
  start(
    processId: string,
    runId: string,
    input: Record<string, unknown>,
    execution?: number,
  ): Promise<EngineAnswer>;
  stop(processId: string, runId: string, cause: string, execution?: number): Promise<EngineAnswer>;
  resume(token: string, output: Record<string, unknown>): Promise<EngineAnswer>;
  /** How an execution of a run has ended; undefined while it runs, or when there is none (yet). */
  ended(processId: string, runId: string, execution?: number): Promise<ExecutionEnd | undefined>;
}

export interface ExecutionEnd {
  status: 'completed' | 'failed' | 'stopped';
  cause?: string;
}

export interface Mail {
  to: { name: string; email: string };
  subject: string;
  text: string;
  html: string;
  /** Same key, same mail: sent once as far as the channel can tell. */
  idempotencyKey: string;
  /** Where an answer goes; absent: to nobody who reads it. */
  replyTo?: string;
  /** Further headers, e.g. `References`, `List-Unsubscribe`; names as written in RFC 5322. */
  headers?: Record<string, string>;
  attachments?: MailAttachment[];
  /** Comes back with a bounce: ids only, `[A-Za-z0-9_-]`. */
  tags?: Record<string, string>;
}
export interface MailAttachment {
  name: string;
  /** With its parameters, e.g. `text/calendar; charset=utf-8; method=PUBLISH`. */
  contentType: string;
  content: string;
}
export interface Mailer {
  /** Throws `mail.refused` when the channel will never take this mail; any other error may be tried again. */
  send(mail: Mail): Promise<void>;
}

/** Tokens of an install; with rotation they expire and come with one to renew them once. */
export interface SlackTokens {
  token: string;
  refreshToken?: string;
  expiresInSeconds?: number;
}
/** What an administrator of a workspace has agreed to. */
export interface SlackGrant extends SlackTokens {
  /** Team, or enterprise for an install over all its workspaces. */
  installId: string;
  teamName: string;
  botUserId: string;
  appId: string;
  scopes: string[];
}
export interface SlackUser {
  teamId: string;
  name: string;
  email?: string;
  /** Guests, deleted users and bots decide nothing. */
  kind: 'member' | 'guest' | 'deleted' | 'bot';
}

/**
 * Slack's Web API, one call each and none repeated. Throws `slack.rate-limited`, `slack.unreachable`, `slack.refused`
 * and `slack.install-gone` (core/rules/slack/slack-error.ts).
 */
export interface Slack {
  /** Whether this installation has an app of Slack at all. */
  isOn(): Promise<boolean>;
  /** Where an administrator of a workspace agrees to the install. */
  authorizeUrl(state: string, redirectUri: string): Promise<string>;
  install(code: string, redirectUri: string): Promise<SlackGrant>;
  renew(refreshToken: string): Promise<SlackTokens>;
  /** To a channel, or to a user's direct messages by the user's id. */
  post(
    token: string,
    channelId: string,
    message: SlackMessage,
    threadTs?: string,
  ): Promise<{ channelId: string; ts: string }>;
  update(token: string, at: { channelId: string; ts: string }, message: SlackMessage): Promise<void>;
  /** Answers the id of the view; the trigger is good for three seconds. */
  openView(token: string, triggerId: string, view: ModalView): Promise<string>;
  updateView(token: string, viewId: string, view: ModalView): Promise<void>;
  publishHome(token: string, userId: string, view: HomeView): Promise<void>;
  user(token: string, userId: string): Promise<SlackUser>;
  /** Only who acted sees it. */
  respond(responseUrl: string, message: SlackMessage): Promise<void>;
  /** Takes the token back, so that it opens nothing any more. */
  revoke(token: string): Promise<void>;
}

/** Brings announcements to addresses of partners, and to nowhere else. */
export interface Courier {
  /** Whether addresses of this machine are allowed: rehearsals only. */
  loopback: boolean;
  /** Why an address is not one that is sent to, in words; asks for its numbers. Undefined when it is one. */
  problemOf(url: string): Promise<string | undefined>;
  /**
   * One try, never repeated and never redirected; checks the address again. `secrets`: `whsk_…` or `whsec_…`, each of
   * which signs. Faults of the receiver and of the way there are answers; throws nothing.
   */
  post(message: { url: string; id: string; at: string; body: string; secrets: string[] }): Promise<Posted>;
}

/** Sealed objects (work products). Writing the same key with the same bytes again is no change. */
export interface Objects {
  put(key: string, body: string | Uint8Array, contentType: string): Promise<{ sha256: string }>;
  /** As UTF-8 text. */
  get(key: string): Promise<string | undefined>;
  getBytes(key: string): Promise<Uint8Array | undefined>;
  /** For what was handed over only (product/handed-over.ts): anything else throws `objects.sealed`. Gone already is no fault. */
  erase(key: string): Promise<void>;
}

/** What stands on paper beside the document itself. */
export interface Imprint {
  /** SHA-256 (hex) of the sealed JSON. */
  sha256: string;
  organizationName: (id: string) => string;
  personName: (id: string) => string;
}

/** Makes a tagged PDF of a document. The same document and imprint give the same bytes. */
export interface Printer {
  print(document: ProductDocument, imprint: Imprint): Promise<Uint8Array>;
}

export type SpreadsheetFormat = 'csv' | 'xlsx';

/** `note`: how the file was read, where that was a guess that a person should check. */
export type ReadSpreadsheet = { ok: true; table: Table; note?: string } | { ok: false; message: string };

/** Files of spreadsheet programs. */
export interface Spreadsheets {
  /** The first sheet. What cannot be read is refused with what to do about it. */
  read(file: Uint8Array, format: SpreadsheetFormat): Promise<ReadSpreadsheet>;
  /** Throws `spreadsheet.cell-too-long` when a cell has more text than the format can hold. */
  write(table: Table, format: SpreadsheetFormat): Promise<Uint8Array>;
}

/** Waits between attempts of a conflicting transaction. */
export type Pause = (milliseconds: number) => Promise<void>;

/** What most actions need; each takes only the part it uses. */
export interface Ports {
  store: Store;
  now: Now;
  ids: Ids;
  vault: Vault;
  catalogue: Catalogue;
  engine: Engine;
  mailer: Mailer;
  /** Absent where there is none. */
  slack?: Slack;
  courier: Courier;
  objects: Objects;
  printer: Printer;
  pause: Pause;
  /** 0 ≤ x < 1, for jitter. */
  random: () => number;
  /** Where people open their tasks; no slash at the end. */
  portalUrl: string;
  /** Domain that mails come from and that takes answers, e.g. `clause8.example.org`. */
  mailDomain: string;
  /** Whether it does take answers. */
  receivesMail: boolean;
}

/** Who signed in, as the identity provider says it. The email address is one the provider has verified. */
export interface VerifiedIdentity {
  subject: string;
  email: string;
}

/** Kept by the portal (sealed, ten minutes at most) between the two halves of a sign-in. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Sign-in by OpenID Connect. No token leaves this port; the portal keeps its own sessions. */
export interface Identity {
  /** First half: where to send the browser. `redirectUri` is the portal's own callback address. */
  begin(redirectUri: string): Promise<{ url: string; pending: PendingSignIn }>;
  /** Second half: `callbackUrl` is the whole address the browser came back to. */
  finish(
    callbackUrl: string,
    pending: PendingSignIn,
  ): Promise<{ result: 'signed-in'; identity: VerifiedIdentity } | { result: 'refused'; reason: string }>;
  /** Where to send the browser to end the provider's session too; absent when it offers none. */
  signOutUrl(returnTo: string): Promise<string | undefined>;
  /** Checks the access token (JWT) of an API request. */
  verify(
    accessToken: string,
  ): Promise<{ result: 'verified'; identity: VerifiedIdentity } | { result: 'refused'; reason: string }>;
}
