import { hiddenIn } from './portal-visitor.ts';
import type { TestCloud } from './test-cloud.ts';

/** Somebody without an account, as a browser without scripts that gets its own mail. */
export interface GuestVisitor {
  /** Opens the personal link of the newest mail, asks for a code and types it; the text of the task's page. */
  enter: () => Promise<string>;
  /** Sends the form of the task. */
  answer: (fields: Record<string, string>, action?: 'complete' | 'save') => Promise<number>;
  page: (path: string) => Promise<string>;
  /** Sends a form of a public page a little while after it was read. */
  sendPublic: (path: string, fields: Record<string, string>) => Promise<Response>;
}

export function guestVisitor(cloud: TestCloud, email: string): GuestVisitor {
  const cookies = new Map<string, string>();
  const call = async (path: string, fields?: Record<string, string>): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, cloud.url), {
      redirect: 'manual',
      headers: { cookie, ...(fields === undefined ? {} : { origin: new URL(cloud.url).origin }) },
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const one of response.headers.getSetCookie()) {
      const [pair = ''] = one.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  };
  const page = async (path: string): Promise<string> => {
    const response = await call(path);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
    return response.text();
  };
  const inMail = async (pattern: RegExp): Promise<string> => {
    const mails = await cloud.mailbox.list({ limit: 50, to: email });
    const found = mails.flatMap(({ text }) => pattern.exec(text)?.slice(1) ?? [])[0];
    if (found === undefined) throw new Error(`No mail to ${email} holds ${pattern.source}.`);
    return found;
  };

  return {
    page,
    async enter() {
      const link = `/guest/${await inMail(/\/guest\/([\w-]{43})/)}`;
      await call(link, { do: 'ask' });
      await cloud.settle();
      const entered = await call(link, { do: 'enter', code: await inMail(/Your code: (\d{3} \d{3})/) });
      if (entered.status !== 303) throw new Error(`The code was not taken: ${entered.status}.`);
      return page('/guest');
    },
    async answer(fields, action = 'complete') {
      const shown = await page('/guest');
      const carried = { _token: hiddenIn(shown, '_token'), version: hiddenIn(shown, 'version') };
      const response = await call('/guest', { ...carried, do: action, ...fields });
      await response.arrayBuffer();
      await cloud.settle();
      return response.status;
    },
    async sendPublic(path, fields) {
      const shown = await page(path);
      await cloud.advance({ minutes: 1 });
      const response = await call(path, { _stamp: hiddenIn(shown, '_stamp'), ...fields });
      await cloud.settle();
      return response;
    },
  };
}
