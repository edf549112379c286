import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type BreachCase, openBreach } from '../journeys/support/breach-world.ts';
import { openTestCloud, type TestCloud } from '../journeys/support/test-cloud.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { fillForm } from './support/fill-form.ts';
import { lastCode, lastLink } from './support/mail-links.ts';
import { openBrowser } from '../support/open-browser.ts';
import { signInByClicking } from './support/sign-in-by-clicking.ts';

const RESPONDER = 'priya.nandakumar@mobility-agency.example';
const DPO = 'selma.okafor@mobility-agency.example';

let cloud: TestCloud;
let browser: Browser;
let breach: BreachCase;
let responder: Page;
let dpo: Page;
/** What the browser complained about, e.g. content that the security policy blocked. */
const complaints: string[] = [];

beforeAll(async () => {
  // This machine stands for a partner that takes nothing.
  process.env.LOOPBACK_ENDPOINTS = 'allowed';
  [cloud, browser] = await Promise.all([openTestCloud(), openBrowser()]);
  breach = await openBreach(cloud, 'INC-PAGES');
  responder = await signInByClicking(browser, cloud.url, RESPONDER);
  dpo = await signInByClicking(browser, cloud.url, DPO);
  for (const page of [responder, dpo])
    page.on('console', (message) => {
      // The browser itself notes every answer of 400 and above.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        complaints.push(message.text());
    });
}, 180_000);

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await cloud.close();
  delete process.env.LOOPBACK_ENDPOINTS;
});

async function openTask(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

describe('pages are accessible, wide and light, on a phone and dark', () => {
  test.each([
    '/',
    '/?scope=organization',
    '/runs',
    '/registers',
    '/registers/mobility-agency/processing-record',
    '/start',
    '/start/breach-notification',
    '/me',
    '/nothing-here',
    '/signed-out',
    '/digest/nobody.key',
  ])('%s', async (path) => {
    await responder.goto(path);
    await expectAccessible(responder);
  });

  test('an empty inbox', async () => {
    const citizen = await signInByClicking(browser, cloud.url, 'gustav.lind@citizens-forum.example');
    expect(await citizen.locator('main').innerText()).toContain('Nothing to do');
    await expectAccessible(citizen);
    await citizen.context().close();
  });

  test('registers: an entry is made, and its page, form and import are looked at', async () => {
    const keeper = await signInByClicking(browser, cloud.url, 'jonas.adler@mobility-agency.example');
    const register = '/registers/mobility-agency/processing-record';
    await keeper.goto(`${register}/~new`);
    await expectAccessible(keeper);
    await keeper.getByLabel('Name of the activity').fill('Counting bicycles');
    await keeper.getByLabel('As a controller').check();
    await keeper.getByRole('button', { name: 'Save' }).click();
    await keeper.getByRole('heading', { level: 1, name: 'Counting bicycles' }).waitFor();
    await expectAccessible(keeper);
    await keeper.goto(register);
    await expectAccessible(keeper);
    await keeper.goto(`${register}/~import`);
    await keeper.getByLabel(/Excel workbook/).setInputFiles({
      name: 'records.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('id,title,side\nbins,,controller\n'),
    });
    await keeper.getByRole('button', { name: 'Check it' }).click();
    await keeper.getByText('One thing to put right').waitFor();
    await expectAccessible(keeper);
    await keeper.context().close();
  });

  test('alert sources, and a secret that is shown once', async () => {
    await dpo.goto('/sources/mobility-agency');
    await expectAccessible(dpo);
    await dpo.getByLabel('Name').fill('Parking monitors');
    await dpo.getByRole('button', { name: 'Add and show what to do next' }).click();
    expect(await dpo.getByRole('status').innerText()).toMatch(/whsec_/);
    await expectAccessible(dpo);
    await dpo.goto('/sources/mobility-agency');
    expect(await dpo.locator('main').innerText()).not.toContain('whsec_');
  });

  test('endpoints of partners: an error, one that is added, and a message that nobody takes', async () => {
    await dpo.goto('/endpoints/mobility-agency');
    await expectAccessible(dpo);
    const add = async (url: string) => {
      await dpo.getByLabel('Name').fill('Case system');
      await dpo.getByLabel('Address').fill(url);
      await dpo.getByRole('button', { name: 'Add and show its key' }).click();
    };
    await add('http://10.0.0.1/');
    await dpo.getByRole('alert').waitFor();
    await expectAccessible(dpo);
    await add('http://localhost:9/hook');
    await dpo.getByRole('heading', { level: 1, name: 'Case system' }).waitFor();
    await dpo.getByRole('button', { name: 'Send a test' }).click();
    await dpo.getByText('One message is on the way').waitFor();
    await cloud.settle();
    await dpo.getByRole('link', { name: 'Endpoints of' }).click();
    await dpo.getByRole('link', { name: 'Case system' }).click();
    await dpo.getByText('ECONNREFUSED').waitFor();
    await expectAccessible(dpo);
    // What happens in later tests is not told to an address that nobody answers at.
    await dpo.getByRole('button', { name: 'Pause' }).click();
    await dpo.getByRole('button', { name: 'Switch on' }).waitFor();
  });

  test('a task, its errors, and a list that grows', async () => {
    await openTask(responder, 'Say what it is');
    await expectAccessible(responder);
    await responder.getByRole('button', { name: 'Complete', exact: true }).click();
    await responder.getByRole('alert').waitFor();
    await expectAccessible(responder);
  });

  test('a decision, and the run behind it', async () => {
    await breach.playUntil('decide');
    await openTask(dpo, 'Decide whether to notify');
    await expectAccessible(dpo);
    await dpo.goto(`/runs/${breach.runId}`);
    await dpo.getByText('How was this computed?').first().click();
    await dpo.getByText('What does not apply, and why').click();
    expect(await dpo.locator('#duties').innerText()).toContain('It is not a processor');
    await expectAccessible(dpo);
    await dpo
      .getByRole('link', { name: /^Correct when/ })
      .first()
      .click();
    await expectAccessible(dpo);
  }, 120_000);

  test('a time limit, how it was computed, and what can be done to it, with an error', async () => {
    await dpo.goto(`/runs/${breach.runId}`);
    await dpo
      .getByRole('article')
      .filter({ hasText: 'Mobility Agency' })
      .getByRole('link', { name: /^Notify the supervisory authority/ })
      .click();
    await dpo.getByRole('heading', { name: 'What can be changed' }).waitFor();
    for (const summary of await dpo.locator('summary').all()) await summary.click();
    expect(await dpo.locator('main').innerText()).toContain('The law knows no extension here');
    await expectAccessible(dpo);
    await dpo.getByRole('button', { name: 'Lift the time limit' }).click();
    await dpo.getByRole('alert').getByRole('link').click();
    expect(await dpo.locator('#a-lift-reason:focus').count()).toBe(1);
    await expectAccessible(dpo);
  }, 60_000);

  test('going on without somebody, with its error', async () => {
    const coordinator = await signInByClicking(browser, cloud.url, 'ingrid.falk@coordination-office.example');
    const { id } = await breach.openTask(breach.person('selma-okafor'), 'decide');
    await coordinator.goto(`/tasks/${encodeURIComponent(id)}`);
    await coordinator.getByText('Go on without them').first().click();
    await expectAccessible(coordinator);
    await coordinator.getByRole('button', { name: 'Go on without them' }).click();
    await coordinator.getByRole('alert').getByRole('link').click();
    expect(await coordinator.locator('#a-goOnReason:focus').count()).toBe(1);
    await expectAccessible(coordinator);
    await coordinator.context().close();
  });

  test('the long form of the notification', async () => {
    await breach.playUntil('prepare-filing');
    await openTask(dpo, 'Complete the notification');
    await expectAccessible(dpo);
  }, 120_000);

  test('a finished run, a task that is over, the dossier', async () => {
    await breach.play();
    await dpo.goto(`/runs/${breach.runId}`);
    await expectAccessible(dpo);
    await dpo.locator('.timeline a').first().click();
    await dpo.getByText('This is done').waitFor();
    await expectAccessible(dpo);
    await dpo.goto(`/runs/${breach.runId}/dossier/mobility-agency`);
    await dpo.getByText('Fingerprint (SHA-256)').waitFor();
    await expectAccessible(dpo);
  }, 180_000);
});

describe('with scripts', () => {
  test('questions appear when they are asked', async () => {
    await openBreach(cloud, 'INC-SCRIPTED');
    await openTask(responder, 'Say what it is');
    const controllers = responder.getByRole('group', { name: 'Who decides about the data?' });
    expect(await controllers.isVisible()).toBe(false);
    await responder.getByLabel('Personal data breach').check();
    expect(await controllers.isVisible()).toBe(true);
    await responder.getByLabel('False alarm').check();
    expect(await controllers.isVisible()).toBe(false);
  });

  test('the error summary takes the focus and leads to the field', async () => {
    await openTask(responder, 'Say what it is');
    await responder.getByRole('button', { name: 'Complete', exact: true }).click();
    const summary = responder.getByRole('alert');
    await summary.waitFor();
    expect(await responder.locator('.error-summary:focus').count()).toBe(1);
    await summary.getByRole('link').first().click();
    expect(await responder.locator('#a-assessment:focus').count()).toBe(1);
  });

  test('the Enter key saves a draft and sends nothing', async () => {
    await openBreach(cloud, 'INC-ENTER');
    const page = await signInByClicking(browser, cloud.url, RESPONDER);
    await page.goto('/start/breach-notification');
    await openTask(page, 'Say what it is');
    await page.getByLabel('False alarm').check();
    await page.getByLabel('False alarm').press('Enter');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').innerText()).toContain('Draft saved');
    await page.context().close();
  });
});

describe('without scripts', () => {
  test('a task is found, answered and finished, and a list grows by its button', async () => {
    const started = await openBreach(cloud, 'INC-UNSCRIPTED');
    const page = await signInByClicking(browser, cloud.url, RESPONDER, { javaScriptEnabled: false });
    await page.goto('/');
    await page.locator(`a.cover[href*="${started.runId}"]`).click();
    expect(await page.getByText('Only if “What is it?” is “Personal data breach”.').first().isVisible()).toBe(
      true,
    );
    await fillForm(
      page,
      {
        assessment: 'personal-data-breach',
        reason: 'Trips could be read.',
        controllers: ['mobility-agency'],
      },
      'Europe/Berlin',
    );
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toContain('Done');

    await cloud.settle();
    await started.playUntil('contain', { runId: started.runId });
    await page.goto('/');
    await page.locator(`a.cover[href*="${started.runId}"]`).filter({ hasText: 'Contain' }).click();
    const contained = {
      state: 'not-yet',
      summary: 'Working on it.',
      measures: [{ description: 'Close it', state: 'done' }],
    };
    await fillForm(page, contained, 'Europe/Berlin');
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toContain('Done');
    await page.context().close();
  }, 120_000);
});

describe('the links of mails', () => {
  test('lead a person to the task, the code and the end of it, on a phone', async () => {
    await openBreach(cloud, 'INC-MAILED');
    const context = await browser.newContext({ baseURL: cloud.url });
    const page = await context.newPage();
    await page.goto(await lastLink(cloud, RESPONDER));
    await page.getByRole('heading', { level: 1, name: 'Say what it is' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mail me a code' }).click();
    await page.getByRole('status').waitFor();
    await cloud.settle();
    await page.getByLabel('Code from the mail').fill('000 000');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Code from the mail').fill(await lastCode(cloud, RESPONDER));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('you act in that name').waitFor();
    await expectAccessible(page);
    await page.getByLabel('False alarm').check();
    await page.getByLabel('Why do you think so?').fill('A test export.');
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
    await page.getByText('This is done').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Leave this page' }).click();
    await page.getByText('You have left').waitFor();
    await expectAccessible(page);
    await context.close();
  }, 60_000);

  test('open without scripts too, by pasting; and say what has become of the task', async () => {
    const context = await browser.newContext({ baseURL: cloud.url, javaScriptEnabled: false });
    const page = await context.newPage();
    const link = await lastLink(cloud, RESPONDER);
    await page.goto(link);
    await page.getByLabel('The link, or the long code at its end').fill(link);
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByText('This is done').waitFor();
    await page.goto('/t/');
    await page.getByLabel('The link, or the long code at its end').fill(link.slice(0, -1));
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByText('This link opens nothing').waitFor();
    await context.close();
  });
});
