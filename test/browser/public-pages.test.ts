import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startProcess } from '../journeys/support/process-case.ts';
import { storeOf } from '../journeys/support/stored-case.ts';
import { openTestCloud, type TestCloud } from '../journeys/support/test-cloud.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openBrowser } from '../support/open-browser.ts';
import { signInByClicking } from './support/sign-in-by-clicking.ts';

const CONTACT = 'lena.rivera@sensorworks.example';

let cloud: TestCloud;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [cloud, browser] = await Promise.all([openTestCloud(), openBrowser()]);
  const run = await startProcess(cloud, {
    processId: 'supplier-assessment',
    personId: 'jonas-adler',
    organizationId: 'mobility-agency',
    answers: {
      supplierName: 'Sensor Works',
      role: 'processor',
      services: ['Parking sensors'],
      reason: 'A tender.',
    },
  });
  await run.answer('jonas-adler', 'invite', {
    contactName: 'Lena Rivera',
    contactEmail: CONTACT,
    requirements: ['Data are encrypted on their way', 'We are told of an incident within 24 hours'],
    message: 'We want three hundred of them.',
  });
  await storeOf(cloud).commit({
    writes: [
      {
        entity: 'register',
        after: {
          organizationId: 'coordination-office',
          kind: 'consultation',
          id: 'cameras-at-the-harbour',
          title: 'Cameras at the harbour',
          state: 'open',
          at: cloud.now(),
          data: {
            summary: 'Shall there be cameras at the harbour, and what may they see?',
            text: 'The harbour is dark, and things get broken.\n\nCameras could count people and boats.',
            promise: 'We read everything and say what we did with it.',
            closesAt: '2026-08-14T22:00:00.000Z',
            level: 'consult',
            questions: [
              { id: 'q1', text: 'Are you for it?', kind: 'yes-no' },
              { id: 'q2', text: 'How safe do you feel there?', kind: 'scale' },
              { id: 'q3', text: 'What worries you?', kind: 'open' },
            ],
          },
          version: 1,
        },
      },
      {
        entity: 'register',
        after: {
          organizationId: 'mobility-agency',
          kind: 'sensor',
          id: 'quay-7',
          title: 'Counter at Quay 7',
          state: 'published',
          at: cloud.now(),
          data: {
            type: 'traffic-camera',
            place: 'Quay 7',
            purpose: 'Counts cars that look for a place.',
            personalData: 'yes',
            chain: { accountable: 'Mobility Agency', purpose: ['Traffic'], retention: 'A minute' },
          },
          version: 1,
        },
      },
    ],
    events: [],
  });
  const context = await browser.newContext({ baseURL: cloud.url });
  page = await context.newPage();
  page.on('console', (message) => {
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
});

/** Pictures to look at, when somebody asks for them: CLAUSE8_SCREENSHOTS=<folder>. */
async function picture(name: string): Promise<void> {
  const folder = process.env.CLAUSE8_SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe('public pages are accessible, wide and light, on a phone and dark', () => {
  test.each([
    ['start', '/public'],
    ['request', '/public/request'],
    ['complaint', '/public/complaint'],
    ['consultations', '/public/consultations'],
    ['consultation', '/public/consultations/cameras-at-the-harbour'],
    ['sensors', '/public/sensors'],
    ['sensor', '/public/sensors/mobility-agency/quay-7'],
    ['algorithms', '/public/algorithms'],
    ['products', '/public/products'],
    ['received', '/public/received/complaint/C-12345678'],
    ['unknown-link', '/guest/nonsense'],
  ])(
    '%s',
    async (name, path) => {
      await page.goto(path);
      await expectAccessible(page);
      await picture(name);
    },
    60_000,
  );

  test('with faults too', async () => {
    await page.goto('/public/complaint');
    await page.getByRole('button', { name: 'Send my complaint' }).click();
    await page.getByRole('heading', { name: /things? to put right/ }).waitFor();
    await expectAccessible(page);
    await picture('faults');
  }, 60_000);
});

test('somebody has their say in a consultation; the desk reads it, then everybody', async () => {
  const path = '/public/consultations/cameras-at-the-harbour';
  await page.goto(path);
  await cloud.advance({ minutes: 1 });
  await page.getByLabel('Yes').check();
  await page.getByLabel('What else do you want to say?').fill('Only if they cannot see faces.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('It counts already').waitFor();
  await expectAccessible(page);
  expect(await page.getByText('cannot see faces').count()).toBe(0);
  const desk = await signInByClicking(browser, cloud.url, 'milo.brandt@coordination-office.example');
  await desk.goto('/moderation/cameras-at-the-harbour');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Show it' }).click();
  await page.goto(path);
  await page.getByText('cannot see faces').waitFor();
  await picture('said');
}, 120_000);

test('a supplier answers by a personal link and a mailed code', async () => {
  const inMail = async (pattern: RegExp) => {
    const mails = await cloud.mailbox.list({ limit: 20, to: CONTACT });
    return mails.flatMap(({ text }) => pattern.exec(text)?.slice(1) ?? [])[0] ?? '';
  };
  await page.goto(`/guest/${await inMail(/\/guest\/([\w-]{43})/)}`);
  await expectAccessible(page);
  await picture('guest-link');
  await page.getByRole('button', { name: 'Mail me a code' }).click();
  await page.getByText('We have mailed you a code').waitFor();
  await cloud.settle();
  await page.getByLabel('Code from the mail').fill('000000');
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await page
    .getByText(/That is not the code/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await picture('guest-wrong-code');
  await page.getByLabel('Code from the mail').fill(await inMail(/Your code: (\d{3} \d{3})/));
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await page.getByRole('heading', { level: 1, name: 'Say what you can do for privacy' }).waitFor();
  await expectAccessible(page);
  await picture('guest-task');
  const desk = await signInByClicking(browser, cloud.url, 'jonas.adler@mobility-agency.example');
  await desk.getByRole('link', { name: 'Say what you can do for privacy' }).first().click();
  await desk.getByRole('heading', { name: 'Asked by personal link' }).waitFor();
  await expectAccessible(desk);
}, 180_000);
