import type { CliIo } from '../cli-io.ts';
import { EvidenceExport } from '../evidence/evidence-export.ts';
import { verifyExport } from '../evidence/verify-export.ts';
import { Failure } from '../failure.ts';
import { parseJson, readText } from '../files/json-file.ts';
import type { GlobalOptions } from '../global-options.ts';
import { instantText } from '../output/due-time.ts';
import { paintFor } from '../output/paint.ts';
import { report } from '../output/report.ts';

/** Checks an exported file offline; exit status 1 names the first event that does not hold. */
export async function verifyEvidence(io: CliIo, options: GlobalOptions, file: string): Promise<void> {
  const parsed = EvidenceExport.safeParse(parseJson(file, await readText(file)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Failure(
      `${file} is no evidence file: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`,
    );
  }
  const verdict = verifyExport(parsed.data);
  if (!verdict.ok) throw new Failure(`${file}: ${verdict.message}`, { detail: { ...verdict } });
  report(io, options, verdict, () => {
    const { run, exportedAt } = parsed.data;
    return (
      `${paintFor(io)('green', 'ok')}  ${verdict.events} events of run ${run.id} (${run.processId}), exported ${instantText(exportedAt)}\n` +
      `    head ${verdict.head.seq} ${verdict.head.hash}\n`
    );
  });
}
