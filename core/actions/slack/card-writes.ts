import type { Ports } from '../../ports.ts';
import type { Store } from '../../ports/store.ts';
import type { Write } from '../../ports/transaction.ts';
import type { Task } from '../../rules/task.ts';
import { outboxWrite } from '../outbox-write.ts';

/**
 * The order to show a task in Slack as it stands after this transaction: who is at it, how many have spoken. Nothing
 * where no card about it stands there, and for confidential runs, whose cards say nothing of that.
 */
export async function cardWrites(
  ports: Pick<Ports, 'ids' | 'now'> & { store: Pick<Store, 'slackCards'> },
  { id: taskId, runId, private: isPrivate }: Pick<Task, 'id' | 'runId' | 'private'>,
): Promise<Write[]> {
  if (isPrivate) return [];
  const cards = await ports.store.slackCards(taskId);
  const standing = cards.some(({ settledAt }) => settledAt === undefined);
  return standing ? [outboxWrite(ports, { kind: 'renew-cards', runId, taskId })] : [];
}
