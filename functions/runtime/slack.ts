import { signedCall } from '../../adapters/aws/signed-call.ts';
import { readSlackSettings, type SlackSettings } from '../../adapters/slack/slack-settings.ts';
import { createSlack } from '../../adapters/slack/web-api.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import type { Slack } from '../../core/ports/slack.ts';
import { accountOf } from './aws-account.ts';
import type { SlackEnv } from './slack-env.ts';
import { systemPorts } from './system-ports.ts';

/** A new secret is seen after this without a new deployment. */
const KEPT_MS = 5 * 60_000;

/** Slack over the app of this deployment; off where there is none. */
export function slackOf(env: SlackEnv): Slack {
  return createSlack(slackSettings(env));
}

/**
 * Reads the settings of the app: those of the environment, or those of the secret, kept for five minutes. Throws
 * `slack.bad-secret` for settings that are there in part or too short.
 */
export function slackSettings(env: SlackEnv): () => Promise<SlackSettings | undefined> {
  const given = readSlackSettings({
    clientId: env.SLACK_CLIENT_ID,
    clientSecret: env.SLACK_CLIENT_SECRET,
    signingSecret: env.SLACK_SIGNING_SECRET,
    url: env.SLACK_URL,
  });
  const { SLACK_SECRET_ARN: secretId = '' } = env;
  if (given !== undefined || secretId === '') return () => Promise.resolve(given);
  let kept: { settings: SlackSettings | undefined; until: number } | undefined;
  return async () => {
    const now = Date.parse(systemPorts.now());
    if (kept === undefined || kept.until <= now)
      kept = { settings: readSlackSettings(await readSecret(secretId)), until: now + KEPT_MS };
    return kept.settings;
  };
}

const SECRETS_MANAGER = {
  name: 'secretsmanager',
  target: 'secretsmanager',
  contentType: 'application/x-amz-json-1.1',
} as const;

async function readSecret(SecretId: string): Promise<unknown> {
  const account = accountOf('secretsmanager', 'AWS_ENDPOINT_URL_SECRETS_MANAGER');
  const answer = await signedCall(SECRETS_MANAGER, account)('GetSecretValue', { SecretId });
  if (!answer.ok) throw new CodedError('slack.no-secret', answer.error);
  try {
    return JSON.parse(String(answer.output.SecretString));
  } catch {
    throw new CodedError('slack.no-secret', 'the secret holds no JSON');
  }
}
