import type { Ports } from '../../ports.ts';
import { CodedError } from '../../rules/coded-error.ts';
import type { RegisterContent, RegisterKind } from '../../rules/register-entry.ts';
import { checkEntry } from '../../rules/registers/check-entry.ts';
import { entryAnswers } from '../../rules/registers/entry-form.ts';
import { KINDS } from '../../rules/registers/kinds.ts';
import { SYSTEM } from '../system-actor.ts';
import { registerWrites } from './register-writes.ts';

export interface LoadedEntry extends RegisterContent {
  organizationId: string;
  kind: RegisterKind;
  id: string;
}

/**
 * Adds entries to registers; what stands there already is left as it is. Twice is the same as once. Throws
 * `ecosystem.bad-register`, naming the entry, before anything is written.
 */
export async function loadRegisters(
  ports: Pick<Ports, 'store' | 'now'>,
  entries: readonly LoadedEntry[],
): Promise<number> {
  for (const entry of entries) refuseWrong(entry);
  let created = 0;
  for (const { organizationId, kind, id, title, state, data, reviewOn } of entries) {
    if ((await ports.store.registerEntry(organizationId, kind, id)) !== undefined) continue;
    const at = ports.now();
    const after = {
      organizationId,
      kind,
      id,
      title,
      state,
      at,
      changedBy: SYSTEM.loadEcosystem,
      changedAt: at,
      ...(reviewOn === undefined ? {} : { reviewOn }),
      data,
      version: 1,
    };
    const committed = await ports.store.commit({ writes: registerWrites(undefined, after), events: [] });
    if (committed === 'committed') created += 1;
  }
  return created;
}

function refuseWrong(entry: LoadedEntry): void {
  const checked = checkEntry(entry.kind, entryAnswers(entry));
  const problems = checked.ok ? [] : checked.problems.map(({ field, message }) => `${field}: ${message}`);
  if (!Object.hasOwn(KINDS[entry.kind].states, entry.state)) problems.push(`no state ${entry.state}`);
  if (problems.length > 0)
    throw new CodedError('ecosystem.bad-register', `${entry.kind} ${entry.id}: ${problems.join(' ')}`);
}
