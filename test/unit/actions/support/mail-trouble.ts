import { completeTask } from '../../../../core/actions/complete-task.ts';
import { noteMailEvent } from '../../../../core/actions/mail-trouble/note-mail-event.ts';
import type { Mail } from '../../../../core/ports/mailer.ts';
import type { MailEvent } from '../../../../core/rules/mail/mail-event.ts';
import type { Person } from '../../../../core/rules/organization.ts';
import { contactRepair } from '../../../../workflows/contact-repair/process.ts';
import { process, taskStep } from './processes.ts';
import { defined, World } from './world.ts';

const sample = process([taskStep('write'), taskStep('more', { due: { after: { workingDays: 6 } } })]);
export const CONTACT = 'mobility-contact';
export const ADDRESS = 'contact@mobility.example';
export const JONAS = 'jonas@mobility.example';
export const TO_JONAS = { result: 'new-address', newAddress: JONAS };

/** A task that somebody was mailed about, and words for what comes back of the mail and for the repair. */
export async function asked() {
  const world = await World.create(sample, contactRepair);
  const { ports } = world;
  await add(world, {
    id: 'mobility-administrator',
    name: 'Ada Admin',
    email: 'admin@mobility.example',
    memberships: [{ organizationId: 'mobility', roles: ['administrator'] }],
    delegations: [],
    version: 1,
  });
  const runId = await world.start();
  const { id: taskId } = await world.opened(runId, 'write');
  await world.deliver();
  let count = 0;
  const happens = (kind: MailEvent['kind'], more: Partial<MailEvent> = {}) => {
    count += 1;
    const regarding = { personId: CONTACT, organizationId: 'mobility', runId, taskId };
    const event = { id: `event-${count}`, kind, at: ports.now(), address: ADDRESS, regarding, ...more };
    return noteMailEvent(ports, event);
  };
  const repairs = async () =>
    (await ports.store.partiesOf('mobility', { limit: 50 })).items.filter(({ runId: id }) => id !== runId);
  /** The task of the one repair, as its state machine opens it. */
  const repair = async () => {
    const [party] = await repairs();
    const { runId: repairId } = defined(party, 'repair');
    return world.opened(repairId, 'repair');
  };
  const answer = async (answers: Record<string, unknown>, by = 'mobility-administrator') => {
    const { id } = await repair();
    return completeTask(ports, { taskId: id, person: await world.person(by), channel: 'portal', answers });
  };
  const mailsTo = (email: string) => ports.mailer.sent.filter(({ to }) => to.email === email);
  return { world, ports, runId, taskId, happens, repairs, repair, answer, mailsTo };
}

async function add(world: World, person: Person): Promise<void> {
  await world.ports.store.commit({ writes: [{ entity: 'person', after: person }], events: [] });
}

export async function change(world: World, id: string, more: Partial<Person>): Promise<void> {
  const before = await world.person(id);
  const after = { ...before, ...more, version: before.version + 1 };
  await world.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
}

/** What the mail to a new address holds. */
export function checkIn(mails: Mail[]): { token: string; code: string; mail: Mail } {
  const mail = defined(mails.at(-1), 'mail to the new address');
  const token = defined(/\/address\/(\S+)/.exec(mail.text)?.[1], 'link');
  const code = defined(/\b(\d{6})\b/.exec(mail.text)?.[1], 'code');
  return { token: decodeURIComponent(token), code, mail };
}
