import { evidenceObjects } from '../runtime/objects.ts';
import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { createComputeStepHandler } from './compute-step-handler.ts';
import { Env } from './env.ts';

const wired = once(() => {
  const env = readEnv(Env);
  const log = powertoolsLog('compute-step');
  return createComputeStepHandler({
    ...systemPorts,
    store: tableStore(env),
    objects: evidenceObjects(env),
    log,
  });
});

/** Called by auto steps that compute, and by clock steps for the moment they wait for. */
export const handler = (event: unknown) => wired()(event);
