import type { Ports } from '../../ports.ts';
import type { RegisterEntry, RegisterKind } from '../../rules/register-entry.ts';

const PAGE = 500;

/** Every entry of a register, newest first; with `limit` at most so many. */
export async function readAllEntries(
  ports: Pick<Ports, 'store'>,
  organizationId: string,
  kind: RegisterKind,
  limit = Number.POSITIVE_INFINITY,
): Promise<RegisterEntry[]> {
  const entries: RegisterEntry[] = [];
  let after: string | undefined;
  do {
    const request = {
      limit: Math.min(PAGE, limit - entries.length),
      ...(after === undefined ? {} : { after }),
    };
    const page = await ports.store.register(organizationId, kind, request);
    entries.push(...page.items);
    after = page.next;
  } while (after !== undefined && entries.length < limit);
  return entries;
}
