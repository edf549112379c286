import type { Ports } from '../../core/ports.ts';
import { may } from '../../core/rules/authorization.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { Run } from '../../core/rules/run.ts';

/** The evidence of a run as a file that can be checked without this system. */
export interface ExportedEvidence {
  format: 'clause8-evidence-1';
  run: Pick<Run, 'id' | 'processId' | 'title' | 'startedAt'>;
  exportedAt: string;
  events: EvidenceEvent[];
  head: Run['head'];
}

/** Undefined when there is no such run or the person may not export it. */
export async function exportedEvidence(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  person: Person,
  runId: string,
): Promise<ExportedEvidence | undefined> {
  const found = await store.case(runId);
  if (found === undefined || !may(person, 'export-evidence', found)) return undefined;
  const { id, processId, title, startedAt } = found.run;
  const events = await store.events(runId);
  const last = events.at(-1);
  // Events may have been added between the two reads. Never may any be missing: the run's own head shows a cut end.
  const { head: known } = found.run;
  const head = last !== undefined && last.seq > known.seq ? { seq: last.seq, hash: last.hash } : known;
  return {
    format: 'clause8-evidence-1',
    run: { id, processId, title, startedAt },
    exportedAt: now(),
    events,
    head,
  };
}
