import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import type { ApiClient } from '../client/api-client.ts';
import { EvidenceExport, ExportedEvent } from '../evidence/evidence-export.ts';

/** The evidence of a run as it grows: each call answers the export and the events that are new since the last. */
export function followEvidence(
  api: ApiClient,
  runId: string,
): () => Promise<{ file: EvidenceExport; fresh: EvidenceEvent[] }> {
  let seen = 0;
  return async () => {
    const file = await api.call(`/api/v1/runs/${encodeURIComponent(runId)}/evidence`, EvidenceExport);
    const fresh = file.events.slice(seen).map((event) => ExportedEvent.parse(event));
    seen = file.events.length;
    return { file, fresh };
  };
}
