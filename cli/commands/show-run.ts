import { RunDetail, type ClockLine } from '../client/answers.ts';
import type { z } from 'zod';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { latestCell, targetCell } from '../output/clock-cells.ts';
import { dueCell, instantText } from '../output/due-time.ts';
import { paintFor, type Paint } from '../output/paint.ts';
import { report } from '../output/report.ts';
import { renderPairs, renderTable, type Cell } from '../output/table.ts';

/** A run on one screen: how it stands, its clocks, who has what by when. */
export async function showRun(io: CliIo, options: GlobalOptions, id: string): Promise<void> {
  const api = await connect(io, options);
  const detail = await api.call(`/api/v1/runs/${encodeURIComponent(id)}`, RunDetail);
  report(io, options, detail, () => runText(io, detail));
}

function runText(io: CliIo, { run, tasks, clocks, parties }: z.infer<typeof RunDetail>): string {
  const paint = paintFor(io);
  const head = renderPairs(
    [
      ['run', run.id],
      ['title', run.title],
      ['process', run.processId],
      ['status', run.cause === undefined ? run.status : `${run.status}: ${run.cause}`],
      ['started', instantText(run.startedAt)],
      ['ended', run.endedAt === undefined ? undefined : instantText(run.endedAt)],
      ['organizations', parties.map((p) => `${p.organizationId} (${p.legalRole})`).join(', ')],
    ],
    paint,
  );
  return head + clockTable(io, clocks, paint) + taskTable(io, tasks, paint);
}

function clockTable(io: CliIo, clocks: ClockLine[], paint: Paint): string {
  if (clocks.length === 0) return '';
  const rows = clocks.map((clock): Cell[] => [
    clock.id,
    clock.status,
    targetCell(clock, io.now()),
    latestCell(clock),
    clock.label,
  ]);
  const head = ['CLOCK', 'STATUS', 'WORKING TARGET', 'LATEST BY LAW', 'WHAT FOR'];
  return `\n${renderTable(head, rows, paint, io.columns)}`;
}

function taskTable(io: CliIo, tasks: z.infer<typeof RunDetail>['tasks'], paint: Paint): string {
  if (tasks.length === 0) return '';
  const rows = tasks.map((task): Cell[] => [
    task.id,
    task.organizationId,
    task.status === 'open' ? 'open' : (task.outcome ?? task.status),
    task.status === 'open'
      ? dueCell(task.dueAt, io.now())
      : task.endedAt === undefined
        ? '-'
        : instantText(task.endedAt),
    task.title,
  ]);
  return `\n${renderTable(['TASK', 'ORGANIZATION', 'STATE', 'DUE OR ENDED', 'TITLE'], rows, paint, io.columns)}`;
}
