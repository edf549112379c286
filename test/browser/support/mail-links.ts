import type { Browser } from 'playwright-core';
import type { TestCloud } from '../../journeys/support/test-cloud.ts';

/** Scanners look at many mails at once. */
const AT_ONCE = 16;

/**
 * Opens every link like the sandbox of a mail scanner: in a browser of its own, scripts run, nothing is clicked, and it
 * waits until nothing more is loaded. Throws when the page of a link is none.
 */
export async function scanWithScripts(browser: Browser, links: readonly string[]): Promise<void> {
  const waiting = [...links];
  const scanner = async (): Promise<void> => {
    const context = await browser.newContext();
    for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
      const page = await context.newPage();
      await page.goto(link);
      if (link.includes('/t/#')) await page.waitForURL('**/t/task');
      await page.waitForLoadState('networkidle');
      if (link.includes('/t/#') && (await page.title()).startsWith('This link opens nothing'))
        throw new Error('A link of a mail opens nothing.');
      await page.close();
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, scanner));
}

/** The link in the last mail to somebody about a task. */
export function lastLink(cloud: TestCloud, email: string): Promise<string> {
  return lastIn(cloud, email, /(https?:\/\/\S+\/t\/#[a-z2-7]{42})/);
}

/** The code that was last mailed to somebody. */
export function lastCode(cloud: TestCloud, email: string): Promise<string> {
  return lastIn(cloud, email, /^(?:.*\D)?(\d{3} \d{3})(?!\d)/m);
}

async function lastIn({ mailbox }: TestCloud, email: string, pattern: RegExp): Promise<string> {
  const mails = await mailbox.list({ limit: 100, to: email });
  const [found] = mails.flatMap(({ text }) => pattern.exec(text)?.slice(1, 2) ?? []);
  if (found === undefined) throw new Error(`No mail to ${email} holds it.`);
  return found;
}
