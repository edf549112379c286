import * as z from 'zod/mini';
import { signingSecret } from './verify-slack.ts';

/** What Slack gives to an app. */
export interface SlackSettings {
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  /** `https://slack.com`, or where something plays its part; no slash at the end. */
  url: string;
}

const Given = z.object({
  clientId: z.optional(z.string()),
  clientSecret: z.optional(z.string()),
  signingSecret: z.optional(z.string()),
  url: z.optional(z.url()),
});

/**
 * The settings in what was given, or undefined when nothing was: then Slack is off. Throws `slack.bad-secret` when only
 * a part was given, or a secret that is too short to be one.
 */
export function readSlackSettings(given: unknown): SlackSettings | undefined {
  const { clientId = '', clientSecret = '', signingSecret: secret = '', url } = Given.parse(given);
  if (clientId === '' && clientSecret === '' && secret === '') return undefined;
  if (clientId === '') signingSecret('');
  return {
    clientId,
    clientSecret: signingSecret(clientSecret),
    signingSecret: signingSecret(secret),
    url: url ?? 'https://slack.com',
  };
}
