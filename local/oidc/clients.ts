import type { ClientMetadata } from 'oidc-provider';

export interface PortalClient {
  clientId: string;
  redirectUris: string[];
  signedOutUris: string[];
}

/** The public client of the command line; a loopback address with any port may be its redirect. */
export const commandLineClient = { clientId: 'clause8-cli', redirectUri: 'http://127.0.0.1/callback' };

/** The portal keeps a secret and its people's tokens to itself. */
export function portalMetadata(portal: PortalClient, secret: string): ClientMetadata {
  return {
    client_id: portal.clientId,
    client_secret: secret,
    client_name: 'clause8 portal',
    redirect_uris: portal.redirectUris,
    post_logout_redirect_uris: portal.signedOutUris,
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_basic',
  };
}

export function commandLineMetadata(): ClientMetadata {
  return {
    client_id: commandLineClient.clientId,
    client_name: 'clause8 command line',
    application_type: 'native',
    redirect_uris: [commandLineClient.redirectUri],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'none',
  };
}
