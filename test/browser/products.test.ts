import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { sampleApproval, sampleDocument, samplePlan } from '../support/product-samples.ts';
import { ORIGIN, portalInMemory } from '../unit/portal/support/portal-in-memory.ts';
import { storedProduct } from '../unit/portal/support/stored-product.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openBrowser } from '../support/open-browser.ts';

jest.setTimeout(120_000);

let browser: Browser;
let page: Page;
/** What the browser complained about, e.g. content that the security policy blocked. */
const complaints: string[] = [];

beforeAll(async () => {
  const portal = await portalInMemory();
  const approvals = [sampleApproval({ organizationId: 'mobility', personId: 'mobility-accountable' })];
  await storedProduct(portal.city.ports, sampleDocument({ approvals }));
  await storedProduct(portal.city.ports, samplePlan(4), { audience: 'public' });
  const visitor = await portal.browser('mobility-dpo');
  browser = await openBrowser();
  page = await (await browser.newContext()).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const answer = await visitor.send(pathname + search, { method: request.method() });
    const headers = Object.fromEntries(answer.headers.entries());
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
});
afterAll(async () => {
  await browser.close();
});

test.each([
  '/products',
  '/products?kind=breach-dossier',
  '/products/mobility/pia-report.2',
  '/products/mobility/ecosystem-plan.2',
])('%s has nothing that axe finds, wide and on a phone', async (path) => {
  await page.goto(`${ORIGIN}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('every picture of a plan has a name, and opens as a table', async () => {
  await page.goto(`${ORIGIN}/products/mobility/ecosystem-plan.2`);
  expect(await page.getByRole('img', { name: 'All open risks' }).count()).toBe(1);
  expect(await page.getByRole('img').count()).toBe(6);
  for (const summary of await page.getByText('The same as a table').all()) await summary.click();
  expect(await page.getByRole('cell', { name: 'severity 4, likelihood 2: medium' }).count()).toBeGreaterThan(
    0,
  );
  await expectAccessible(page);
});
