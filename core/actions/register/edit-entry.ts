import type { FormProblem } from '../../rules/form.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';
import { checkEntry } from '../../rules/registers/check-entry.ts';
import { entryAnswers, type EntryAnswers } from '../../rules/registers/entry-form.ts';
import { isFinal, KINDS } from '../../rules/registers/kinds.ts';
import { isSame, mergeAnswers, type Merged } from '../../rules/registers/merge-answers.ts';
import {
  actorOf,
  type ChangePorts,
  type Closed,
  type EntryRequest,
  stamp,
  standing,
  withReview,
} from './entry-request.ts';
import { openForEditing } from './open-register.ts';
import { roundWrites } from './order-round.ts';
import { registerWrites } from './register-writes.ts';

export type EditEntryResult =
  | Closed
  | { result: 'saved'; entry: RegisterEntry }
  | { result: 'unchanged'; entry: RegisterEntry }
  | { result: 'invalid'; problems: FormProblem[] }
  /** Its state is a final one. */
  | { result: 'closed'; entry: RegisterEntry }
  /** Somebody saved first: `merged` is their change and this one together, for the person to look at and save. */
  | { result: 'changed-meanwhile'; entry: RegisterEntry; merged: Merged; base: Record<string, unknown> };

/** New content for an entry of which the person saw `version`. `answers` are those of the entry form. */
export async function editEntry(
  ports: ChangePorts,
  request: EntryRequest & { version: number; answers: unknown },
): Promise<EditEntryResult> {
  const { organizationId, kind, id, version } = request;
  const opened = await openForEditing(ports, request);
  if (opened.result !== 'open') return opened;
  const before = await ports.store.registerEntry(organizationId, kind, id);
  if (before === undefined) return { result: 'not-found' };
  if (isFinal(kind, before.state)) return { result: 'closed', entry: before };
  const checked = checkEntry(kind, request.answers);
  if (!checked.ok) return { result: 'invalid', problems: checked.problems };
  const content = withReview(kind, checked.content, ports.now(), opened.organization);
  // Also when the same form is sent twice.
  if (isSame(entryAnswers(before), entryAnswers(content))) return { result: 'unchanged', entry: before };
  if (before.version !== version) return meanwhile(ports, before, version, content);
  const state = KINDS[kind].whenEdited?.[before.state] ?? before.state;
  const entry = { ...standing(before), state, ...content, ...stamp(ports, request), version: version + 1 };
  const round = await roundWrites(ports, [{ before, after: entry }], actorOf(request));
  const writes = [...registerWrites(before, entry), ...round];
  const committed = await ports.store.commit({ writes, events: [] });
  return committed === 'committed' ? { result: 'saved', entry } : editEntry(ports, request);
}

async function meanwhile(
  ports: ChangePorts,
  entry: RegisterEntry,
  seen: number,
  mine: EntryAnswers,
): Promise<EditEntryResult> {
  const { organizationId, kind, id } = entry;
  const copy = await ports.store.registerVersion(organizationId, kind, id, seen);
  // Without a copy of what was seen, everything that differs counts as changed by both.
  const base = copy === undefined ? {} : entryAnswers(copy.entry);
  const merged = mergeAnswers(base, entryAnswers(entry), entryAnswers(mine));
  return { result: 'changed-meanwhile', entry, merged, base };
}
