import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import type { Actor } from '../../rules/actor.ts';
import { may } from '../../rules/authorization.ts';
import type { ContactRepair } from '../../rules/contact/effects.ts';
import type { EventDraft } from '../../rules/evidence-chain.ts';
import type { FormProblem } from '../../rules/form.ts';
import { mailboxOf, newAddress } from '../../rules/contact/new-address.ts';
import { absence } from '../../rules/absence.ts';
import { sameAddress, withoutTrouble } from '../../rules/mail/mail-trouble.ts';
import { holds, isMember } from '../../rules/membership.ts';
import type { Organization, Person } from '../../rules/organization.ts';
import type { OutboxWork } from '../../rules/outbox-entry.ts';
import type { Task } from '../../rules/task.ts';
import { outboxWrite } from '../outbox-write.ts';

export interface ContactChange {
  writes: Write[];
  events: EventDraft[];
  /** Why nothing of it can be done. */
  refused?: FormProblem[];
}

interface Repairing {
  task: Pick<Task, 'id' | 'runId' | 'organizationId' | 'openedAt'>;
  actor: Actor;
  organizations: Organization[];
}

type Needs = Pick<Ports, 'store' | 'now' | 'ids'>;

/**
 * Does what a repair says: the person's own address works again, a new one is asked to be confirmed, or a delegation goes to
 * whoever takes over. Whoever is reached now gets one mail with all that waits. Evidence names people by their ids and holds
 * no address.
 */
export async function contactWrites(
  ports: Needs,
  { address, repair }: ContactRepair,
  repairing: Repairing,
): Promise<ContactChange> {
  const before = await ports.store.personByEmail(address);
  // Somebody has corrected it meanwhile, or has left: there is nothing to repair any more.
  if (before === undefined) return { writes: [], events: [] };
  if (!isMember(before, repairing.task.organizationId) && !isLead(repairing))
    return refused('', 'This person does not belong to your organization.');
  switch (repair.result) {
    case 'works':
      return changed(ports, repairing, before, withoutTrouble(before), { result: 'works', told: before.id });
    case 'new-address':
      return correctAddress(ports, repairing, before, repair.newAddress ?? '');
    case 'takes-over':
      return handOver(ports, repairing, before, repair);
  }
}

async function correctAddress(
  ports: Needs,
  repairing: Repairing,
  before: Person,
  given: string,
): Promise<ContactChange> {
  const email = given.trim();
  if (sameAddress(email, before.email))
    return refused('newAddress', 'This is the address that we have. If it works again, choose that.');
  const owners = await Promise.all([email, mailboxOf(email)].map((one) => ports.store.personByEmail(one)));
  if (owners.some((owner) => owner !== undefined && owner.id !== before.id))
    return refused('newAddress', 'Somebody else has this address here.');
  if (await isOfAnswerer(ports, repairing, before, email))
    return refused('newAddress', 'This is an address of your own, or of whom you stand in for.');
  const distrust = await whyNotTrusted(ports, repairing, before);
  if (distrust !== undefined) return refused('newAddress', distrust);
  const after = {
    ...before,
    newAddress: newAddress(before, { email, runId: repairing.task.runId }, ports.now()),
  };
  return changed(ports, repairing, before, after, { result: 'new-address', told: before.id });
}

/** Whether a new address of somebody leads to who answers, or to whom they act for, by another spelling of it. */
async function isOfAnswerer(
  { store }: Needs,
  { actor }: Repairing,
  before: Person,
  email: string,
): Promise<boolean> {
  const people = await Promise.all(answerersOf(actor).map((id) => store.person(id)));
  return people.some(
    (person) =>
      person !== undefined && person.id !== before.id && mailboxOf(person.email) === mailboxOf(email),
  );
}

function answerersOf(actor: Actor): string[] {
  if (actor.kind !== 'person') return [];
  return [actor.personId, ...(actor.onBehalfOf === undefined ? [] : [actor.onBehalfOf])];
}

async function handOver(
  ports: Needs,
  repairing: Repairing,
  before: Person,
  { colleague = '', until = '' }: ContactRepair['repair'],
): Promise<ContactChange> {
  const to = await ports.store.personByEmail(colleague.trim());
  const shared = before.memberships
    .map(({ organizationId }) => organizationId)
    .filter((id) => to !== undefined && isMember(to, id));
  if (to === undefined || to.id === before.id || shared.length === 0)
    return refused(
      'colleague',
      'Enter the address of somebody else of the same organization who has an account.',
    );
  // Who acts for somebody may do all that they may: it takes as much trust as a new address.
  const by = await repairerOf(ports, repairing);
  const own = repairing.task.organizationId;
  const handed = shared.filter((id) => by.isCoordinator || id === own || by.manages(id));
  if (handed.length === 0)
    return refused(
      'colleague',
      'This is another organization’s work, so the coordinator has to hand it over.',
    );
  const isTrusted = by.isCoordinator || handed.every((id) => by.isDpoOf(id));
  if (!isTrusted && answerersOf(repairing.actor).includes(to.id))
    return refused('colleague', 'You cannot hand this work to yourself, or to whom you stand in for.');
  if (!isTrusted && standsInOnly(by, repairing, before)) return refused('colleague', STANDS_IN);
  if (!isTrusted && isSound(before)) return refused('colleague', `${SOUND} hand over their work.`);
  const at = ports.now();
  const delegations = handed.map((organizationId) => {
    const organization = repairing.organizations.find(({ id }) => id === organizationId);
    const { until: ends } = absence(until, until, organization?.timeZone ?? 'UTC');
    return { toPersonId: to.id, organizationId, from: at, until: ends, scope: 'all' as const };
  });
  const others = before.delegations.filter(({ organizationId }) => !handed.includes(organizationId));
  const last = delegations
    .map((one) => one.until)
    .sort()
    .at(-1);
  const { mailTrouble } = before;
  const after: Person = {
    ...before,
    delegations: [...others, ...delegations],
    ...(mailTrouble === undefined || last === undefined
      ? {}
      : { mailTrouble: { ...mailTrouble, until: last } }),
  };
  return changed(ports, repairing, before, after, { result: 'takes-over', told: to.id });
}

function changed(
  ports: Needs,
  { task, actor }: Repairing,
  before: Person,
  after: Person,
  { result, told }: { result: string; told: string },
): ContactChange {
  const order: OutboxWork =
    result === 'new-address'
      ? { kind: 'notify', runId: '', message: 'address-check', extra: { personId: told } }
      : {
          ...{ kind: 'notify', runId: '', message: 'digest' },
          extra: { personId: told, why: result === 'takes-over' ? 'takes-over' : 'reached' },
        };
  return {
    writes: [
      { entity: 'person', before, after: { ...after, version: before.version + 1 } },
      outboxWrite(ports, order),
    ],
    events: [
      {
        at: ports.now(),
        type: 'contact-repaired',
        actor,
        data: {
          taskId: task.id,
          personId: before.id,
          result,
          ...(told === before.id ? {} : { toPersonId: told }),
        },
      },
    ],
  };
}

/**
 * Who has the address has the account. The coordinator and the DPO answer for it; an administrator changes only what is
 * known not to work; and each other organization that the account opens must trust them too.
 */
async function whyNotTrusted(
  ports: Needs,
  repairing: Repairing,
  person: Person,
): Promise<string | undefined> {
  const by = await repairerOf(ports, repairing);
  if (by.isCoordinator) return undefined;
  const own = repairing.task.organizationId;
  const others = person.memberships.filter(({ organizationId }) => organizationId !== own);
  if (!others.every(({ organizationId }) => by.manages(organizationId)))
    return 'This person belongs to other organizations too, so the coordinator has to change the address. Choose somebody who takes over until then.';
  if (standsInOnly(by, repairing, person)) return STANDS_IN;
  return isSound(person) && !by.isDpoOf(own) ? `${SOUND} change it.` : undefined;
}

const STANDS_IN =
  'You stand in for somebody. How those are reached who decide here is said by the administrator or the data protection officer themselves, or by the coordinator.';

/** Whoever only stands in does not choose who has the account of those who decide or who look after accounts. */
function standsInOnly(
  by: { manages: (organizationId: string) => boolean },
  { task }: Repairing,
  person: Person,
): boolean {
  const own = task.organizationId;
  return !by.manages(own) && holds(person, own, 'dpo', 'accountable', 'privacy-lead', 'administrator');
}

const SOUND = 'Nothing has come back from the address that we have, so only the data protection officer can';

/** What whoever repairs may answer for. */
async function repairerOf({ store }: Needs, { actor, organizations }: Repairing) {
  const by = actor.kind === 'person' ? await store.person(actor.personId) : undefined;
  const lead = organizations.find((each) => each.lead);
  return {
    isCoordinator: by !== undefined && lead !== undefined && holds(by, lead.id, 'dpo'),
    manages: (organizationId: string) => by !== undefined && may(by, 'manage-people', { organizationId }),
    isDpoOf: (organizationId: string) => by !== undefined && holds(by, organizationId, 'dpo'),
  };
}

function isSound({ mailTrouble }: Person): boolean {
  return mailTrouble === undefined;
}

function isLead({ task, organizations }: Repairing): boolean {
  return organizations.some(({ id, lead }) => lead && id === task.organizationId);
}

function refused(field: string, message: string): ContactChange {
  return { writes: [], events: [], refused: [{ field, message }] };
}
