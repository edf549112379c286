import type { Ports } from '../ports.ts';
import type { Actor } from '../rules/actor.ts';
import type { LegalRole } from '../rules/organization.ts';
import type { Run } from '../rules/run.ts';
import { commitRun } from './commit-run.ts';
import { planRun } from './plan-run.ts';
import { parseRunData } from './run-data.ts';
import { withRetry } from './with-retry.ts';

export interface StartRunInput {
  processId: string;
  /** Given by a caller that must not start twice; made up otherwise. */
  runId?: string;
  title: string;
  /** Defaults to what the definition says. */
  private?: boolean;
  leadOrganizationId: string;
  parties: { organizationId: string; legalRole: LegalRole }[];
  data: Record<string, unknown>;
  ownerOrganizationId?: string;
  parent?: Run['parent'];
  reopens?: string;
  origin?: string;
  actor: Actor;
  at?: string;
}

export type StartRunResult =
  | { result: 'started'; runId: string }
  | { result: 'unknown-process' }
  | { result: 'invalid-data'; problems: string[] }
  | { result: 'exists'; runId: string };

/**
 * Begins a run: run, parties, evidence and the order to start its execution in one transaction. A run id that exists
 * already answers `exists` and changes nothing. Throws `store.contended` when nothing could be written.
 */
export async function startRun(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random'>,
  input: StartRunInput,
): Promise<StartRunResult> {
  const definition = ports.catalogue.process(input.processId);
  if (definition === undefined) return { result: 'unknown-process' };
  const data = parseRunData(definition.id, input.data);
  if (!data.ok) return { result: 'invalid-data', problems: data.problems };

  const runId = input.runId ?? ports.ids.id('run');
  return withRetry<StartRunResult>(ports, async () => {
    const { run, change } = await planRun(ports, definition, { ...input, runId });
    const committed = await commitRun(ports, run, change);
    if (committed === 'committed') return { result: 'started', runId };
    // A conflict is also what a store answers that has too much to do: only a run that is there exists.
    return (await ports.store.run(runId)) === undefined ? committed : { result: 'exists', runId };
  });
}
