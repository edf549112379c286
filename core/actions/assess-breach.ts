import type { Write } from '../ports/transaction.ts';
import { breachDataOf } from '../rules/breach/read-case.ts';
import type { Case } from '../rules/case.ts';
import { recountClocks } from '../rules/breach/recount-clocks.ts';
import { severityFromFacts } from '../rules/breach/severity-from-facts.ts';
import { hashOf } from '../rules/canonical.ts';
import { placeOf, type AutoStepInput, type AutoStepPorts } from './auto-step.ts';
import { commitRun } from './commit-run.ts';
import { earlierOutcome, noteOutcome } from './earlier-outcome.ts';
import { loadCase } from './load-case.ts';
import { retimeTasks } from './retime-tasks.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

/** The evidence of a proposal. */
const PROPOSED = { type: 'severity-proposed', outcome: 'proposed' } as const;

/**
 * Proposes the severity of a breach from the facts and keeps it with the run; people decide. Some laws ask for it: the
 * clocks are brought to it. The evidence holds the figure's hash. Repeated, it finds its own proposal and changes nothing.
 */
export async function assessBreach(
  ports: AutoStepPorts,
  input: AutoStepInput,
): Promise<{ outcome: 'proposed' | 'not-evaluable' }> {
  return withRetry<{ outcome: 'proposed' | 'not-evaluable' }>(ports, async () => {
    const found = await loadCase(ports, input.runId);
    const earlier = await earlierOutcome(ports, found.run, input, PROPOSED);
    if (earlier !== undefined) return { outcome: earlier === 'proposed' ? earlier : 'not-evaluable' };
    const severity = severityFromFacts(found);
    if (severity === undefined) return note(ports, found, input, 'not-evaluable');
    const data = breachDataOf(found);
    const known = data.severity === undefined ? undefined : hashOf(data.severity);
    const proposal = hashOf(severity);
    if (known === proposal) return note(ports, found, input, 'proposed');
    const at = ports.now();
    const actor = SYSTEM.assessBreach;
    const run = { ...found.run, data: { ...found.run.data, severity } };
    const organizations = await ports.store.organizations();
    const { clocks, events } = recountClocks({ ...found, run }, organizations, { at, by: actor });
    const committed = await commitRun(ports, found.run, {
      writes: [
        ...clocks.map((change): Write => ({ entity: 'clock', ...change })),
        ...(await retimeTasks(ports, found, clocks)),
      ],
      events: [{ at, type: 'severity-proposed', actor, data: { ...placeOf(input), proposal } }, ...events],
      run: { data: run.data },
    });
    return committed === 'conflict' ? committed : { outcome: 'proposed' };
  });
}

async function note(
  ports: AutoStepPorts,
  { run }: Case,
  input: AutoStepInput,
  outcome: 'proposed' | 'not-evaluable',
): Promise<{ outcome: 'proposed' | 'not-evaluable' } | 'conflict'> {
  const noted = await noteOutcome(ports, run, input, { ...PROPOSED, outcome });
  return noted === 'conflict' ? noted : { outcome };
}
