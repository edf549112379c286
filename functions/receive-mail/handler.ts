import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { rawMailsOf } from '../runtime/raw-mails.ts';
import { readEnv } from '../runtime/read-env.ts';
import { receivingTable } from '../runtime/receiving-table.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { Env } from './env.ts';
import { createReceiveMailHandler } from './receive-mail-handler.ts';

const wired = once(() => {
  const env = readEnv(Env);
  return createReceiveMailHandler({
    ...systemPorts,
    store: receivingTable(env),
    mailDomain: env.MAIL_DOMAIN,
    rawMails: rawMailsOf(env),
    log: powertoolsLog('receive-mail'),
  });
});

/** Called by the receipt rule of SES once the mail is in the bucket. */
export const handler = (event: unknown) => wired()(event);
