import type { Ports } from '../../ports.ts';
import { ROLES, type Person } from '../../rules/organization.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import { endInstall } from './change-install.ts';
import { unlinkPerson } from './unlink-person.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'pause' | 'random'>;

/**
 * The app is gone from a workspace: nothing is sent there any more, and nobody acts from there. `since`: when Slack said
 * so; a connection that was made after it is another one, which it does not end.
 */
export async function forgetInstall(ports: Needs, installId: string, since?: string): Promise<void> {
  const install = await ports.store.slackInstall(installId);
  if (install === undefined || (since !== undefined && install.installedAt > since)) return;
  await endInstall(ports, install);
  for (const person of await peopleOf(ports, install.organizationId))
    if (person.slack?.installId === installId) await unlinkPerson(ports, person.id, person.slack);
}

/** Whoever was deleted, became a guest or goes by another address is linked no more, until they link again. */
export async function userChanged(
  ports: Needs,
  { from, gone, email }: Extract<SlackAct, { act: 'user-changed' }>,
): Promise<void> {
  const person = await ports.store.personBySlack(from.installId, from.userId);
  if (person === undefined) return;
  if (gone || (email !== undefined && !isSameAddress(email, person.email)))
    await unlinkPerson(ports, person.id, from);
}

export function isSameAddress(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

/** Everybody who holds a role in an organization. */
async function peopleOf({ store }: Needs, organizationId: string): Promise<Person[]> {
  const lists = await Promise.all(ROLES.map((role) => store.peopleWithRole(organizationId, role)));
  return [...new Map(lists.flat().map((person) => [person.id, person])).values()];
}
