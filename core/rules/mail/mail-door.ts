import { readMailToken, REPLY_PREFIX } from './mail-secrets.ts';

/** What an address of ours is for. */
export type MailDoor =
  /** Answers of one person about one task. */
  | { kind: 'reply'; accessId: string; secret: string }
  | { kind: 'incident'; organizationId: string }
  | { kind: 'requests'; organizationId: string }
  | { kind: 'commands' };

const COMMANDS = 'clause8';
const ORGANIZATION = /^[a-z0-9][a-z0-9._-]{0,48}$/;
/** RFC 5321: octets before the @. */
const LOCAL_PART = 64;

/**
 * The door that an address in the envelope leads to; undefined when there is none there. Capitals do not count: they may
 * be lost on the way. Whether the organization exists is for the caller to see.
 */
export function mailDoor(address: string, mailDomain: string): MailDoor | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase();
  if (at < 1 || local.length > LOCAL_PART) return undefined;
  if (address.slice(at + 1).toLowerCase() !== mailDomain.toLowerCase()) return undefined;
  if (local === COMMANDS) return { kind: 'commands' };
  if (local.startsWith(REPLY_PREFIX)) {
    const token = readMailToken(local.slice(REPLY_PREFIX.length));
    return token === undefined ? undefined : { kind: 'reply', ...token };
  }
  const plus = local.indexOf('+');
  const box = local.slice(0, plus);
  const organizationId = local.slice(plus + 1);
  if (plus < 1 || !ORGANIZATION.test(organizationId)) return undefined;
  return box === 'incident' || box === 'requests' ? { kind: box, organizationId } : undefined;
}

/** Where incidents of an organization are reported by mail. */
export function incidentAddress(organizationId: string, mailDomain: string): string {
  return `incident+${organizationId}@${mailDomain}`;
}

/** Where people write to an organization about their own data. */
export function requestsAddress(organizationId: string, mailDomain: string): string {
  return `requests+${organizationId}@${mailDomain}`;
}

/** Where the people of the ecosystem write commands to. */
export function commandsAddress(mailDomain: string): string {
  return `${COMMANDS}@${mailDomain}`;
}
