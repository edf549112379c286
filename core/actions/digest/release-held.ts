import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import type { Person } from '../../rules/organization.ts';
import { outboxWrite } from '../outbox-write.ts';

/** A transaction holds 100 items; whatever is beyond stands in the inbox. */
const MOST = 60;

/** What had waited for a digest that will not come: each question is asked by a message of its own, to this person only. */
export function releaseHeld(
  ports: Pick<Ports, 'ids' | 'now'>,
  { id, held = [] }: Pick<Person, 'id' | 'held'>,
): Write[] {
  return held.slice(-MOST).flatMap(({ message, runId, taskId }) =>
    taskId === undefined || (message !== 'task-opened' && message !== 'task-reminder')
      ? []
      : [
          outboxWrite(ports, {
            kind: 'notify',
            runId,
            message: 'task-opened',
            taskId,
            extra: { personId: id },
          }),
        ],
  );
}
