import type { Mail, Ports } from '../ports.ts';
import type { OutboxWork } from '../rules/outbox-entry.ts';
import { noticesOf, type Notice } from './notices.ts';
import { layOut } from './messages/message.ts';

/**
 * Sends one message to everybody it concerns. One person's refused address does not keep it from the others; what was
 * refused for good is returned, anything else is thrown after all have been tried, so that a later try sends the rest.
 */
export async function notify(
  ports: Pick<Ports, 'store' | 'now' | 'mailer' | 'portalUrl'>,
  entryId: string,
  work: Extract<OutboxWork, { kind: 'notify' }>,
): Promise<{ error: string; cause: string } | undefined> {
  const refused: string[] = [];
  const faults: Error[] = [];
  for (const notice of await noticesOf(ports, work)) {
    try {
      await ports.mailer.send(mailOf(entryId, notice));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error.name === 'mail.refused') refused.push(notice.to.id);
      else faults.push(error);
    }
  }
  const [fault] = faults;
  if (fault !== undefined) throw fault;
  if (refused.length === 0) return undefined;
  return { error: 'mail.refused', cause: `the mail address was refused of: ${refused.join(', ')}` };
}

function mailOf(entryId: string, { to, message }: Notice): Mail {
  return {
    to: { name: to.name, email: to.email },
    ...layOut(message),
    idempotencyKey: `${entryId}.${to.id}`,
  };
}
