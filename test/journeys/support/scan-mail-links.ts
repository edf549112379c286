import * as z from 'zod';
import { readEnv } from '../../../functions/runtime/read-env.ts';
import { tableStore } from '../../../functions/runtime/table.ts';
import type { Cloud } from '../../../local/cloud.ts';
import { readingPortal } from './reading-portal.ts';
import { scanWithScripts } from './scan-with-scripts.ts';
import { changedRows, tableRows } from './table-rows.ts';

const Env = z.object({ TABLE_NAME: z.string() });

/** A mail scanner fetches each link so often by GET, and so often by HEAD. */
const TIMES = 50;
/** Of so many links it is looked whether they still lead somewhere: each look reads a whole case. */
const LOOKED_AT = 4;
const LINK = /https?:\/\/[^\s"<>]+/g;
const TOKEN = /\/t\/#([a-z2-7]{42})$/;

/**
 * Fetches every link of every mail that was sent like a scanner would, and throws when the table is not as it was before,
 * when something would have been written, or when a link does not open any more. What stands behind `#` is never sent, so
 * links that differ in that only are one address. Once each is fetched from the cloud as it stands; all the other times
 * from its portal in this process, over what was read the first time: fifty times of everything cost no minutes. At the
 * end a browser that runs scripts opens every link from that same portal, once.
 */
export async function scanMailLinks(cloud: Cloud): Promise<void> {
  await cloud.settle();
  const own = await mailLinks(cloud);
  const before = await tableRows();
  const now = new Date(cloud.clock.now()).toISOString();
  const portal = readingPortal(tableStore(readEnv(Env)), { url: cloud.url, now });
  const inProcess = (address: string, method: string) => portal.request(address, { method });
  for (const address of new Set(own.map((link) => link.split('#')[0] ?? '')))
    for (const method of ['HEAD', 'GET']) {
      const first = await fetch(address, { method, redirect: 'manual' });
      await first.arrayBuffer();
      expectOpen(first, 400);
      for (let time = 1; time < TIMES; time += 1) expectOpen(await inProcess(address, method), 500);
    }
  const tokens = own.flatMap((link) => TOKEN.exec(link)?.slice(1) ?? []);
  for (const token of spread(tokens, LOOKED_AT)) await open(cloud, token);
  await scanWithScripts(own, { cloudUrl: cloud.url, portal });
  await cloud.settle();
  const changed = changedRows(before, await tableRows());
  if (changed.length > 0)
    throw new Error(`Opening the links of mails has changed what is stored: ${changed.join(', ')}`);
}

/** Every link into this cloud in its mails, newest mail first, each once. */
export async function mailLinks({ mailbox, url }: Pick<Cloud, 'mailbox' | 'url'>): Promise<string[]> {
  const mails = await mailbox.list({ limit: 1_000_000 });
  const texts = mails.flatMap(({ text, html, headers }) => [text, html, ...Object.values(headers)]);
  const links = new Set(texts.flatMap((text) => text.match(LINK) ?? []));
  return [...links].filter((link) => link.startsWith(url));
}

function expectOpen({ status, url }: Response, below: number): void {
  if (status >= below) throw new Error(`A link of a mail answered ${status}: ${url}`);
}

/** What the script of the page does, and a reader without scripts: it shows the task or what has become of it. */
async function open({ url }: Cloud, token: string): Promise<void> {
  const opened = await fetch(new URL('/t/open', url), {
    method: 'POST',
    body: new URLSearchParams({ link: token }),
    headers: { origin: new URL(url).origin },
    redirect: 'manual',
  });
  const cookie = opened.headers.getSetCookie().map((each) => each.split(';')[0]);
  const shown = await fetch(new URL('/t/task', url), { headers: { cookie: cookie.join('; ') } });
  await shown.arrayBuffer();
  if (shown.status !== 200) throw new Error(`The link of a mail to a task answered ${shown.status}.`);
}

/** So many, the first and the last among them. */
function spread(links: string[], most: number): string[] {
  const step = Math.max(1, (links.length - 1) / (most - 1));
  const places = Array.from({ length: Math.min(most, links.length) }, (_, place) => Math.round(place * step));
  return places.flatMap((place) => links[place] ?? []);
}
