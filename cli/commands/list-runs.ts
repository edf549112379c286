import { RunPage, type RunLine } from '../client/answers.ts';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { instantText } from '../output/due-time.ts';
import { paintFor } from '../output/paint.ts';
import { report } from '../output/report.ts';
import { renderTable, type Cell } from '../output/table.ts';

export async function listRuns(io: CliIo, options: GlobalOptions): Promise<void> {
  const api = await connect(io, options);
  const page = await api.call('/api/v1/runs', RunPage);
  report(io, options, page, () => {
    if (page.items.length === 0) return 'No runs.\n';
    const rows = page.items.map((run) => [
      run.id,
      statusCell(run),
      run.processId,
      instantText(run.startedAt),
      run.title,
    ]);
    return renderTable(['RUN', 'STATUS', 'PROCESS', 'STARTED', 'TITLE'], rows, paintFor(io), io.columns);
  });
}

function statusCell(run: RunLine): Cell {
  if (run.status === 'failed') return { text: run.status, colour: 'red' };
  return run.status === 'completed' ? { text: run.status, colour: 'green' } : run.status;
}
