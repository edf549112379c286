import type { FormProblem } from '../../rules/form.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';
import { isFinal, mayMove, stateTitle } from '../../rules/registers/kinds.ts';
import { nextReview } from '../../rules/registers/review-date.ts';
import {
  actorOf,
  type ChangePorts,
  type Closed,
  type EntryRequest,
  stamp,
  standing,
} from './entry-request.ts';
import { openForEditing } from './open-register.ts';
import { roundWrites } from './order-round.ts';
import { registerWrites } from './register-writes.ts';

export type MoveEntryResult =
  | Closed
  | { result: 'saved'; entry: RegisterEntry }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'changed-meanwhile'; entry: RegisterEntry };

/**
 * Another state for an entry of which the person saw `version`. The same state again means that somebody has looked at
 * it: its review begins anew. What retires an entry needs a reason.
 */
export async function moveEntry(
  ports: ChangePorts,
  request: EntryRequest & { version: number; to: string },
): Promise<MoveEntryResult> {
  const { organizationId, kind, id, version, to } = request;
  const opened = await openForEditing(ports, request);
  if (opened.result !== 'open') return opened;
  const before = await ports.store.registerEntry(organizationId, kind, id);
  if (before === undefined) return { result: 'not-found' };
  if (before.version !== version) return { result: 'changed-meanwhile', entry: before };
  const problems = moveProblems(before, request);
  if (problems.length > 0) return { result: 'invalid', problems };
  const review = nextReview(kind, ports.now(), opened.organization.timeZone);
  const entry: RegisterEntry = {
    ...standing(before),
    title: before.title,
    data: before.data,
    state: to,
    ...(review === undefined || isFinal(kind, to) ? {} : { reviewOn: review }),
    ...stamp(ports, request),
    version: version + 1,
  };
  const round = await roundWrites(ports, [{ before, after: entry }], actorOf(request));
  const writes = [...registerWrites(before, entry), ...round];
  const committed = await ports.store.commit({ writes, events: [] });
  return committed === 'committed' ? { result: 'saved', entry } : moveEntry(ports, request);
}

function moveProblems({ kind, state }: RegisterEntry, { to, reason = '' }: { to: string; reason?: string }) {
  if (!mayMove(kind, state, to) || isFinal(kind, state)) {
    const message = `From “${stateTitle(kind, state)}” it cannot become “${stateTitle(kind, to)}”.`;
    return [{ field: 'to', message }];
  }
  return isFinal(kind, to) && reason.trim() === ''
    ? [{ field: 'reason', message: 'Say why: the entry becomes history.' }]
    : [];
}
