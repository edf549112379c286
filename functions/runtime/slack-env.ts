import * as z from 'zod/mini';

/**
 * What leads to the settings of the app of Slack: the secret that holds them, or the settings themselves where there is
 * no Secrets Manager. All absent or empty: Slack is off.
 */
export const SLACK_ENV = {
  /** ARN of a secret: JSON with `clientId`, `clientSecret` and `signingSecret`. */
  SLACK_SECRET_ARN: z.optional(z.string()),
  SLACK_CLIENT_ID: z.optional(z.string()),
  SLACK_CLIENT_SECRET: z.optional(z.string()),
  SLACK_SIGNING_SECRET: z.optional(z.string()),
  /** Something that plays Slack's part, instead of https://slack.com. */
  SLACK_URL: z.optional(z.url()),
} as const;

export type SlackEnv = { [Name in keyof typeof SLACK_ENV]?: z.infer<(typeof SLACK_ENV)[Name]> };
