import type { Page, PageRequest } from '../../../core/ports/page.ts';
import type { Task } from '../../../core/rules/task.ts';
import { batchRead } from '../batch-read.ts';
import type { StoreTable } from '../entities.ts';
import { keys, nameOf, TASK_PREFIX, type Key } from '../keys.ts';
import { taskFrom } from '../read-rows.ts';
import { rowOf } from '../row.ts';
import type { StoreContext } from '../store-context.ts';
import { readIndexPage, type IndexList } from './index-page.ts';

/**
 * One page of open tasks, without their sealed tokens: a list is for looking. The index may lag behind, so a task
 * that does not belong in the list any more is left out.
 */
export async function readListedTasks(
  context: StoreContext,
  table: StoreTable,
  list: IndexList,
  request: PageRequest,
  belongs: (task: Task) => boolean,
): Promise<Page<Task>> {
  const page = await readIndexPage(table, list, request);
  const wanted = page.items.map(taskKeyOf);
  const found = await batchRead(context, wanted);
  const tasks = wanted.flatMap((key) => {
    const item = found.get(nameOf(key));
    return item === undefined ? [] : [taskFrom(rowOf('task', item), undefined)];
  });
  return { ...page, items: tasks.filter((task) => task.status === 'open' && belongs(task)) };
}

/** An entry is the task itself, or its pointer for a further role, whose partition is named after the task. */
function taskKeyOf(entry: Key): Key {
  return entry.pk.startsWith(TASK_PREFIX) ? keys.task(entry.pk.slice(TASK_PREFIX.length)) : entry;
}
