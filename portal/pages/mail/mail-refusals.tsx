import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import { FormToken } from '../../parts/form-token.tsx';
import { errorResponse } from '../error-page.tsx';
import { htmlResponse } from '../page-response.ts';

/** One and the same answer for every link that opens nothing, whatever it would have led to. */
export function unknownLink(): Promise<Response> {
  return errorResponse({
    status: 404,
    title: 'This link opens nothing',
    text: 'It was perhaps not copied whole, or your visit is over: open the link in our newest mail again. You can always sign in: what waits for you is in your inbox.',
    way: { href: '/sign-in', label: 'Sign in' },
  });
}

/** A form of another link, left open in another window, must not act on this one. */
export function otherForm(): Promise<Response> {
  return errorResponse({
    status: 403,
    title: 'That form belongs to another link',
    text: 'You have opened another link of a mail in this browser since, or your visit is over, so nothing was changed. Open the link of this question again.',
    way: { href: '/t/task', label: 'Go to the link you opened last' },
  });
}

/** Somebody else is signed in: nobody acts in a name that is not theirs, by mistake either. */
export function wrongPerson(personName: string, visitor: Visitor): Promise<Response> {
  return htmlResponse(
    <Layout title="This link is for somebody else" visitor={visitor}>
      <div class="narrow stack">
        <h1>This link is for somebody else</h1>
        <p class="lede">
          This link is for {personName}; you are signed in as {visitor.person.name}.
        </p>
        <p>
          If you share this computer, sign out first and open the link again. If the mail was passed on to
          you, you cannot act on it: what you are asked for yourself is in your inbox.
        </p>
        <div class="actions">
          <a class="button" href="/">
            Go to your inbox
          </a>
          <form method="post" action="/sign-out" class="inline-form">
            <FormToken visitor={visitor} />
            <button class="button secondary">Sign out</button>
          </form>
        </div>
      </div>
    </Layout>,
    403,
  );
}
