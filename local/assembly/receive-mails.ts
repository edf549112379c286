import { join } from 'node:path';
import type { Closers } from '../closers.ts';
import { createObjectFiles } from '../endpoints/object-files.ts';
import { errorCode } from '../error-code.ts';
import { demoPassword } from '../smtp/demo-password.ts';
import type { Ground } from './ground.ts';
import type { Machinery } from './machinery.ts';

/** Opens the door for mails, if it is wanted; answers its port. A port that is taken keeps nothing else from starting. */
export async function receiveMails(
  {
    plan,
    city,
    clock,
    dataDir,
    onTrouble,
  }: Pick<Ground, 'plan' | 'city' | 'clock' | 'dataDir' | 'onTrouble'>,
  { later }: { later: Pick<Machinery['later'], 'submit'> },
  port: number | undefined,
  closers: Pick<Closers, 'add'>,
): Promise<number | undefined> {
  const [rule] = plan.receiptRules;
  if (port === undefined || rule === undefined) return undefined;
  // Loaded late: most clouds of tests receive no mail.
  const { startSmtpServer } = await import('../smtp/smtp-server.ts');
  try {
    const server = await startSmtpServer({
      port,
      rule,
      files: createObjectFiles(join(dataDir, 'objects')),
      addresses: city.people.map(({ email }) => email),
      password: demoPassword,
      invoke: later.submit,
      now: () => clock.now(),
      onTrouble,
    });
    closers.add(server.close);
    return server.port;
  } catch (error) {
    if (errorCode(error) !== 'EADDRINUSE') throw error;
    onTrouble(`Port ${port} is taken: no mails are received. --smtp PORT takes another.`);
    return undefined;
  }
}
