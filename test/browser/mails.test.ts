import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { layOut } from '../../core/actions/messages/message.ts';
import { everyMail } from '../unit/actions/support/every-mail.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openBrowser } from '../support/open-browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext()).newPage();
});
afterAll(async () => {
  await browser.close();
});

test.each([
  ['an approval is opened', 'de'],
  ['a limit comes near', 'en'],
  ['a reminder of what is late', 'nl'],
  ['a receipt for a voice', 'fr'],
] as const)('%s (%s): in both schemes and on a phone, axe finds nothing', async (name, language) => {
  const mail = everyMail(language)[name];
  if (mail === undefined) throw new Error(`no mail ${name}`);
  await page.setContent(layOut(mail).html);
  await expectAccessible(page);
  const button = await page.locator('a.button').boundingBox();
  // Large enough for a finger (WCAG 2.2, 2.5.8 asks for 24 pixels).
  expect(button?.height).toBeGreaterThanOrEqual(44);
});
