import { CodedError } from '../coded-error.ts';

/** Slack's words for: this workspace no longer takes anything from us. */
const INSTALL_GONE = new Set([
  'account_inactive',
  'token_revoked',
  'invalid_auth',
  'not_authed',
  'app_uninstalled',
  'team_not_found',
  'team_access_not_granted',
  'invalid_refresh_token',
]);

/** For: try again later. Everything else that Slack refuses, it refuses for good. */
const PASSING = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'accesslimited',
  'external_channel_migrating',
  // Somebody else is about to renew it.
  'token_expired',
]);

/**
 * A call of Slack that failed: `slack.rate-limited` and `slack.unreachable` may be tried again, `slack.refused` not;
 * `slack.install-gone`: nothing of this workspace will work any more.
 */
export class SlackError extends CodedError {
  /** Slack's own word, e.g. `channel_not_found`. */
  readonly reason: string;
  /** How long Slack wants to be left alone. */
  readonly retryAfterSeconds: number | undefined;

  constructor(reason: string, retryAfterSeconds?: number) {
    super(codeOf(reason), `Slack answered ${reason}`);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Slack did not do it, for whatever reason. */
export function isOfSlack(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('slack.');
}

export function isPassing(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'slack.rate-limited' || error.name === 'slack.unreachable')
  );
}

export function isInstallGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'slack.install-gone';
}

/** The refresh token has been used before: nothing renews the access any more. */
export function isRefreshLost(error: unknown): boolean {
  return error instanceof SlackError && error.reason === 'invalid_refresh_token';
}

function codeOf(reason: string): string {
  if (reason === 'ratelimited' || reason === 'rate_limited') return 'slack.rate-limited';
  if (PASSING.has(reason) || reason.startsWith('http_5') || reason === 'no_answer')
    return 'slack.unreachable';
  return INSTALL_GONE.has(reason) ? 'slack.install-gone' : 'slack.refused';
}
