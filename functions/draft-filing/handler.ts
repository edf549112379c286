import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { createDraftFilingHandler } from './draft-filing-handler.ts';
import { Env } from './env.ts';

const wired = once(() =>
  createDraftFilingHandler({
    ...systemPorts,
    store: tableStore(readEnv(Env)),
    log: powertoolsLog('draft-filing'),
  }),
);

/** Called by the auto step `draft-filing`. */
export const handler = (event: unknown) => wired()(event);
