import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openTestCloud, type TestCloud } from '../journeys/support/test-cloud.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openBrowser } from '../support/open-browser.ts';
import { signInByClicking } from './support/sign-in-by-clicking.ts';

jest.setTimeout(120_000);

let cloud: TestCloud;
let browser: Browser;
let page: Page;
/** What the browser complained about, e.g. content that the security policy blocked. */
const complaints: string[] = [];
beforeAll(async () => {
  cloud = await openTestCloud();
  browser = await openBrowser();
  page = await signInByClicking(browser, cloud.url, 'selma.okafor@mobility-agency.example', {
    javaScriptEnabled: false,
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
afterAll(async () => {
  await browser.close();
  await cloud.close();
});

test('the course of a breach is asked for and shown without scripts', async () => {
  await page.goto('/start/breach-notification');
  await page.getByRole('link', { name: 'What would happen if nobody acted in time?' }).click();
  await page.getByLabel('When it begins').fill('2026-05-22T16:30');
  await page.getByRole('button', { name: 'Show what would happen' }).click();
  await page.getByRole('img', { name: 'Picture of the course of Breach notification' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Latest safe hand-over' }).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('the question and the answer have nothing that axe finds, wide and on a phone', async () => {
  const context = await browser.newContext({
    baseURL: cloud.url,
    storageState: await page.context().storageState(),
  });
  const scripted = await context.newPage();
  await scripted.goto('/simulate');
  await expectAccessible(scripted);
  await scripted.goto('/simulate?from=2026-05-22T16:30&zone=Europe/Berlin');
  await expectAccessible(scripted);
  await scripted.goto('/simulate?from=2026-02-31T16:30&zone=Europe/Berlin');
  await expectAccessible(scripted);
});
