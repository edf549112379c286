import type { Changes, Part } from '../interpreter/changes.ts';
import type { Head } from '../interpreter/execution.ts';
import { keys } from './keys.ts';
import type { Write } from './store.ts';

/** The writes that record a new execution; its first changes follow in the same batch. */
export function writesForNew(head: Head, input: string): Write[] {
  return [
    put(keys.input(head.key), input),
    put(keys.listedAt(ownerOf(head), head.startedAt, head.key), ''),
    put(keys.listedByStatusAt(ownerOf(head), head.status, head.startedAt, head.key), ''),
  ];
}

/** The writes that record what one event changed. */
export function writesForChanges(before: Head, changes: Changes): Write[] {
  const { head } = changes;
  const { key } = head;
  const writes: Write[] = [put(keys.head(key), JSON.stringify(head))];
  const [firstEvent] = changes.history;
  if (firstEvent) writes.push(put(keys.history(key, firstEvent.id), JSON.stringify(changes.history)));
  part(writes, changes.frames, (id) => keys.frame(key, id));
  part(writes, changes.variables, (id) => keys.variables(key, id));
  part(writes, changes.items, (id) => keys.items(key, id));
  part(writes, changes.results, (id) => keys.result(key, id));
  if (changes.output !== null) writes.push(put(keys.output(key), changes.output));
  for (const { id, command } of changes.commands)
    writes.push(put(keys.command(key, id), JSON.stringify(command)));
  for (const timer of changes.timers.clear) writes.push({ type: 'del', key: keys.timer(key, timer) });
  for (const timer of changes.timers.set)
    writes.push(put(keys.timer(key, timer), JSON.stringify({ key, timer })));
  for (const run of changes.mapRuns) {
    writes.push(put(keys.mapRun(run.arn), JSON.stringify(run)));
    writes.push(put(keys.mapRunAt(key, run.startedAt, run.arn), ''));
  }
  if (head.status !== before.status) {
    const owner = ownerOf(head);
    writes.push({ type: 'del', key: keys.listedByStatusAt(owner, before.status, head.startedAt, key) });
    writes.push(put(keys.listedByStatusAt(owner, head.status, head.startedAt, key), ''));
  }
  return writes;
}

/** Executions are listed under their map run, or else under their state machine. */
export function ownerOf(head: Pick<Head, 'mapRunArn' | 'stateMachineArn'>): string {
  return head.mapRunArn ?? head.stateMachineArn;
}

function part(writes: Write[], changed: Part<unknown>, keyOf: (id: string) => string): void {
  for (const [id, value] of changed) {
    if (value === null) writes.push({ type: 'del', key: keyOf(id) });
    else writes.push(put(keyOf(id), JSON.stringify(value)));
  }
}

function put(key: string, value: string): Write {
  return { type: 'put', key, value };
}
