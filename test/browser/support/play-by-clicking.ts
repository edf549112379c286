import type { Page } from 'playwright-core';
import type { Act, BreachScript, Cast } from '../../../cli/demo/script.ts';
import { parseTaskId, type TaskRef } from '../../../core/rules/task-id.ts';
import type { TestCloud } from '../../journeys/support/test-cloud.ts';
import { fillForm } from './fill-form.ts';

/** Somebody who plays: their page, on which they are signed in. */
export interface Clicker {
  personId: string;
  organizationId: string;
  timeZone: string;
  page: Page;
}

interface Play {
  cloud: TestCloud;
  clickers: Clicker[];
  script: BreachScript;
  cast: Cast;
}

/** Everybody looks into their inbox and does what they are asked for, until no inbox has anything. Returns what was done. */
export async function playByClicking(play: Play): Promise<string[]> {
  const done: string[] = [];
  const rounds = new Map<string, string[]>();
  for (;;) {
    const before = done.length;
    for (const clicker of play.clickers) {
      await play.cloud.settle();
      for (const taskId of await inboxOf(clicker.page)) {
        const ref = parseTaskId(taskId);
        if (ref === undefined) throw new Error(`The inbox links to ${taskId}.`);
        const act = actFor(play, clicker, ref, roundOf(rounds, taskId, ref));
        if (act === undefined) continue;
        await perform(clicker, taskId, act);
        done.push(`${ref.stepId} by ${clicker.personId}`);
        await play.cloud.settle();
      }
    }
    if (done.length === before) return done;
  }
}

async function inboxOf(page: Page): Promise<string[]> {
  await page.goto('/');
  const links = await page.locator('.task-card a.cover').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.map((address) => decodeURIComponent((address ?? '').replace('/tasks/', '')));
}

function actFor(play: Play, clicker: Clicker, ref: TaskRef, round: number): Act | undefined {
  const part = play.script[ref.stepId];
  if (part === undefined) throw new Error(`The script has no part for ${ref.stepId}.`);
  const { personId, organizationId } = clicker;
  const { runId, stepId, scope } = ref;
  const scene = {
    now: play.cloud.now(),
    runId,
    stepId,
    scope,
    organizationId,
    round,
    personId,
    cast: play.cast,
    draft: {},
  };
  return part(scene);
}

function roundOf(rounds: Map<string, string[]>, taskId: string, ref: TaskRef): number {
  const key = `${ref.stepId} ${ref.scope}`;
  const ids = rounds.get(key) ?? [];
  if (!ids.includes(taskId)) ids.push(taskId);
  rounds.set(key, ids);
  return ids.indexOf(taskId) + 1;
}

/** From the inbox into the task, through its form, and back to the inbox, which says that it is done. */
export async function perform({ page, timeZone }: Clicker, taskId: string, act: Act): Promise<void> {
  await page.goto('/');
  await page.locator(`a.cover[href="/tasks/${encodeURIComponent(taskId)}"]`).click();
  if (act.kind === 'answers') {
    await fillForm(page, act.answers, timeZone);
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
  } else {
    await page.locator(`input[name="outcome"][value="${act.outcome}"]`).check();
    if (act.reason !== undefined) await page.getByRole('textbox', { name: 'Reason' }).fill(act.reason);
    await page.getByRole('button', { name: 'Record my decision' }).click();
  }
  const told = page.getByRole('status');
  const refused = page.getByRole('alert');
  await told.or(refused).or(page.locator('main .button[href]')).first().waitFor();
  if ((await told.count()) === 0 && (await refused.count()) === 0)
    throw new Error(`${taskId}: ${await page.locator('main').innerText()}`);
  if ((await refused.count()) > 0) throw new Error(`${taskId}: ${await refused.innerText()}`);
}
