import { TaskDetail } from '../client/answers.ts';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { dueCell, instantText } from '../output/due-time.ts';
import { formText } from '../output/form-text.ts';
import { paintFor, type Paint } from '../output/paint.ts';
import { report } from '../output/report.ts';
import { renderPairs } from '../output/table.ts';

/** A task with what is asked, how to answer it, and who has answered. */
export async function showTask(io: CliIo, options: GlobalOptions, id: string): Promise<void> {
  const api = await connect(io, options);
  const detail = await api.call(`/api/v1/tasks/${encodeURIComponent(id)}`, TaskDetail);
  report(io, options, detail, () => [...taskParts(detail, io, paintFor(io))].join('\n'));
}

function* taskParts(detail: TaskDetail, io: CliIo, paint: Paint): Generator<string> {
  const { task, run } = detail;
  const due = dueCell(task.dueAt, io.now());
  yield renderPairs(
    [
      ['task', task.id],
      ['title', task.title],
      ['run', `${run.id} (${run.title})`],
      ['status', task.outcome === undefined ? task.status : `${task.status}: ${task.outcome}`],
      ['organization', task.organizationId],
      ['due', task.status === 'open' ? (typeof due === 'string' ? due : due.text) : undefined],
      ['ended', task.endedAt === undefined ? undefined : instantText(task.endedAt)],
      ['stuck', task.stuck === undefined ? undefined : `${task.stuck.error}: ${task.stuck.cause}`],
      ['shown', detail.shownHash],
    ],
    paint,
  );
  if (detail.text !== undefined) yield `${detail.text}\n`;
  for (const { title, answers } of detail.shown) yield block(paint, title, answers);
  if (task.draft !== undefined) yield block(paint, 'Filled in already', task.draft.answers);
  if (task.answers !== undefined) yield block(paint, 'Answers', task.answers);
  if (task.voices.length > 0) {
    yield task.voices
      .map(
        (v) =>
          `${instantText(v.at)}  ${v.personId ?? 'somebody'}: ${v.outcome}${v.reason === undefined ? '' : ` (${v.reason})`}\n`,
      )
      .join('');
  }
  if (detail.form !== undefined && task.status === 'open')
    yield `${paint('bold', 'Answers')}\n${formText(detail.form)}`;
  for (const outcome of detail.outcomes ?? []) {
    yield `${paint('bold', outcome.id)}  ${outcome.label}. ${outcome.consequence}${outcome.reason ? ' A reason must be given.' : ''}\n`;
  }
}

function block(paint: Paint, title: string, value: unknown): string {
  return `${paint('bold', title)}\n${JSON.stringify(value, null, 2)}\n`;
}
