import { catalogue } from '../../workflows/catalogue.ts';
import { stepFunctions } from '../runtime/engine.ts';
import { kmsVault } from '../runtime/kms-vault.ts';
import { sesMailer } from '../runtime/mailer.ts';
import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { slackOf } from '../runtime/slack.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { Env } from './env.ts';
import { createRelayHandler } from './relay-handler.ts';

const wired = once(() => {
  const env = readEnv(Env);
  return createRelayHandler({
    ...systemPorts,
    catalogue,
    store: tableStore(env),
    vault: kmsVault(env),
    engine: stepFunctions(env),
    mailer: sesMailer(env),
    slack: slackOf(env),
    portalUrl: env.PORTAL_URL,
    mailDomain: env.MAIL_DOMAIN,
    receivesMail: env.RECEIVES_MAIL !== 'no',
    log: powertoolsLog('relay'),
  });
});

/** Called with batches of the table's stream. */
export const handler = (event: unknown) => wired()(event);
