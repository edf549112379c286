import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import { waitingAddress } from '../../rules/contact/new-address.ts';
import { isOpenClock } from '../../rules/clock-for.ts';
import type { EventDraft } from '../../rules/evidence-chain.ts';
import type { MailEvent } from '../../rules/mail/mail-event.ts';
import type { MailTrouble } from '../../rules/mail/mail-trouble.ts';
import { isMember } from '../../rules/membership.ts';
import type { Person } from '../../rules/organization.ts';
import type { OutboxWork } from '../../rules/outbox-entry.ts';
import { routesOf } from '../../rules/preferences.ts';
import type { Run } from '../../rules/run.ts';
import { commitRuns, type RunChange } from '../commit-run.ts';
import { releaseHeld } from '../digest/release-held.ts';
import { outboxWrite } from '../outbox-write.ts';
import { planStart } from '../plan-start.ts';
import { SYSTEM } from '../system-actor.ts';
import type { Noted, NoteMailEventPorts } from './note-mail-event.ts';
import { unreachedChange } from './unreached-change.ts';

const PROCESS = 'contact-repair';
/** Those who repair addresses, as the process asks them. */
const REPAIRERS = ['administrator', 'dpo'] as const;

/**
 * An address is not to be relied on: the person is marked, the run of the mail says so, Slack takes over where it is
 * linked, and one repair begins for the person however many mails come back. All in one transaction.
 */
export async function noteTrouble(
  ports: NoteMailEventPorts,
  event: MailEvent,
  before: Person,
  { kind, seen }: { kind: MailTrouble['kind']; seen: Write },
): Promise<Noted | 'conflict'> {
  const running = await runningRepair(ports, before);
  const until = standInUntil(before, ports.now());
  // Whoever is to confirm a new address has been written to there.
  const isRepaired =
    running !== undefined || until !== undefined || waitingAddress(before, ports.now()) !== undefined;
  const repair = isRepaired ? undefined : await newRepair(ports, event, before, kind);
  const runId = running ?? repair?.run.id;
  const mailTrouble: MailTrouble = {
    kind,
    at: event.at,
    ...(runId === undefined ? {} : { runId }),
    ...(until === undefined ? {} : { until }),
  };
  const after: Person = { ...before, mailTrouble, version: before.version + 1 };
  const fallsBack = !routesOf(before).includes('slack') && routesOf(after).includes('slack');
  const about = await unreachedChange(ports, event, { personIds: [before.id], why: kind });
  const again = fallsBack ? await toldBySlack(ports, event, before, kind) : { writes: [], events: [] };
  const kept = fallsBack ? withoutHeld(after) : after;
  const writes: Write[] = [{ entity: 'person', before, after: kept }, seen, ...again.writes];
  if (fallsBack) writes.push(...releaseHeld(ports, before));
  const changes = [
    ...(repair === undefined ? [] : [repair]),
    ...(about.change === undefined
      ? []
      : [{ run: about.change.run, change: withEvents(about.change.change, again.events) }]),
  ];
  const committed =
    changes.length === 0
      ? await ports.store.commit({ writes, events: [] })
      : await commitRuns(ports, withWrites(changes, writes));
  if (committed === 'conflict') return committed;
  return {
    result: 'trouble',
    personId: before.id,
    ...(repair === undefined ? {} : { runId: repair.run.id }),
  };
}

/** One repair for a person, not one for each mail. */
async function runningRepair({ store }: Pick<Ports, 'store'>, { mailTrouble }: Person) {
  const runId = mailTrouble?.runId;
  const run = runId === undefined ? undefined : await store.run(runId);
  return run?.status === 'running' ? run.id : undefined;
}

/** Until when the repair holds in which somebody took over. */
function standInUntil({ mailTrouble }: Person, now: string): string | undefined {
  const until = mailTrouble?.until;
  return until !== undefined && until > now ? until : undefined;
}

async function newRepair(
  ports: NoteMailEventPorts,
  event: MailEvent,
  person: Person,
  what: MailTrouble['kind'],
): Promise<{ run: Run; change: RunChange } | undefined> {
  const organizationId = await whoRepairs(ports, event, person);
  if (organizationId === undefined) return undefined;
  const planned = await planStart(ports, {
    processId: PROCESS,
    organizationId,
    answers: { address: person.email, what },
    actor: SYSTEM.mailEvent,
    runId: ports.ids.id('run'),
  });
  return planned.result === 'planned' ? planned : undefined;
}

/**
 * The organization for whose sake the mail was sent; the lead where nobody but the person could repair it. Whoever asks
 * them is told by another address, or by none.
 */
async function whoRepairs(
  { store }: Pick<Ports, 'store'>,
  { regarding }: MailEvent,
  person: Person,
): Promise<string | undefined> {
  const [first] = person.memberships;
  const own =
    regarding.organizationId !== undefined && isMember(person, regarding.organizationId)
      ? regarding.organizationId
      : first?.organizationId;
  for (const role of own === undefined ? [] : REPAIRERS) {
    const holders = await store.peopleWithRole(own ?? '', role);
    if (holders.some(({ id, mailTrouble }) => id !== person.id && mailTrouble === undefined)) return own;
  }
  return (await store.organizations()).find(({ lead }) => lead)?.id ?? own;
}

/** What the mail was about, said again by the other way; and that it went there. */
async function toldBySlack(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  { regarding: { runId, taskId, clockId } }: MailEvent,
  { id: personId }: Person,
  why: MailTrouble['kind'],
): Promise<{ writes: Write[]; events: EventDraft[] }> {
  const work = runId === undefined ? undefined : await sayAgain(ports, { runId, taskId, clockId }, personId);
  if (work === undefined) return { writes: [], events: [] };
  const about = work.taskId === undefined ? { clockId: work.clockId } : { taskId: work.taskId };
  const data = { notice: work.message, personId, from: 'email', to: 'slack', why: `mail.${why}`, ...about };
  return {
    writes: [outboxWrite(ports, work)],
    events: [{ at: ports.now(), type: 'route-changed', actor: SYSTEM.mailEvent, data }],
  };
}

type Told = Extract<OutboxWork, { kind: 'notify' }>;

async function sayAgain(
  { store }: Pick<Ports, 'store'>,
  { runId, taskId, clockId }: { runId: string; taskId: string | undefined; clockId: string | undefined },
  personId: string,
): Promise<Told | undefined> {
  const extra = { personId };
  if (taskId !== undefined) {
    const task = await store.task(taskId);
    return task?.status === 'open'
      ? { kind: 'notify', runId, message: 'task-opened', taskId, extra }
      : undefined;
  }
  const found = clockId === undefined ? undefined : await store.case(runId);
  const clock = found?.clocks.find(({ id }) => id === clockId);
  if (clock === undefined || !isOpenClock(clock)) return undefined;
  const message = clock.status === 'missed' ? 'clock-missed' : 'clock-warning';
  return { kind: 'notify', runId, message, clockId: clock.id, extra };
}

function withoutHeld({ held: _held, ...rest }: Person): Person {
  return rest;
}

function withEvents(change: RunChange, events: EventDraft[]): RunChange {
  return { ...change, events: [...change.events, ...events] };
}

function withWrites(changes: { run: Run; change: RunChange }[], writes: Write[]) {
  return changes.map(({ run, change }, index) =>
    index === 0 ? { run, change: { ...change, writes: [...change.writes, ...writes] } } : { run, change },
  );
}
