import { createSlack } from '../../adapters/slack/web-api.ts';
import { doorLog } from '../runtime/door-log.ts';
import { doorTable } from '../runtime/door-table.ts';
import { doorVault } from '../runtime/door-vault.ts';
import { once } from '../../core/rules/once.ts';
import { readEnv } from '../runtime/read-env.ts';
import { slackSettings } from '../runtime/slack.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { Env } from './env.ts';
import { createSlackIngressHandler } from './slack-ingress-handler.ts';

const wired = once(() => {
  const env = readEnv(Env);
  const settings = slackSettings(env);
  return createSlackIngressHandler({
    ...systemPorts,
    store: doorTable(env),
    vault: doorVault(env),
    slack: createSlack(settings),
    settings,
    log: doorLog('slack-ingress'),
  });
});

/** `POST /slack/{proxy+}` */
export const handler = (event: unknown) => wired()(event);
