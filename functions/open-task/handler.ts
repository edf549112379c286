import { definitions } from '../../workflows/definitions.ts';
import { kmsVault } from '../runtime/kms-vault.ts';
import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { Env } from './env.ts';
import { createOpenTaskHandler } from './open-task-handler.ts';

const wired = once(() => {
  const env = readEnv(Env);
  const log = powertoolsLog('open-task');
  return createOpenTaskHandler({
    ...systemPorts,
    catalogue: definitions,
    store: tableStore(env),
    vault: kmsVault(env),
    log,
  });
});

/** Called by every state that waits for people. */
export const handler = (event: unknown) => wired()(event);
