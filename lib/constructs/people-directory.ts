import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolClient,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

export interface OidcClient {
  OIDC_ISSUER: string;
  OIDC_CLIENT_ID: string;
  OIDC_CLIENT_SECRET: string;
}

/**
 * Who can sign in: people invited by an administrator, with a second factor. What they may do is not here but in
 * the table, where the e-mail address they have proven leads to a person and the roles.
 */
export class PeopleDirectory extends Construct {
  private readonly pool: UserPool;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: 'clause8',
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: settings.signInPrefix ?? `clause8-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
  }

  /** The portal as a client: authorization code only, tokens never reach the browser. */
  addPortal(portalUrl: string): OidcClient {
    const client = new UserPoolClient(this, 'Portal', {
      userPool: this.pool,
      userPoolClientName: 'clause8-portal',
      generateSecret: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${portalUrl}/signed-in`],
        logoutUrls: [`${portalUrl}/signed-out`],
      },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return {
      OIDC_ISSUER: this.pool.userPoolProviderUrl,
      OIDC_CLIENT_ID: client.userPoolClientId,
      OIDC_CLIENT_SECRET: secretOf(client),
    };
  }
}

/** Straight from CloudFormation: CDK's own way would add a function that may read every client of the pool. */
function secretOf(client: UserPoolClient): string {
  const resource = client.node.defaultChild;
  if (!CfnUserPoolClient.isCfnUserPoolClient(resource))
    throw new Error('cognito.no-client: the portal has no client');
  return resource.attrClientSecret;
}
