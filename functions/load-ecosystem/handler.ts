import { kmsVault } from '../runtime/kms-vault.ts';
import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { Env } from './env.ts';
import { createLoadEcosystemHandler } from './load-ecosystem-handler.ts';

const wired = once(() => {
  const env = readEnv(Env);
  const log = powertoolsLog('load-ecosystem');
  return createLoadEcosystemHandler({ ...systemPorts, store: tableStore(env), vault: kmsVault(env), log });
});

/** Invoked by an operator, or by the embedded cloud on an empty table. */
export const handler = (event: unknown) => wired()(event);
