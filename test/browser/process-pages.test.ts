import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  type ProcessCase,
  type ProcessScript,
  type ProcessStart,
  startProcess,
} from '../journeys/support/process-case.ts';
import { ecosystemPlanScript, PLAN_START } from '../journeys/support/scripts/ecosystem-plan.ts';
import { GOVERNANCE_START } from '../journeys/support/scripts/governance.ts';
import { RISK_START, riskScript } from '../journeys/support/scripts/risk-management.ts';
import { openTestCloud, type TestCloud } from '../journeys/support/test-cloud.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openBrowser } from '../support/open-browser.ts';
import { signInByClicking } from './support/sign-in-by-clicking.ts';

const AGENCY = 'mobility-agency';

let cloud: TestCloud;
let browser: Browser;
let coordinator: Page;
let engineer: Page;
/** What the browser complained about, e.g. content that the security policy blocked. */
const complaints: string[] = [];

beforeAll(async () => {
  [cloud, browser] = await Promise.all([openTestCloud(), openBrowser()]);
  coordinator = await signInByClicking(browser, cloud.url, 'ingrid.falk@coordination-office.example');
  engineer = await signInByClicking(browser, cloud.url, 'priya.nandakumar@mobility-agency.example');
  for (const page of [coordinator, engineer])
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
}, 180_000);

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await cloud.close();
});

async function playedUntil(stepId: string, start: ProcessStart, script: ProcessScript): Promise<ProcessCase> {
  const run = await startProcess(cloud, start);
  await run.play(script, { until: stepId });
  return run;
}

async function goToTask(page: Page, run: ProcessCase, stepId: string): Promise<void> {
  const open = (await run.openTasks()).find(({ task }) => task.stepId === stepId);
  await page.goto(`/tasks/${encodeURIComponent(open?.task.id ?? '')}`);
  await page.getByRole('button', { name: 'Complete', exact: true }).waitFor();
}

describe('pages of the processes are accessible, wide and light, on a phone and dark', () => {
  test.each(['/calendar', '/calendar/plan', '/calendar/plan/governance'])('%s', async (path) => {
    await coordinator.goto(path);
    await expectAccessible(coordinator);
  });

  test('a form with long lists, whose choices are drop-down lists', async () => {
    const start = { processId: 'governance', personId: 'ingrid-falk', answers: GOVERNANCE_START };
    const run = await startProcess(cloud, start);
    await goToTask(coordinator, run, 'open-cycle');
    expect(await coordinator.getByRole('radio', { name: 'Risk management' }).count()).toBe(0);
    await expectAccessible(coordinator);
    await coordinator.goto(`/runs/${run.runId}`);
    await expectAccessible(coordinator);
    await coordinator.goto(`/runs/${run.runId}/organizations`);
    await expectAccessible(coordinator);
  }, 60_000);

  test('risks: wide tables and a picture beside the form', async () => {
    const start = {
      processId: 'risk-management',
      personId: 'jonas-adler',
      organizationId: AGENCY,
      answers: RISK_START,
    };
    await goToTask(engineer, await playedUntil('treat', start, riskScript), 'treat');
    await expectAccessible(engineer);
  }, 60_000);

  test('a run links to the one that it waits for, and that one back', async () => {
    const run = await startProcess(cloud, {
      processId: 'ecosystem-plan',
      personId: 'ingrid-falk',
      answers: PLAN_START,
    });
    const { draft } = ecosystemPlanScript;
    await run.play({
      ...ecosystemPlanScript,
      draft: (scene) => ({
        ...(typeof draft === 'function' ? draft(scene) : draft),
        publicComment: 'yes',
        question: 'Is the plan clear?',
      }),
    });
    await coordinator.goto(`/runs/${run.runId}`);
    await expectAccessible(coordinator);
    const calling = coordinator.getByRole('listitem').filter({ hasText: 'Consultation: Privacy plan' });
    expect(await calling.first().innerText()).toContain('now');
    await calling
      .first()
      .getByRole('link', { name: /^Consultation/ })
      .click();
    await coordinator.getByRole('heading', { level: 1, name: /^Consultation/ }).waitFor();
    await expectAccessible(coordinator);
    await coordinator.getByText('waits for this run').getByRole('link').click();
    await coordinator.waitForURL(`**/runs/${run.runId}`);
  }, 60_000);
});
