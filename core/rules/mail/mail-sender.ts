import type { MailHeader } from './read-mail.ts';

/** Who a mail says it is from; `unclear` when it says more than one thing, or in a way that can be read in two ways. */
export type MailSender = { result: 'one'; address: string } | { result: 'unclear' };

const ADDRESS = String.raw`[^\s<>"(),:;@\\[\]]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?`;
const BARE = new RegExp(`^${ADDRESS}$`);
/** A name without anything that could be a second address, or a quoted one; then the address. */
const NAMED = new RegExp(String.raw`^(?:"(?:[^"\\]|\\.){0,500}"|[^<>"@,;:]{0,500})\s*<(${ADDRESS})>$`);

/**
 * The one sender of a mail: one From with one address in it, no other Sender, and the same as the mail service checked.
 * Programs differ in how they read odd headers, so whatever is odd is unclear.
 */
export function senderOf(headers: readonly MailHeader[], asChecked?: readonly string[]): MailSender {
  const unclear = { result: 'unclear' } as const;
  const from = addressesIn(headers, 'from');
  const [address] = from;
  if (address === undefined || address === '' || from.length !== 1) return unclear;
  const senders = addressesIn(headers, 'sender');
  if (senders.some((sender) => sender !== address)) return unclear;
  if (asChecked !== undefined) {
    const [checked, ...more] = asChecked.map(oneAddress);
    if (checked !== address || more.length > 0) return unclear;
  }
  return { result: 'one', address };
}

/** '' for a header that does not hold exactly one plain address. */
function addressesIn(headers: readonly MailHeader[], key: string): string[] {
  return headers.filter((header) => header.key === key).map(({ value }) => oneAddress(value));
}

function oneAddress(value: string): string {
  const text = value.trim();
  const address = BARE.test(text) ? text : (NAMED.exec(text)?.[1] ?? '');
  return address.toLowerCase();
}
