import { Failure } from '../failure.ts';
import { sendRequest, type HttpAnswer } from './send-request.ts';

/** More than a sign-in takes. */
const MOST_REDIRECTS = 15;

/** The pages of an embedded cloud as a signed-in browser gets them. */
export interface PortalSession {
  /** The text of a page; throws a Failure when it is not answered with 200. */
  read(path: string): Promise<string>;
}

/** Signs a demo person in to the pages, as a browser does: to the identity provider, its question, and back. */
export async function openPortalSession(
  fetchIt: typeof fetch,
  base: URL,
  email: string,
): Promise<PortalSession> {
  const cookies = new Map<string, string>();
  const go = async (url: URL, form?: URLSearchParams): Promise<{ answer: HttpAnswer; url: URL }> => {
    let at = url;
    let body = form;
    for (let redirects = 0; redirects < MOST_REDIRECTS; redirects += 1) {
      const answer = await sendRequest(fetchIt, at, {
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          accept: 'text/html',
        },
        ...(body === undefined ? {} : { method: 'POST', body }),
      });
      keepCookies(cookies, answer.headers);
      const location = answer.headers.get('location');
      if (location === null) return { answer, url: at };
      at = new URL(location, at);
      body = undefined;
    }
    throw new Failure(`${base.origin} redirects without end.`);
  };

  const question = await go(new URL('/sign-in', base));
  const signedIn = await go(question.url, new URLSearchParams({ email }));
  if (signedIn.answer.status !== 200) {
    throw new Failure(
      `${email} could not be signed in to the pages of ${base.origin} (${signedIn.answer.status}).`,
    );
  }
  return {
    async read(path) {
      const { answer } = await go(new URL(path, base));
      if (answer.status !== 200) throw new Failure(`${path} was answered with ${answer.status}.`);
      return answer.text;
    },
  };
}

function keepCookies(cookies: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    if (/;\s*max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
  }
}
