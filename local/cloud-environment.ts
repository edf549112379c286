import type { Plan } from './template/plan.ts';
import type { Place } from './template/attributes.ts';
import type { SandboxApp } from './slack/sandbox.ts';
import { unionOfEnvironments } from './lambda-host/environment.ts';

/** The portal as a client of the identity provider. */
export const portalClientId = 'clause8-portal';

/**
 * Nothing of the user's own AWS setup may lead a call away from this machine, or a real key into it. The last one
 * keeps the SDK's note on old Node versions from the screen.
 */
export const shieldedEnvironment = {
  AWS_PROFILE: undefined,
  AWS_DEFAULT_PROFILE: undefined,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false',
  AWS_USE_FIPS_ENDPOINT: 'false',
  AWS_USE_DUALSTACK_ENDPOINT: 'false',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/**
 * The environment of all handlers: what the template says, then what is different here: addresses of the portal
 * and the identity provider, and the services' own `AWS_ENDPOINT_URL_*`.
 */
export function cloudEnvironment(setup: {
  plan: Plan;
  place: Place;
  portalUrl: string;
  issuer: string;
  clientSecret: string;
  otherClientIds: string[];
  databaseUrl: string;
  statesUrl: string;
  servicesUrl: string;
  slackApp: SandboxApp;
}): Record<string, string> {
  return {
    ...unionOfEnvironments(setup.plan.functions),
    PORTAL_URL: setup.portalUrl,
    OIDC_ISSUER: setup.issuer,
    OIDC_CLIENT_ID: portalClientId,
    OIDC_CLIENT_SECRET: setup.clientSecret,
    OIDC_API_CLIENT_IDS: setup.otherClientIds.join(','),
    AWS_REGION: setup.place.region,
    AWS_ACCESS_KEY_ID: 'embedded',
    AWS_SECRET_ACCESS_KEY: 'embedded',
    AWS_SESSION_TOKEN: 'embedded',
    AWS_ENDPOINT_URL_DYNAMODB: setup.databaseUrl,
    AWS_ENDPOINT_URL_SFN: setup.statesUrl,
    AWS_ENDPOINT_URL_KMS: setup.servicesUrl,
    AWS_ENDPOINT_URL_S3: setup.servicesUrl,
    AWS_ENDPOINT_URL_SESV2: setup.servicesUrl,
    ...slackEnvironment(setup.slackApp),
    // A rehearsal's screen shows what people do, not every step of every function.
    POWERTOOLS_LOG_LEVEL: process.env.POWERTOOLS_LOG_LEVEL ?? 'ERROR',
  };
}

/** A real app of Slack, where its settings stand in the environment; otherwise the sandbox. */
function slackEnvironment({
  clientId,
  clientSecret,
  signingSecret,
  url,
}: SandboxApp): Record<string, string> {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_SIGNING_SECRET } = process.env;
  if (
    SLACK_CLIENT_ID !== undefined &&
    SLACK_CLIENT_SECRET !== undefined &&
    SLACK_SIGNING_SECRET !== undefined
  )
    return { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_SIGNING_SECRET };
  return {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_URL: url,
  };
}
