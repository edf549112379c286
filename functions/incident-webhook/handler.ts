import type { Catalogue } from '../../core/rules/catalogue.ts';
import { breachNotification } from '../../workflows/breach-notification/process.ts';
import { kmsVault } from '../runtime/kms-vault.ts';
import { once } from '../runtime/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { receivingTable } from '../runtime/receiving-table.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { Env } from './env.ts';
import { createIncidentWebhookHandler } from './incident-webhook-handler.ts';

const wired = once(() => {
  const env = readEnv(Env);
  const log = powertoolsLog('incident-webhook');
  return createIncidentWebhookHandler({
    ...systemPorts,
    store: receivingTable(env),
    vault: kmsVault(env),
    catalogue: ONLY_BREACHES,
    log,
  });
});

/** An alert starts nothing else, and the function at the door stays small. */
const ONLY_BREACHES: Catalogue = {
  process: (id) => (id === breachNotification.id ? breachNotification : undefined),
  all: () => [breachNotification],
};

/** `POST /hooks/{organization}/{source}` */
export const handler = (event: unknown) => wired()(event);
