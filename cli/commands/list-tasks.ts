import { TaskPage } from '../client/answers.ts';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { dueCell } from '../output/due-time.ts';
import { paintFor } from '../output/paint.ts';
import { report } from '../output/report.ts';
import { renderTable } from '../output/table.ts';

export async function listTasks(
  io: CliIo,
  options: GlobalOptions,
  scope: 'mine' | 'organization',
): Promise<void> {
  const api = await connect(io, options);
  const page = await api.call(`/api/v1/tasks?scope=${scope}`, TaskPage);
  report(io, options, page, () => {
    if (page.items.length === 0) return 'No open tasks.\n';
    const rows = page.items.map((task) => [
      task.id,
      task.organizationId,
      dueCell(task.dueAt, io.now()),
      task.title,
    ]);
    return renderTable(['TASK', 'ORGANIZATION', 'DUE', 'TITLE'], rows, paintFor(io), io.columns);
  });
}
