import { TaskDone } from '../client/answers.ts';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import { readJsonObject } from '../files/json-file.ts';
import type { GlobalOptions } from '../global-options.ts';
import { report } from '../output/report.ts';

/** Answers a task with the object in `file`; a refusal lists each field's problem on a line of its own. */
export async function completeTask(
  io: CliIo,
  options: GlobalOptions,
  id: string,
  file: string,
): Promise<void> {
  const answers = await readJsonObject(file);
  const api = await connect(io, options);
  const done = await api.call(`/api/v1/tasks/${encodeURIComponent(id)}/complete`, TaskDone, {
    method: 'POST',
    body: { answers },
  });
  report(
    io,
    options,
    done,
    () =>
      `Done: ${done.task?.title ?? id}${done.task?.outcome === undefined ? '' : ` (${done.task.outcome})`}.\n`,
  );
}
