/** Somebody signed in to the pages, as a browser without scripts. */
export interface PortalVisitor {
  /** Text of a page. */
  page: (path: string) => Promise<string>;
  /** Sends a form of the page that was read from `path`; its token is taken from there. */
  send: (
    path: string,
    page: string,
    fields: Record<string, string>,
  ) => Promise<{ status: number; text: string }>;
}

/** Signs somebody in through the sign-in pages; the session is a cookie from then on. */
export async function visitPortal(origin: string, email: string): Promise<PortalVisitor> {
  const cookies = new Map<string, string>();
  const call = async (url: URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  };
  const follow = async (url: URL, init?: RequestInit): Promise<URL> => {
    const response = await call(url, init);
    await response.arrayBuffer();
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${url.pathname} leads nowhere: it answered ${response.status}.`);
    return new URL(location, url);
  };

  const authorize = await follow(new URL('/sign-in', origin));
  const choice = await follow(authorize);
  const chosen = await follow(choice, { method: 'POST', body: new URLSearchParams({ email }) });
  await follow(await follow(chosen));

  return {
    async page(path) {
      const response = await call(new URL(path, origin));
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
      return response.text();
    },
    async send(path, page, fields) {
      const response = await call(new URL(path, origin), {
        method: 'POST',
        body: new URLSearchParams({ _token: hiddenIn(page, '_token'), ...fields }),
        headers: { origin: new URL(origin).origin },
      });
      return { status: response.status, text: await response.text() };
    },
  };
}

/** Value of a hidden field. */
export function hiddenIn(page: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1];
  if (value === undefined) throw new Error(`The page has no field ${name}.`);
  return value;
}
