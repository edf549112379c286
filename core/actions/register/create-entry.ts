import type { FormProblem } from '../../rules/form.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';
import { checkEntry, ENTRY_ID } from '../../rules/registers/check-entry.ts';
import { entryAnswers } from '../../rules/registers/entry-form.ts';
import { KINDS } from '../../rules/registers/kinds.ts';
import { isSame } from '../../rules/registers/merge-answers.ts';
import { type ChangePorts, type Closed, type EntryRequest, stamp, withReview } from './entry-request.ts';
import { openForEditing } from './open-register.ts';
import { registerWrites } from './register-writes.ts';

export type CreateEntryResult =
  | Closed
  | { result: 'saved'; entry: RegisterEntry }
  | { result: 'invalid'; problems: FormProblem[] }
  /** Another entry has this id already. */
  | { result: 'exists'; entry: RegisterEntry };

/**
 * A new entry, in the first state of its kind. Created twice with the same id and content, it is the same entry.
 * `answers` are those of the entry form.
 */
export async function createEntry(
  ports: ChangePorts,
  request: EntryRequest & { answers: unknown },
): Promise<CreateEntryResult> {
  const { organizationId, kind, id } = request;
  const opened = await openForEditing(ports, request);
  if (opened.result !== 'open') return opened;
  if (!ENTRY_ID.test(id)) {
    const message =
      'An id has letters, digits, points and hyphens, at most 80, and begins with a letter or digit.';
    return { result: 'invalid', problems: [{ field: 'id', message }] };
  }
  const checked = checkEntry(kind, request.answers);
  if (!checked.ok) return { result: 'invalid', problems: checked.problems };
  const content = withReview(kind, checked.content, ports.now(), opened.organization);
  const place = { organizationId, kind, id, at: ports.now() };
  const entry = { ...place, state: KINDS[kind].first, ...content, ...stamp(ports, request), version: 1 };
  if ((await ports.store.commit({ writes: registerWrites(undefined, entry), events: [] })) === 'committed')
    return { result: 'saved', entry };
  const known = await ports.store.registerEntry(organizationId, kind, id);
  if (known === undefined) return createEntry(ports, request);
  return isSame(entryAnswers(known), entryAnswers(content))
    ? { result: 'saved', entry: known }
    : { result: 'exists', entry: known };
}
