import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import { correctAwareness as corrected } from '../rules/breach/record-awareness.ts';
import type { Clock } from '../rules/clock.ts';
import type { FormProblem } from '../rules/form.ts';
import { instantOf } from '../rules/instant.ts';
import type { Person } from '../rules/organization.ts';
import { commitRun } from './commit-run.ts';
import { registerWrites } from './register/register-writes.ts';
import { retimeTasks } from './retime-tasks.ts';
import { withRetry } from './with-retry.ts';

export interface AwarenessCorrection {
  runId: string;
  organizationId: string;
  person: Person;
  /** The moment it now says; an ISO-8601 instant with an offset. */
  awareAt: string;
  reason: string;
  channel: Channel;
}

export type CorrectAwarenessResult =
  | { result: 'corrected'; clocks: Clock[] }
  | { result: 'invalid'; problems: FormProblem[] }
  /** The organization has not stated since when it was aware: that is a task, not a correction. */
  | { result: 'no-clock' }
  | { result: 'run-over' }
  | { result: 'not-found' }
  | { result: 'not-allowed' };

/**
 * A controller's awareness was another moment: its clocks that are not met are computed again, the due times of open
 * tasks that follow them move, its register entry says the new one, and the evidence keeps both. A reason is required,
 * and a moment to come is refused.
 */
export async function correctAwareness(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  correction: AwarenessCorrection,
): Promise<CorrectAwarenessResult> {
  const { runId, organizationId, person, channel } = correction;
  const reason = correction.reason.trim();
  return withRetry<CorrectAwarenessResult>(ports, async () => {
    const found = await ports.store.case(runId);
    if (found === undefined || !may(person, 'see-run', found)) return { result: 'not-found' };
    const { run, parties } = found;
    const organizations = await ports.store.organizations();
    const known = organizations.some(({ id }) => id === organizationId);
    if (!may(person, 'correct-awareness', { run, parties, organizationId }) || !known)
      return { result: 'not-allowed' };
    if (run.status !== 'running') return { result: 'run-over' };
    if (reason === '') return invalid('reason', 'Say why the moment is corrected.');
    const at = ports.now();
    const actor = { kind: 'person', personId: person.id, organizationId, channel } as const;
    const said = { organizationId, awareAt: correction.awareAt, reason, at, actor };
    const change = corrected(found, organizations, said);
    switch (change.result) {
      case 'no-clock':
        return { result: 'no-clock' };
      case 'no-instant':
        return invalid('awareAt', 'Enter a date and a time.');
      case 'impossible':
        return invalid('awareAt', change.message);
      case 'corrected': {
        const clocks = change.clocks.map((clock): Write => ({ entity: 'clock', ...clock }));
        const tasks = await retimeTasks(ports, found, change.clocks);
        const committed = await commitRun(ports, run, {
          writes: [...clocks, ...tasks, ...(await entryWrites(ports, correction))],
          events: change.events,
          run: { data: change.runData },
        });
        return committed === 'conflict'
          ? committed
          : { result: 'corrected', clocks: change.clocks.map(({ after }) => after) };
      }
    }
  });
}

/** The organization's entry of art. 33(5) says the same as its clock from then on. */
async function entryWrites(
  ports: Pick<Ports, 'store'>,
  { organizationId, runId, awareAt }: AwarenessCorrection,
): Promise<Write[]> {
  const before = await ports.store.registerEntry(organizationId, 'breach', runId);
  if (before === undefined) return [];
  const data = { ...before.data, awareAt: instantOf(awareAt) ?? awareAt };
  return registerWrites(before, { ...before, data, version: before.version + 1 });
}

function invalid(field: string, message: string): { result: 'invalid'; problems: FormProblem[] } {
  return { result: 'invalid', problems: [{ field, message }] };
}
