/** A Slack workspace (or a whole Enterprise Grid organization) that an organization has installed the app in. */
export interface SlackInstall {
  /** Slack's team id (`T…`), or its enterprise id (`E…`) for an install over all workspaces. */
  id: string;
  organizationId: string;
  teamName: string;
  botUserId: string;
  appId: string;
  scopes: string[];
  /** Bot token, sealed. With token rotation it lives 12 hours. */
  sealedToken: string;
  tokenExpiresAt?: string;
  /** Good for one use; sealed. */
  sealedRefreshToken?: string;
  /** Where cards for the organization's roles go besides to people; a channel id. */
  channelId?: string;
  installedBy: string;
  installedAt: string;
  /** A token is being renewed: its refresh token can be used once only. */
  renewingSince?: string;
  /** Slack took the refresh token no more: nothing but connecting the workspace again helps. */
  refreshLostAt?: string;
  /** Slack asked to be left alone, or did not answer: what came before `from` goes first, and nothing before `until`. */
  held?: { from: string; until: string };
  /** Set when Slack said that the app was removed or its token taken back: nothing is sent any more. */
  endedAt?: string;
  version: number;
}

/** Who a person is in Slack; kept with the person, made through a signed-in page. */
export interface SlackIdentity {
  /** Id of the install that knows the user. */
  installId: string;
  /** Workspace of the user. */
  teamId: string;
  userId: string;
  linkedAt: string;
}
