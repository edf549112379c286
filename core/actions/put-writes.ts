import type { Ports } from '../ports.ts';
import type { Store } from '../ports/store.ts';
import type { Write } from '../ports/transaction.ts';
import type { Actor } from '../rules/actor.ts';
import type { RegisterEntry, RegisterPut } from '../rules/register-entry.ts';
import { registerWrites } from './register/register-writes.ts';

/**
 * The writes of changes of register entries, each made from what stands there now; several changes of one entry
 * become one. A transaction that meets another change in between conflicts, and is made again from then on.
 */
export async function putWrites(
  ports: Pick<Ports, 'now'> & { store: Pick<Store, 'registerEntry'> },
  by: { runId: string; actor: Actor },
  puts: RegisterPut[],
): Promise<Write[]> {
  const byEntry = new Map<string, RegisterPut[]>();
  for (const put of puts) {
    const address = JSON.stringify([put.organizationId, put.kind, put.id]);
    byEntry.set(address, [...(byEntry.get(address) ?? []), put]);
  }
  const writes = await Promise.all([...byEntry.values()].map((changes) => entryWrites(ports, by, changes)));
  return writes.flat();
}

async function entryWrites(
  ports: Pick<Ports, 'now'> & { store: Pick<Store, 'registerEntry'> },
  { runId, actor }: { runId: string; actor: Actor },
  puts: RegisterPut[],
): Promise<Write[]> {
  const [first] = puts;
  if (first === undefined) return [];
  const { organizationId, kind, id } = first;
  const before = await ports.store.registerEntry(organizationId, kind, id);
  const at = ports.now();
  let after: RegisterEntry | undefined = before;
  for (const put of puts) {
    const content = put.change(after);
    if (content === undefined) continue;
    const kept = { organizationId, kind, id, at: before?.at ?? at, runId, changedBy: actor, changedAt: at };
    after = { ...kept, ...content, version: (before?.version ?? 0) + 1 };
  }
  if (after === undefined || after === before) return [];
  return registerWrites(before, after);
}
