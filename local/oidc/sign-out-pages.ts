import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { contentPolicy, Html, html, page } from '../pages/page.ts';

type Logout = NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>;

/** `form` is the provider's own markup, with what protects it against forgery. */
export const askToSignOut: NonNullable<Logout['logoutSource']> = (ctx, form) => {
  show(
    ctx,
    'Sign out',
    html`<h1>Sign out?</h1>
      ${new Html(form)}
      <p>
        <button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>Sign out</button>
      </p>`,
  );
};

export const sayGoodbye: NonNullable<Logout['postLogoutSuccessSource']> = (ctx) => {
  show(
    ctx,
    'Signed out',
    html`<h1>You are signed out</h1>
      <p><a href="/">Sign in again</a></p>`,
  );
};

function show(ctx: KoaContextWithOIDC, title: string, body: Html): void {
  ctx.type = 'html';
  ctx.set('content-security-policy', contentPolicy({}));
  ctx.body = page(title, body);
}
