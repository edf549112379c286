import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { Env } from './env.ts';
import { createRunEndedHandler } from './run-ended-handler.ts';

const wired = once(() =>
  createRunEndedHandler({ ...systemPorts, store: tableStore(readEnv(Env)), log: powertoolsLog('run-ended') }),
);

/** Called by the rule on executions of our state machines that have ended. */
export const handler = (event: unknown) => wired()(event);
