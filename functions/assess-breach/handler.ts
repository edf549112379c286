import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { createAssessBreachHandler } from './assess-breach-handler.ts';
import { Env } from './env.ts';

const wired = once(() =>
  createAssessBreachHandler({
    ...systemPorts,
    store: tableStore(readEnv(Env)),
    log: powertoolsLog('assess-breach'),
  }),
);

/** Called by the auto step `assess-breach`. */
export const handler = (event: unknown) => wired()(event);
