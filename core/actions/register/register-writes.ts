import type { Write } from '../../ports/transaction.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';

/**
 * The writes that bring an entry from `before` (absent: it is new) to `after`, whose version is one more: the entry
 * itself and, when it stood before, an immutable copy of how it stood. At most two items
 * of a transaction.
 */
export function registerWrites(before: RegisterEntry | undefined, after: RegisterEntry): Write[] {
  if (before === undefined) return [{ entity: 'register', after }];
  const { organizationId, kind, id, version: number } = before;
  return [
    { entity: 'register', before, after },
    { entity: 'registerVersion', after: { organizationId, kind, id, number, entry: before, version: 1 } },
  ];
}
