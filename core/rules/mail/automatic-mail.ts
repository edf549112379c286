import type { MailHeader } from './read-mail.ts';

/** What shows that a machine wrote a mail, or passed it on. */
export type AutomaticSign =
  | 'auto-submitted'
  | 'no-return-path'
  | 'precedence'
  | 'auto-response-header'
  | 'report'
  | 'own-domain'
  /** A list or a mailing; a group address that people write to looks the same. */
  | 'list'
  /** A rule of a mailbox passed it on, or kept others from answering. */
  | 'forwarded';

const AUTOMATIC = new Set(['junk', 'auto_reply', 'auto-reply']);
const BULK = new Set(['bulk', 'list']);

/** Headers that only machines write; where a value is named, only with that value. */
const LIST_HEADERS = new Set(['list-id', 'list-unsubscribe', 'list-post', 'feedback-id']);
const FORWARDING_HEADERS = new Set(['x-ms-exchange-inbox-rules-loop', 'x-loop']);
const AUTO_HEADERS = new Set([
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply-from',
  'x-mail-autoreply',
  'x-vacation',
  'x-failed-recipients',
]);

/**
 * Whether a mail was written by a machine, and what shows it, the surest sign first; undefined for one that a person wrote as
 * far as can be seen. To such
 * a mail nothing is answered and it changes nothing (RFC 3834, and what programs do that do not follow it).
 * `returnPath` is the envelope's; `from` the address in the header, if one could be read.
 */
export function automaticSign(
  mail: { headers: readonly MailHeader[]; returnPath: string; from?: string },
  mailDomain: string,
): AutomaticSign | undefined {
  const { headers, returnPath, from } = mail;
  if (hasAutoSubmitted(headers)) return 'auto-submitted';
  if (isNobody(returnPath)) return 'no-return-path';
  const addresses = from === undefined ? [returnPath] : [returnPath, from];
  if (addresses.some((address) => domainOf(address) === mailDomain.toLowerCase())) return 'own-domain';
  if (hasPrecedence(headers, AUTOMATIC)) return 'precedence';
  if (headers.some(({ key }) => AUTO_HEADERS.has(key))) return 'auto-response-header';
  if (headers.some(({ key, value }) => key === 'content-type' && firstWord(value) === 'multipart/report'))
    return 'report';
  if (hasPrecedence(headers, BULK) || headers.some(({ key }) => LIST_HEADERS.has(key))) return 'list';
  // People may have mailboxes below our domain, and so may parts of us.
  if (headers.some(isForwarding) || addresses.some((address) => isOwn(address, mailDomain)))
    return 'forwarded';
  return undefined;
}

/**
 * Whether a person's words may be in it all the same: they are not answered and nothing is begun with them, but where
 * everybody may write to, somebody looks at them.
 */
export function mayBringOn(sign: AutomaticSign): sign is 'list' | 'forwarded' {
  return sign === 'list' || sign === 'forwarded';
}

function hasPrecedence(headers: readonly MailHeader[], values: ReadonlySet<string>): boolean {
  return headers.some(({ key, value }) => key === 'precedence' && values.has(firstWord(value)));
}

/** One that says anything but `no`, or several that cannot both be meant. */
function hasAutoSubmitted(headers: readonly MailHeader[]): boolean {
  const said = headers.filter(({ key }) => key === 'auto-submitted');
  return said.length > 1 || said.some(({ value }) => firstWord(value) !== 'no');
}

function isForwarding({ key, value }: MailHeader): boolean {
  if (key === 'x-auto-response-suppress') return !['', 'none'].includes(firstWord(value));
  return FORWARDING_HEADERS.has(key);
}

function firstWord(value: string): string {
  return (/^[^\s;,(]*/.exec(value.trim())?.[0] ?? '').toLowerCase();
}

function isNobody(returnPath: string): boolean {
  const local = returnPath.trim().replace(/^<|>$/g, '').split('@')[0]?.toLowerCase() ?? '';
  return local === '' || local === 'mailer-daemon' || local === 'postmaster';
}

/** Of our domain, or of one below it. */
function isOwn(address: string, mailDomain: string): boolean {
  const domain = domainOf(address);
  const own = mailDomain.toLowerCase();
  return domain === own || domain.endsWith(`.${own}`);
}

function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .replace(/>$/, '')
    .toLowerCase();
}
