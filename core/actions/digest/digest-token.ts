import type { Ports } from '../../ports.ts';
import type { Person } from '../../rules/organization.ts';

/** 144 bits, which cannot be guessed. */
const KEY_BYTES = 18;

/**
 * In every digest of a person the same, until their address changes or they ask for another: all it does is to switch the
 * digest off. It is kept as it is.
 */
export function newDigestKey(ports: Pick<Ports, 'ids'>): string {
  return ports.ids.secret(KEY_BYTES);
}

/** The same person with another key, where they have one: the addresses in all earlier digests switch nothing off any more. */
export function withNewDigestKey(ports: Pick<Ports, 'ids'>, person: Person): Person {
  return person.digestKey === undefined ? person : { ...person, digestKey: newDigestKey(ports) };
}

/** Where the digest is switched off; undefined for whoever has none. */
export function digestOffUrl(
  { portalUrl }: Pick<Ports, 'portalUrl'>,
  { id, preferences, digestKey }: Pick<Person, 'id' | 'preferences' | 'digestKey'>,
): string | undefined {
  if (preferences?.digest === undefined || digestKey === undefined) return undefined;
  return `${portalUrl}/digest/${encodeURIComponent(`${id}.${digestKey}`)}`;
}

/** Whose digest a token of such an address is about; undefined when it is none, or is of an earlier time. */
export async function personOfDigestToken(
  { store }: Pick<Ports, 'store'>,
  token: string,
): Promise<Person | undefined> {
  const at = token.lastIndexOf('.');
  const person = at < 1 ? undefined : await store.person(token.slice(0, at));
  return person?.digestKey !== undefined && sameText(token.slice(at + 1), person.digestKey)
    ? person
    : undefined;
}

/** Compares without stopping at the first difference. */
function sameText(sent: string, wanted: string): boolean {
  if (sent.length !== wanted.length) return false;
  let difference = 0;
  for (let place = 0; place < wanted.length; place += 1)
    difference |= sent.charCodeAt(place) ^ wanted.charCodeAt(place);
  return difference === 0;
}
