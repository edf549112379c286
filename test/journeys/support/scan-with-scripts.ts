import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Hono } from 'hono';
import type { BrowserContext } from 'playwright-core';
import { openBrowser } from '../../support/open-browser.ts';

/** Scanners look at several mails at once. */
const AT_ONCE = 24;

/**
 * Opens every link like the sandbox of a mail scanner: in a browser that runs scripts, nothing is clicked, and it waits
 * until nothing more is loaded. What it asks of the cloud is answered by `portal`. Throws when a link leads to no page.
 */
export async function scanWithScripts(
  links: readonly string[],
  { cloudUrl, portal }: { cloudUrl: string; portal: Hono },
): Promise<void> {
  if (links.length === 0) return;
  const server = await serve(portal, cloudUrl);
  const { port } = server.address() as AddressInfo;
  const browser = await openBrowser([
    `--host-resolver-rules=MAP ${new URL(cloudUrl).host} 127.0.0.1:${port}`,
  ]);
  try {
    const waiting = [...links];
    const scanners = Math.min(AT_ONCE, waiting.length);
    await Promise.all(
      Array.from({ length: scanners }, async () => scanEach(await browser.newContext(), waiting)),
    );
  } finally {
    await browser.close();
    server.close();
  }
}

async function scanEach(context: BrowserContext, waiting: string[]): Promise<void> {
  const page = await context.newPage();
  for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
    const answer = await page.goto(link);
    if (link.includes('/t/#')) await page.waitForURL('**/t/task');
    await page.waitForLoadState('networkidle');
    const title = await page.title();
    if ((answer?.status() ?? 500) >= 400 || title.startsWith('This link opens nothing'))
      throw new Error(`A link of a mail opens nothing: ${title}`);
  }
}

async function serve(portal: Hono, cloudUrl: string): Promise<Server> {
  const server = createServer((request, response) => {
    answer(portal, new URL(request.url ?? '/', cloudUrl), request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function answer(
  portal: Hono,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = request;
  const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const body = method === 'GET' || method === 'HEAD' ? undefined : await text(request);
  const answered = await portal.request(url.href, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const cookies = answered.headers.getSetCookie();
  const others = [...answered.headers].filter(([name]) => name !== 'set-cookie');
  response.writeHead(answered.status, { ...Object.fromEntries(others), 'set-cookie': cookies });
  response.end(Buffer.from(await answered.arrayBuffer()));
}
