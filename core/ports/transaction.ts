import type { Clock } from '../rules/clock.ts';
import type { Cycle } from '../rules/cycle.ts';
import type { Contribution } from '../rules/engagement/contribution.ts';
import type { EvidenceEvent } from '../rules/evidence-event.ts';
import type { GuestAccess } from '../rules/guest/guest-access.ts';
import type { KeptMail } from '../rules/mail/kept-mail.ts';
import type { MailAccess } from '../rules/mail/mail-access.ts';
import type { Organization, Person } from '../rules/organization.ts';
import type { OutboxEntry } from '../rules/outbox-entry.ts';
import type { Announcement, Endpoint } from '../rules/partner/endpoint.ts';
import type { Received } from '../rules/received.ts';
import type { RegisterEntry } from '../rules/register-entry.ts';
import type { ImportBatch, RegisterImport } from '../rules/register-import.ts';
import type { RegisterVersion } from '../rules/register-version.ts';
import type { Party, Run } from '../rules/run.ts';
import type { SlackCard } from '../rules/slack/slack-card.ts';
import type { SlackInstall } from '../rules/slack/slack-install.ts';
import type { Alert, Delivery, IncidentKey, Source } from '../rules/source.ts';
import type { Task, TaskGroup } from '../rules/task.ts';
import type { WorkProduct } from '../rules/work-product.ts';

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
