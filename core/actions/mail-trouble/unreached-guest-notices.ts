import type { Run } from '../../rules/run.ts';
import { unreachedGuestMessage } from '../messages/unreached-message.ts';
import type { Notice, NoticePorts, NotifyWork } from '../notices.ts';
import { addresseeOf } from '../addressee.ts';
import { askedOf, recipientsOf } from '../recipients.ts';
import { taskMatter } from '../task-matter.ts';

/** To those who may answer for a guest: the personal link did not reach them. Nobody once it is over. */
export async function unreachedGuestNotices(
  ports: NoticePorts,
  run: Run,
  { taskId }: NotifyWork,
): Promise<Notice[]> {
  const task = taskId === undefined ? undefined : await ports.store.task(taskId);
  if (task?.status !== 'open' || task.guest === undefined) return [];
  const matter = await taskMatter(ports, run, task);
  const recipients = await recipientsOf(ports, askedOf(task), task.kind);
  return Promise.all(
    recipients.map(async (recipient) => {
      const { person } = recipient;
      const { language, because } = await addresseeOf(ports, recipient, 'role');
      const message = unreachedGuestMessage({
        ...matter.in(language),
        task,
        recipient: { name: person.name, because },
        now: ports.now(),
        portalUrl: ports.portalUrl,
      });
      const regarding = {
        personId: person.id,
        organizationId: task.organizationId,
        runId: run.id,
        taskId: task.id,
      };
      return { to: person, message, task, regarding };
    }),
  );
}
