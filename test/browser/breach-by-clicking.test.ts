import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BREACH_SCRIPT } from '../../cli/demo/breach-script.ts';
import { DEMO_CAST } from '../../cli/demo/demo-world.ts';
import { sampleIncident } from '../../cli/demo/sample-incident.ts';
import { openTestCloud, type TestCloud } from '../journeys/support/test-cloud.ts';
import { openBrowser } from '../support/open-browser.ts';
import { type Clicker, playByClicking } from './support/play-by-clicking.ts';
import { signInByClicking } from './support/sign-in-by-clicking.ts';

/** Those who are asked for something, and one who has nothing to do with it. */
const PLAYERS = [
  'ingrid-falk',
  'selma-okafor',
  'henrik-voss',
  'priya-nandakumar',
  'jonas-adler',
  'clara-benoit',
  'marek-dvorak',
  'felix-thorn',
  'noor-van-dijk',
  'gustav-lind',
];

let cloud: TestCloud;
let browser: Browser;
let clickers: Clicker[];
let runId: string;

beforeAll(async () => {
  [cloud, browser] = await Promise.all([openTestCloud(), openBrowser()]);
  runId = await cloud.reportIncident(await sampleIncident('INC-CLICKED', cloud.now()));
  clickers = [];
  for (const { id, email, memberships } of cloud.city.people.filter((person) =>
    PLAYERS.includes(person.id),
  )) {
    const organizationId = memberships[0]?.organizationId ?? '';
    const timeZone = cloud.city.organizations.find((one) => one.id === organizationId)?.timeZone ?? 'UTC';
    const page = await signInByClicking(browser, cloud.url, email);
    clickers.push({ personId: id, organizationId, timeZone, page });
  }
}, 180_000);

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

function pageOf(personId: string) {
  const found = clickers.find((clicker) => clicker.personId === personId);
  if (found === undefined) throw new Error(`${personId} does not play.`);
  return found.page;
}

describe('a breach played by clicking', () => {
  test('goes from the alert to the sealed dossier', async () => {
    const done = await playByClicking({ cloud, clickers, script: BREACH_SCRIPT, cast: DEMO_CAST });
    for (const step of [
      'triage',
      'awareness',
      'contain',
      'facts',
      'decide',
      'prepare-filing',
      'approve-filing',
      'file',
      'lessons',
    ])
      expect(done.some((line) => line.startsWith(`${step} by`))).toBe(true);

    const page = pageOf('selma-okafor');
    await page.goto(`/runs/${runId}`);
    expect(await page.locator('main').innerText()).toContain('Completed');
    expect(await page.locator('.timeline > li.current').count()).toBe(0);
    await page
      .getByRole('link', { name: /^Dossier of/ })
      .first()
      .click();
    await page.getByText('Fingerprint (SHA-256)').waitFor();
    expect(await page.locator('.paper').innerText()).toContain('Notify the authority');
    expect(cloud.trouble).toEqual([]);
  }, 600_000);

  test('leaves people of other organizations with nothing to see', async () => {
    const page = pageOf('gustav-lind');
    const response = await page.goto(`/runs/${runId}`);
    expect(response?.status()).toBe(404);
    await page.goto('/runs');
    await page.getByText('No runs yet').waitFor();
  });
});
