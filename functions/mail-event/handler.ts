import { definitions } from '../../workflows/definitions.ts';
import { once } from '../../core/rules/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { Env } from './env.ts';
import { createMailEventHandler } from './mail-event-handler.ts';

const wired = once(() =>
  createMailEventHandler({
    ...systemPorts,
    catalogue: definitions,
    store: tableStore(readEnv(Env)),
    log: powertoolsLog('mail-event'),
  }),
);

/** Called by the rule on events of our mails: bounced, complained about, late, delivered, not sent. */
export const handler = (event: unknown) => wired()(event);
