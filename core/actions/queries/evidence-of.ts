import type { Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import type { EvidenceEvent } from '../../rules/evidence-event.ts';
import type { Person } from '../../rules/organization.ts';

/** A run's evidence as it is handed out: the whole chain and its head, checkable without us. */
export interface EvidenceExport {
  format: 'clause8-evidence-1';
  run: { id: string; processId: string; title: string; startedAt: string };
  exportedAt: string;
  events: EvidenceEvent[];
  head: { seq: number; hash: string };
}

/** The evidence of a run; undefined when there is no such run for this person, or it is not theirs to export. */
export async function evidenceOf(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  runId: string,
): Promise<EvidenceExport | undefined> {
  const found = await ports.store.case(runId);
  if (found === undefined || !may(person, 'export-evidence', found)) return undefined;
  const { id, processId, title, startedAt, head } = found.run;
  const events = (await ports.store.events(runId)).filter(({ seq }) => seq <= head.seq);
  return {
    format: 'clause8-evidence-1',
    run: { id, processId, title, startedAt },
    exportedAt: ports.now(),
    events,
    head,
  };
}
