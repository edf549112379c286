import type { Ports } from '../../ports.ts';
import type { KeptWhy } from '../../rules/mail/kept-mail.ts';
import { mailDoor } from '../../rules/mail/mail-door.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import { accessOf } from './access-of.ts';
import { NOTHING, type MailOutcome } from './mail-outcome.ts';

type Needs = Pick<Ports, 'store' | 'mailDomain'>;

/** A mail with which nothing was to be begun already at the door: kept for the organization that it was sent to. */
export async function setAside(ports: Needs, mail: TakenMail): Promise<MailOutcome> {
  const why = mail.setAside ?? 'fault';
  const door = mailDoor(mail.recipient, ports.mailDomain);
  if (door?.kind === 'reply') {
    const access = await accessOf(ports, door);
    const task = access === undefined ? undefined : await ports.store.task(access.taskId);
    // Advertising and worse, at an address that we have given to nobody.
    return task === undefined && why !== 'fault' ? NOTHING : kept(ports, why, task?.organizationId);
  }
  const organizationId = door?.kind === 'commands' ? undefined : door?.organizationId;
  // One mail to a hundred addresses that there are not is heard of at the first of them.
  if (why === 'many-addresses' && (await ports.store.organization(organizationId ?? '')) === undefined)
    return NOTHING;
  return kept(ports, why, organizationId);
}

/** For the people of an organization; for those of the coordinating one where there is none. */
export async function kept(
  { store }: Pick<Needs, 'store'>,
  why: KeptWhy,
  organizationId?: string,
): Promise<Pick<MailOutcome, 'kept'>> {
  const own = organizationId === undefined ? undefined : await store.organization(organizationId);
  const whose = own ?? (await store.organizations()).find(({ lead }) => lead);
  return whose === undefined ? {} : { kept: { organizationId: whose.id, why } };
}
