import { kmsVault } from '../runtime/kms-vault.ts';
import { once } from '../../core/rules/once.ts';
import { partnerCourier } from '../runtime/partner-courier.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { createAnnounceHandler } from './announce-handler.ts';
import { Env } from './env.ts';

const wired = once(() => {
  const env = readEnv(Env);
  return createAnnounceHandler({
    ...systemPorts,
    store: tableStore(env),
    vault: kmsVault(env),
    courier: partnerCourier(env),
    portalUrl: env.PORTAL_URL,
    log: powertoolsLog('announce'),
  });
});

/** Called with batches of the table's stream. */
export const handler = (event: unknown) => wired()(event);
