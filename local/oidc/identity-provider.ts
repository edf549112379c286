import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration } from 'oidc-provider';
import { sendPage, html } from '../pages/page.ts';
import type { CityPerson } from '../city/city.ts';
import type { IdentityKeys } from './identity-keys.ts';
import { importProvider } from './import-provider.ts';
import { commandLineMetadata, portalMetadata, type PortalClient } from './clients.ts';
import { createMemoryAdapters } from './memory-adapter.ts';
import { askToSignOut, sayGoodbye } from './sign-out-pages.ts';
import { serveSignIn, type Choice } from './sign-in-page.ts';

export interface IdentityProvider {
  /** Answers requests below `/oidc`. */
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export interface IdentitySetup {
  issuer: string;
  keys: IdentityKeys;
  people: CityPerson[];
  choices: Choice[];
  portal: PortalClient;
}

/** The audience of access tokens. */
const audience = 'urn:clause8:api';
const minutes = 60;
const hours = 60 * minutes;

/** OpenID Connect for the demo people. There are no passwords: whoever reaches this machine picks a person. */
export async function createIdentityProvider(setup: IdentitySetup): Promise<IdentityProvider> {
  const library = await importProvider();
  const provider = new library.Provider(setup.issuer, configure(setup, library.interactionPolicy));
  const answer = provider.callback();
  const base = new URL(setup.issuer).pathname;

  return {
    async serve(request, response) {
      const path = request.url ?? '/';
      if (path.startsWith(`${base}/interaction/`)) {
        await serveSignIn(provider, setup.choices, request, response);
        return;
      }
      // The provider takes the part before its own paths from the difference between these two.
      Object.assign(request, { originalUrl: path });
      request.url = path.slice(base.length) || '/';
      await answer(request, response);
    },
  };
}

type Policies = typeof import('oidc-provider').interactionPolicy;

function configure(setup: IdentitySetup, policies: Policies): Configuration {
  const people = new Map(setup.people.map((person) => [person.id, person]));
  const claims = ({
    id,
    name,
    email,
  }: CityPerson): { sub: string; name: string; email: string; email_verified: boolean } => ({
    sub: id,
    name,
    email,
    email_verified: true,
  });
  return {
    adapter: createMemoryAdapters(),
    clients: [portalMetadata(setup.portal, setup.keys.clientSecret), commandLineMetadata()],
    jwks: { keys: setup.keys.signing },
    cookies: {
      keys: setup.keys.cookies,
      names: {
        session: 'clause8_oidc',
        interaction: 'clause8_oidc_interaction',
        resume: 'clause8_oidc_resume',
      },
    },
    findAccount: (_ctx, id) => {
      const person = people.get(id);
      return person && { accountId: id, claims: () => claims(person) };
    },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    scopes: ['openid', 'email', 'profile'],
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    extraTokenClaims: (_ctx, token) => {
      const person = 'accountId' in token ? people.get(token.accountId) : undefined;
      return person && { email: person.email, email_verified: true, name: person.name };
    },
    interactions: {
      policy: alwaysAskWho(policies),
      url: (_ctx, interaction) => `/oidc/interaction/${interaction.uid}`,
    },
    loadExistingGrant: grantEverything,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askToSignOut, postLogoutSuccessSource: sayGoodbye },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid email profile',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 8 * hours,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    renderError: (ctx, out) => {
      sendPage(
        ctx.res,
        ctx.status,
        'Sign-in failed',
        html`<h1>Signing in did not work</h1>
          <p>${out.error_description ?? out.error}</p>
          <p><a href="/">Start again</a></p>`,
      );
      ctx.respond = false;
    },
    ttl: {
      AccessToken: 8 * hours,
      AuthorizationCode: minutes,
      IdToken: hours,
      Interaction: hours,
      Session: 12 * hours,
      Grant: 12 * hours,
    },
  };
}

/**
 * A rehearsal changes people often, so an earlier sign-in never answers the question by itself. Our own clients
 * need nobody's consent.
 */
function alwaysAskWho({ base, Check }: Policies): ReturnType<Policies['base']> {
  const policy = base();
  policy.remove('consent');
  policy
    .get('login')
    ?.checks.add(
      new Check('who', 'A person is to be picked', (ctx) =>
        ctx.oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

/** All that our own clients may ask for. */
const grantEverything: NonNullable<Configuration['loadExistingGrant']> = async (ctx) => {
  const { client, session, provider } = ctx.oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid email profile');
  grant.addResourceScope(audience, 'openid email profile');
  await grant.save();
  return grant;
};
