import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { FALSE_ALARM_SCRIPT } from '../../cli/demo/breach-script.ts';
import { countTypes, endedTasks, openBreach } from './support/breach-world.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

jest.setTimeout(180_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

test('a function that keeps failing leaves a stuck step with its cause, and a retry goes on', async () => {
  const breach = await openBreach(cloud, 'INC-STUCK');
  const { dpo, undo } = { dpo: breach.coordinator, undo: await breakObjectStore() };
  await breach.play({
    script: FALSE_ALARM_SCRIPT,
    until: (open) => open.some(({ task }) => task.kind === 'stuck'),
  });
  await cloud.advance({ minutes: 10 });
  const stuck = (await breach.detail()).tasks.find(({ kind }) => kind === 'stuck');
  expect(stuck).toMatchObject({ status: 'open', stepId: 'dossier-stuck' });
  const shown = await breach.taskOf(dpo, stuck?.id ?? '');
  expect(shown.task.stuck?.error).not.toBe('');
  expect((await breach.detail()).run.status).toBe('running');

  await undo();
  const person = await cloud.as(dpo.email);
  expect((await person.send('POST', `/api/v1/tasks/${stuck?.id ?? ''}/retry`)).status).toBe(200);
  await cloud.settle();
  expect((await breach.detail()).run.status).toBe('completed');
  expect(countTypes(await breach.events())).toMatchObject({
    'step-stuck': 1,
    'step-retried': 1,
    'product-published': 1,
  });
  expect(await breach.verdict()).toMatchObject({ ok: true });
});

test('open work keeps the dossier from closing until it is settled', async () => {
  const breach = await openBreach(cloud, 'INC-GUARD');
  // A task whose execution has died is still open: nothing but a person can settle it.
  const opened = await cloud.invoke('clause8-open-task', {
    runId: breach.runId,
    stepId: 'contain',
    iteration: 1,
    scope: '',
    token: 'token-of-an-execution-that-has-died',
    execution: 'arn:aws:states:eu-central-1:000000000000:execution:clause8-breach-notification:gone',
  });
  expect(opened).toMatchObject({ ok: true });
  const script = { ...FALSE_ALARM_SCRIPT, contain: () => undefined };
  await breach.play({ script, until: (open) => open.some(({ task }) => task.stepId === 'settle') });
  expect((await breach.detail()).run.status).toBe('running');
  expect(countTypes(await breach.events())['product-published']).toBeUndefined();

  await breach.play();
  expect((await breach.detail()).run.status).toBe('completed');
  expect(endedTasks(await breach.events())).toEqual(['triage', 'contain', 'settle']);
  expect(countTypes(await breach.events())).toMatchObject({ 'product-published': 1 });
});

/** Puts a file where the object store keeps its folder, so that every write fails; the answer puts it back. */
async function breakObjectStore(): Promise<() => Promise<void>> {
  const folder = join(cloud.dataDir, 'objects');
  await mkdir(folder, { recursive: true });
  await rename(folder, `${folder}.away`);
  await writeFile(folder, '');
  return async () => {
    await rm(folder);
    await rename(`${folder}.away`, folder);
  };
}
