import { EvidenceExport } from '../evidence/evidence-export.ts';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import { writeText } from '../files/json-file.ts';
import type { GlobalOptions } from '../global-options.ts';

/** Writes the evidence of a run to a file, or to standard output. */
export async function exportEvidence(
  io: CliIo,
  options: GlobalOptions,
  runId: string,
  file?: string,
): Promise<void> {
  const api = await connect(io, options);
  const evidence = await api.call(`/api/v1/runs/${encodeURIComponent(runId)}/evidence`, EvidenceExport);
  const text = `${JSON.stringify(evidence, null, 2)}\n`;
  if (file === undefined) {
    io.out(text);
    return;
  }
  await writeText(file, text);
  if (options.json === true) io.out(`${JSON.stringify({ file, head: evidence.head }, null, 2)}\n`);
  else io.out(`${evidence.events.length} events of run ${runId} written to ${file}.\n`);
}
