import { safeReturnPath } from '../http/return-path.ts';
import { Layout } from '../parts/layout.tsx';
import { errorResponse } from '../pages/error-page.tsx';
import { htmlResponse, seeOther } from '../pages/page-response.ts';
import type { FormRequest, PageRoute, PublicRequest } from '../pages/page-route.ts';
import {
  cookieHeader,
  expiredCookieHeader,
  readCookie,
  SESSION_COOKIE,
  SESSION_SECONDS,
  sessionIdHash,
  SIGN_IN_COOKIE,
  SIGN_IN_SECONDS,
} from './session-cookie.ts';
import { openAttempt, sealAttempt } from './sign-in-attempt.ts';
import { later } from '../../core/rules/later.ts';

/** Where the provider sends the browser back to; registered with it. */
export const CALLBACK_PATH = '/signed-in';

/**
 * Signing in and out. The way back from the provider is the one GET that writes: it makes the session, and only for a browser
 * that holds the sealed cookie of its own attempt.
 */
export const SIGN_IN_ROUTES: PageRoute[] = [
  { method: 'get', path: '/sign-in', open: true, answer: beginSignIn },
  { method: 'get', path: CALLBACK_PATH, open: true, answer: finishSignIn },
  { method: 'post', path: '/sign-out', open: false, answer: signOut },
  { method: 'get', path: '/signed-out', open: true, answer: signedOutPage },
];

async function beginSignIn({ deps, query }: PublicRequest): Promise<Response> {
  const returnTo = safeReturnPath(query.get('to') ?? undefined);
  const { url, pending } = await deps.identity.begin(`${deps.ports.portalUrl}${CALLBACK_PATH}`);
  const sealed = await sealAttempt(deps.ports, pending, returnTo);
  return new Response(null, {
    status: 302,
    headers: { Location: url, 'Set-Cookie': cookieHeader(SIGN_IN_COOKIE, sealed, SIGN_IN_SECONDS) },
  });
}

async function finishSignIn({ deps, cookies, path, requestId, visitor }: PublicRequest): Promise<Response> {
  const cookie = readCookie(cookies, SIGN_IN_COOKIE);
  const attempt = cookie === undefined ? undefined : await openAttempt(deps.ports, cookie);
  if (attempt === undefined) {
    deps.log({ message: 'sign-in-refused', requestId, reason: 'no-attempt' });
    return signInFailed('The sign-in took too long or was started in another browser.', requestId);
  }
  const proved = await deps.identity.finish(`${deps.ports.portalUrl}${path}`, attempt.pending);
  if (proved.result === 'refused') {
    deps.log({ message: 'sign-in-refused', requestId, reason: proved.reason });
    return signInFailed('The identity provider did not confirm who you are.', requestId);
  }
  const person = await deps.ports.store.personByEmail(proved.identity.email);
  if (person === undefined) {
    deps.log({ message: 'sign-in-refused', requestId, reason: 'unknown-person' });
    return signInFailed(
      'Your account is not known here. Ask your organization’s privacy lead to add you.',
      requestId,
    );
  }
  if (visitor !== undefined) await deps.ports.store.endSession(visitor.session.idHash);
  const sessionCookie = await startSession(deps, person.id);
  return seeOther(attempt.returnTo, [sessionCookie, expiredCookieHeader(SIGN_IN_COOKIE)]);
}

/** A fresh session every time somebody signs in; returns its cookie. */
async function startSession({ ports }: PublicRequest['deps'], personId: string): Promise<string> {
  const id = ports.ids.secret(32);
  const createdAt = ports.now();
  await ports.store.saveSession({
    idHash: sessionIdHash(id),
    personId,
    formSecret: ports.ids.secret(32),
    createdAt,
    expiresAt: later(createdAt, SESSION_SECONDS * 1000),
  });
  return cookieHeader(SESSION_COOKIE, id, SESSION_SECONDS);
}

async function signOut({ deps, visitor }: FormRequest): Promise<Response> {
  await deps.ports.store.endSession(visitor.session.idHash);
  return seeOther('/signed-out', [expiredCookieHeader(SESSION_COOKIE)]);
}

async function signedOutPage({ deps }: PublicRequest): Promise<Response> {
  const provider = await deps.identity.signOutUrl(`${deps.ports.portalUrl}/signed-out`);
  return htmlResponse(
    <Layout title="Signed out">
      <div class="narrow stack">
        <h1>You are signed out</h1>
        <p class="lede">On a shared computer, also sign out of your identity provider.</p>
        <p class="actions">
          <a class="button" href="/sign-in">
            Sign in again
          </a>
          {provider !== undefined && (
            <a class="button secondary" href={provider}>
              Sign out everywhere
            </a>
          )}
        </p>
      </div>
    </Layout>,
  );
}

function signInFailed(text: string, reference: string): Promise<Response> {
  return errorResponse({
    status: 403,
    title: 'We could not sign you in',
    text,
    way: { href: '/sign-in', label: 'Try again' },
    reference,
  });
}
