import type { MailHeader } from './read-mail.ts';

/** What shows that a machine wrote a mail. */
export type AutomaticSign =
  | 'auto-submitted'
  | 'no-return-path'
  | 'precedence'
  | 'list'
  | 'auto-response-header'
  | 'report'
  | 'own-domain';

const BULK = new Set(['bulk', 'list', 'junk', 'auto_reply', 'auto-reply']);

/** Headers that only machines write; where a value is named, only with that value. */
const LIST_HEADERS = new Set(['list-id', 'list-unsubscribe', 'list-post']);
const AUTO_HEADERS = new Set([
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply-from',
  'x-mail-autoreply',
  'x-vacation',
  'x-ms-exchange-inbox-rules-loop',
  'x-loop',
  'x-failed-recipients',
  'feedback-id',
]);

/**
 * Whether a mail was written by a machine, and what shows it; undefined for one that a person may have written. To such
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
  if (isOwn(returnPath, mailDomain) || (from !== undefined && isOwn(from, mailDomain))) return 'own-domain';
  if (headers.some(({ key, value }) => key === 'precedence' && BULK.has(firstWord(value))))
    return 'precedence';
  if (headers.some(({ key }) => LIST_HEADERS.has(key))) return 'list';
  if (headers.some(isAutoHeader)) return 'auto-response-header';
  if (headers.some(({ key, value }) => key === 'content-type' && firstWord(value) === 'multipart/report'))
    return 'report';
  return undefined;
}

/** One that says anything but `no`, or several that cannot both be meant. */
function hasAutoSubmitted(headers: readonly MailHeader[]): boolean {
  const said = headers.filter(({ key }) => key === 'auto-submitted');
  return said.length > 1 || said.some(({ value }) => firstWord(value) !== 'no');
}

function isAutoHeader({ key, value }: MailHeader): boolean {
  if (key === 'x-auto-response-suppress') return !['', 'none'].includes(firstWord(value));
  return AUTO_HEADERS.has(key);
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
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .replace(/>$/, '')
    .toLowerCase();
  const own = mailDomain.toLowerCase();
  return domain === own || domain.endsWith(`.${own}`);
}
