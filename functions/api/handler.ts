import { createIdentity } from '../../adapters/identity/open-id-identity.ts';
import { spreadsheets } from '../../adapters/spreadsheet/spreadsheets.ts';
import { createPortal } from '../../portal/create-portal.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { kmsVault } from '../runtime/kms-vault.ts';
import { evidenceObjects } from '../runtime/objects.ts';
import { once } from '../../core/rules/once.ts';
import { partnerCourier } from '../runtime/partner-courier.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { slackOf } from '../runtime/slack.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { tableStore } from '../runtime/table.ts';
import { rawMailsOf } from '../runtime/raw-mails.ts';
import { createApiHandler } from './api-handler.ts';
import { Env } from './env.ts';
import { openMailsIn } from './open-mail.ts';
import { portalLog } from './portal-log.ts';
import { sendTestTo } from './send-test.ts';

const wired = once(() => {
  const env = readEnv(Env);
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  const apiClientIds = env.OIDC_API_CLIENT_IDS?.split(',').filter((id) => id !== '') ?? [];
  const log = powertoolsLog('api');
  const portalUrl = env.PORTAL_URL;
  const ports = {
    ...systemPorts,
    store: tableStore(env),
    vault: kmsVault(env),
    objects: evidenceObjects(env),
    spreadsheets,
    sendTest: sendTestTo(portalUrl),
    openMail: openMailsIn(rawMailsOf(env)),
    catalogue,
    portalUrl,
    mailDomain: env.MAIL_DOMAIN,
    receivesMail: env.RECEIVES_MAIL !== 'no',
    slack: slackOf(env),
    courier: partnerCourier(env),
  };
  const identity = createIdentity({ issuer, clientId, clientSecret, apiClientIds });
  return createApiHandler({ portal: createPortal({ ports, identity, log: portalLog(log) }), portalUrl, log });
});

/** Everything of the HTTP API but the webhooks. */
export const handler = (event: unknown) => wired()(event);
