import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { Env } from './env.ts';
import { createListParticipantsHandler } from './list-participants-handler.ts';

const wired = once(() =>
  createListParticipantsHandler({
    ...systemPorts,
    store: tableStore(readEnv(Env)),
    log: powertoolsLog('list-participants'),
  }),
);

/** Called before a distributed map. */
export const handler = (event: unknown) => wired()(event);
