import { doorTable } from '../runtime/door-table.ts';
import { doorVault } from '../runtime/door-vault.ts';
import { once } from '../../core/rules/once.ts';
import { doorLog } from '../runtime/door-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { Env } from './env.ts';
import { createIncidentWebhookHandler } from './incident-webhook-handler.ts';

const wired = once(() => {
  const env = readEnv(Env);
  return createIncidentWebhookHandler({
    ...systemPorts,
    store: doorTable(env),
    vault: doorVault(env),
    log: doorLog('incident-webhook'),
  });
});

/** `POST` and `OPTIONS /hooks/{organization}/{source}` */
export const handler = (event: unknown) => wired()(event);
