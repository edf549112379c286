import { askedPlaces } from '../rules/asked-places.ts';
import type { Task } from '../rules/task.ts';

/** Of the hundred items a transaction holds, the run takes one; the rest is left over for what a commit adds. */
const CAPACITY = 95;

/** As many of the items, from the first on, as a transaction takes; one at least. */
export function fillBatch<T>(items: T[], weightOf: (item: T) => number): T[] {
  const batch: T[] = [];
  let weight = 0;
  for (const item of items) {
    weight += weightOf(item);
    if (batch.length > 0 && weight > CAPACITY) break;
    batch.push(item);
  }
  return batch;
}

/** Items that opening a task takes: itself, its pointers, event and message, and a party with its event for each organization. */
export function weightOfOpening(task: Task): number {
  const organizations = new Set([task.organizationId, ...task.voters.map((voter) => voter.organizationId)]);
  return weightOfCancelling(task) + 1 + 2 * organizations.size;
}

/** Items that cancelling a task takes: itself, the pointers from its further roles, and its event. */
export function weightOfCancelling(task: Task): number {
  return askedPlaces(task).length + 1;
}
