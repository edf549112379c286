import { doorLog } from '../runtime/door-log.ts';
import { doorTable } from '../runtime/door-table.ts';
import { once } from '../../core/rules/once.ts';
import { readEnv } from '../runtime/read-env.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { Env } from './env.ts';
import { createSecurityFindingHandler } from './security-finding-handler.ts';

const wired = once(() =>
  createSecurityFindingHandler({
    ...systemPorts,
    store: doorTable(readEnv(Env)),
    log: doorLog('security-finding'),
  }),
);

/** Called by the rules on findings of GuardDuty and Security Hub. */
export const handler = (event: unknown) => wired()(event);
