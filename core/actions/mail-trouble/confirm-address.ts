import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import { isCodeOf, isLinkOf, waitingAddress, type NewAddress } from '../../rules/contact/new-address.ts';
import { withoutTrouble } from '../../rules/mail/mail-trouble.ts';
import type { Person } from '../../rules/organization.ts';
import { commitRun } from '../commit-run.ts';
import { withNewDigestKey } from '../digest/digest-token.ts';
import { outboxWrite } from '../outbox-write.ts';
import { withRetry } from '../with-retry.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

export type ConfirmAddressResult =
  | { result: 'confirmed' }
  | { result: 'wrong'; triesLeft: number }
  /** Not six digits: no try was used. */
  | { result: 'no-code' }
  /** Somebody else has the address by now. */
  | { result: 'taken' }
  /** No such link, or it is over. */
  | { result: 'unknown' };

/** Whose new address a link is about; undefined when it is none, or is over. */
export async function addressOfToken(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  token: string,
): Promise<{ person: Person; address: NewAddress } | undefined> {
  const at = token.lastIndexOf('.');
  const person = at < 1 ? undefined : await store.person(token.slice(0, at));
  const address = waitingAddress(person, now());
  if (person === undefined || address === undefined || !isLinkOf(address, token.slice(at + 1)))
    return undefined;
  return { person, address };
}

/**
 * Makes a new address good by the code that was mailed to it: it is theirs from now on, to be told and to sign in with.
 * The link alone does nothing, whoever opens it or sends its form.
 */
export async function confirmAddress(
  ports: Needs,
  token: string,
  typed: string,
): Promise<ConfirmAddressResult> {
  return withRetry<ConfirmAddressResult>(ports, async () => {
    const found = await addressOfToken(ports, token);
    if (found === undefined) return { result: 'unknown' };
    const { person, address } = found;
    const isRight = isCodeOf(address, person.id, typed);
    if (isRight === undefined) return { result: 'no-code' };
    if (!isRight) return wrong(ports, person, address);
    const other = await ports.store.personByEmail(address.email);
    if (other !== undefined && other.id !== person.id) return { result: 'taken' };
    return confirm(ports, person, address);
  });
}

async function wrong(
  { store }: Needs,
  before: Person,
  address: NewAddress,
): Promise<ConfirmAddressResult | 'conflict'> {
  const triesLeft = address.triesLeft - 1;
  const after = { ...before, newAddress: { ...address, triesLeft }, version: before.version + 1 };
  const committed = await store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
  return committed === 'conflict' ? committed : { result: 'wrong', triesLeft };
}

async function confirm(
  ports: Needs,
  before: Person,
  { email, runId }: NewAddress,
): Promise<ConfirmAddressResult | 'conflict'> {
  const after = { ...withNewDigestKey(ports, withoutTrouble(before)), email, version: before.version + 1 };
  const extra = { personId: before.id, why: 'reached' };
  const writes: Write[] = [
    { entity: 'person', before, after },
    outboxWrite(ports, { kind: 'notify', runId: '', message: 'digest', extra }),
  ];
  const run = await ports.store.run(runId);
  const actor = {
    kind: 'person',
    personId: before.id,
    organizationId: before.memberships[0]?.organizationId ?? '',
    channel: 'email',
  } as const;
  const data = { personId: before.id, result: 'address-confirmed' };
  const committed =
    run === undefined
      ? await ports.store.commit({ writes, events: [] })
      : await commitRun(ports, run, {
          writes,
          events: [{ at: ports.now(), type: 'contact-repaired', actor, data }],
        });
  return committed === 'conflict' ? committed : { result: 'confirmed' };
}
