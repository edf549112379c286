import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Actor } from '../rules/actor.ts';
import { outboxWrite } from './outbox-write.ts';

/**
 * The order to tell a person what was recorded of what they did to a task. Only where the act did not happen on a page
 * that shows it; a guest is told when the task is settled.
 */
export function receiptWrites(
  ports: Pick<Ports, 'ids' | 'now'>,
  { id: taskId, runId }: { id: string; runId: string },
  actor: Actor,
): Write[] {
  if (actor.kind !== 'person' || (actor.channel !== 'email' && actor.channel !== 'slack')) return [];
  const extra = { personId: actor.personId };
  return [outboxWrite(ports, { kind: 'notify', runId, message: 'task-receipt', taskId, extra })];
}
