import type { Locator, Page } from 'playwright-core';
import { localFieldValue } from '../../../core/rules/form-fields.ts';

type Leaf = { name: string; value: unknown };

/**
 * Types answers into the form of a page, as a person does: from top to bottom, so that questions which appear with an earlier
 * answer are there; then the lists, whose rows are added by their button. Fields without an answer stay as they are.
 */
export async function fillForm(
  page: Page,
  answers: Record<string, unknown>,
  timeZone: string,
): Promise<void> {
  const leaves = leavesOf(answers, []);
  await fillLeaves(
    page,
    leaves.filter(({ name }) => !isInRow(name)),
    timeZone,
  );
  await addRows(page, answers, []);
  await fillLeaves(
    page,
    leaves.filter(({ name }) => isInRow(name)),
    timeZone,
  );
}

function isInRow(name: string): boolean {
  return /\.\d+\./.test(name);
}

async function fillLeaves(page: Page, leaves: Leaf[], timeZone: string): Promise<void> {
  const names = await namesOf(page);
  const sorted = leaves.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  for (const { name, value } of sorted) {
    // An empty list of rows has no field.
    const empty = Array.isArray(value) && value.length === 0 && !names.includes(name);
    if (!empty) await answer(page.locator(`[name="${name}"]`), value, timeZone);
  }
}

async function addRows(page: Page, answers: Record<string, unknown>, path: string[]): Promise<void> {
  for (const [key, value] of Object.entries(answers)) {
    const at = [...path, key];
    if (isGroup(value)) await addRows(page, value, at);
    if (!Array.isArray(value) || !value.some(isGroup)) continue;
    const rows = page.locator(`button[name="_remove"][value^="${at.join('.')}."]`);
    const add = page.locator(`button[name="_add"][value="${at.join('.')}"]`);
    while ((await rows.count()) < value.length) await Promise.all([page.waitForEvent('load'), add.click()]);
  }
}

async function namesOf(page: Page): Promise<string[]> {
  const inputs = await page.locator('[name^="a."]').all();
  return Promise.all(inputs.map(async (input) => (await input.getAttribute('name')) ?? ''));
}

function leavesOf(value: unknown, path: string[]): Leaf[] {
  if (isGroup(value)) return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
  if (Array.isArray(value) && value.some(isGroup))
    return value.flatMap((row, place) => leavesOf(row, [...path, String(place)]));
  return [{ name: `a.${path.join('.')}`, value }];
}

async function answer(inputs: Locator, value: unknown, timeZone: string): Promise<void> {
  const first = inputs.first();
  const type = await first.getAttribute('type');
  if (type === 'radio' || type === 'checkbox') {
    const wanted = Array.isArray(value) ? value.map(String) : [String(value)];
    for (const input of await inputs.all()) {
      const chosen = wanted.includes((await input.getAttribute('value')) ?? '');
      if (chosen) await input.check();
      else if (type === 'checkbox') await input.uncheck();
    }
    return;
  }
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  if (type === 'datetime-local') return first.fill(localFieldValue(text, timeZone));
  const isList = (await first.locator('option').count()) > 0;
  if (isList) await first.selectOption(text);
  else await first.fill(text);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
