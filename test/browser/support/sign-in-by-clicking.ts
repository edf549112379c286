import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of somebody who has gone through the sign-in by clicking, in a browser context of their own. */
export async function signInByClicking(
  browser: Browser,
  url: string,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto('/');
  await page.locator(`button[value="${email}"]`).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  return page;
}
