import type { Ports } from '../../ports.ts';
import { LINKS_KEPT } from '../../rules/guest/guest-limits.ts';
import { isAmong, secretHash } from '../../rules/guest/guest-secrets.ts';
import type { MailAccess } from '../../rules/mail/mail-access.ts';
import type { MailDoor } from '../../rules/mail/mail-door.ts';

/** What stands behind an answering address; undefined when we have given it to nobody, or too long ago. */
export async function accessOf(
  { store }: Pick<Ports, 'store'>,
  { accessId, secret }: Extract<MailDoor, { kind: 'reply' }>,
): Promise<MailAccess | undefined> {
  const access = await store.mailAccess(accessId);
  const hashes = access?.mails.map(({ replyHash }) => replyHash) ?? [];
  return isAmong(secretHash(secret), hashes, LINKS_KEPT) ? access : undefined;
}
