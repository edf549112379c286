import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type BreachCase, endedTasks, openBreach } from './support/breach-world.ts';
import { hiddenIn, visitPortal } from './support/portal-visitor.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

jest.setTimeout(180_000);

let cloud: TestCloud;
/** One breach for both races: on the way to the second, its people are the same. */
let breach: BreachCase;
beforeAll(async () => {
  cloud = await openTestCloud();
  breach = await openBreach(cloud, 'INC-RACE');
});
afterAll(async () => {
  await cloud.close();
});

const TIMES = 200;
const HOUR = 3_600_000;

test('one task answered 200 times at the very moment it lapses: one end, and the others learn which', async () => {
  // Everybody else has answered: only notices between partners are waited for.
  await breach.play({
    delayMinutes: ({ stepId }) => (stepId === 'tell-partner' ? 48 * 60 : 20),
    until: (open) => open.length > 0 && open.every(({ task }) => task.stepId === 'tell-partner'),
  });
  const [dpo, lead] = [breach.person('selma-okafor'), breach.person('jonas-adler')];
  const task = await breach.openTask(dpo, 'tell-partner');
  const lapsesAt = Date.parse(task.dueAt ?? '') + 12 * HOUR;
  await cloud.advanceTo(new Date(lapsesAt - 1).toISOString());

  const path = `/tasks/${encodeURIComponent(task.id)}`;
  const address = `/api/v1/tasks/${task.id}/complete`;
  const toldAt = new Date(lapsesAt - 4 * HOUR).toISOString();
  const clients = await Promise.all([dpo, lead].map(({ email }) => cloud.as(email)));
  const visitors = await Promise.all(
    [dpo, lead].map(async ({ email }) => {
      const visitor = await visitPortal(cloud.url, email);
      return { visitor, page: await visitor.page(path) };
    }),
  );
  const paths = [
    ...clients.map(
      (client) => (means: string) => client.send('POST', address, { answers: { toldAt, means } }),
    ),
    ...visitors.map(
      ({ visitor, page }) =>
        (means: string) =>
          visitor.send(path, page, {
            do: 'complete',
            'a.toldAt': toldAt.slice(0, 16),
            'a.means': means,
          }),
    ),
  ];
  // Told first: the clock waits for what is under way before it moves.
  const lapsing = cloud.advanceTo(new Date(lapsesAt).toISOString());
  const [answers] = await Promise.all([manyTimes(paths, (index) => `Call number ${index}`), lapsing]);
  await cloud.settle();

  const { task: ended } = await breach.taskOf(dpo, task.id);
  expect(answers.filter(isTaken)).toHaveLength(ended.status === 'expired' ? 0 : 1);
  const lost = answers.filter((answer) => !isTaken(answer));
  expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([409]));
  const why = ended.status === 'expired' ? 'The time for this ended' : 'Already done by';
  for (const { text } of lost) expect(text).toContain(why);
  const events = await breach.events();
  const ends = [...endedTasks(events), ...endedTasks(events, 'task-expired')];
  expect(ends.filter((end) => end === `tell-partner (${task.scope})`)).toHaveLength(1);
  expect(await breach.verdict()).toMatchObject({ ok: true });
});

test('one approval decided 200 times at once over different paths: one wins, the others learn who', async () => {
  await breach.playUntil('approve-filing');
  const head = breach.person('henrik-voss');
  const away = await cloud.as(head.email);
  const standIn = await cloud.as('jonas.adler@mobility-agency.example');
  const delegated = await away.send('PUT', '/api/v1/delegation', {
    toPersonId: 'jonas-adler',
    organizationId: 'mobility-agency',
    from: cloud.now(),
    until: new Date(Date.parse(cloud.now()) + 86_400_000).toISOString(),
    scope: 'approvals',
  });
  expect(delegated.status).toBe(200);
  const task = await breach.openTask(head, 'approve-filing');

  const path = `/tasks/${encodeURIComponent(task.id)}`;
  const headVisitor = await visitPortal(cloud.url, head.email);
  const standInVisitor = await visitPortal(cloud.url, 'jonas.adler@mobility-agency.example');
  const headPage = await headVisitor.page(path);
  const standInPage = await standInVisitor.page(path);
  const address = `/api/v1/tasks/${task.id}/decision`;
  const standsFor = { onBehalfOf: 'henrik-voss' };
  const key = () => ({ 'idempotency-key': randomUUID() });
  const form = (page: string) => ({ do: 'decide', shownHash: hiddenIn(page, 'shownHash') });
  const paths: ((voice: Record<string, string>) => Promise<{ status: number; text: string }>)[] = [
    (voice) => away.send('POST', address, voice, key()),
    (voice) => standIn.send('POST', address, { ...voice, ...standsFor }, key()),
    (voice) => headVisitor.send(path, headPage, { ...form(headPage), ...voice }),
    (voice) => standInVisitor.send(path, standInPage, { ...form(standInPage), ...voice, ...standsFor }),
  ];
  const [answers] = await Promise.all([
    manyTimes(paths, (index) =>
      index % 3 === 0
        ? { outcome: 'changes', reason: `Number ${index} wants changes.` }
        : { outcome: 'approve' },
    ),
    cloud.runSchedules(),
  ]);
  await cloud.settle();

  const won = answers.filter(isTaken);
  expect(won).toHaveLength(1);
  const winner = (won[0]?.path ?? 0) % 2 === 0 ? 'Henrik Voss' : 'Jonas Adler';
  const lost = answers.filter((answer) => !isTaken(answer));
  expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([409]));
  for (const { text } of lost) expect(text).toContain(`Already decided by ${winner}`);

  const events = await breach.events();
  expect(
    endedTasks(events, 'approval-decided').filter((ended) => ended === `approve-filing (${task.scope})`),
  ).toHaveLength(1);
  expect(await breach.verdict()).toMatchObject({ ok: true });
  await breach.play();
  expect((await breach.detail()).run.status).toBe('completed');
});

/** Twice the API for each page, each by two people: drawing a page for a loser takes longest. */
const PATHS = [0, 1, 2, 0, 1, 3];

/** The paths in turn, all at once. */
async function manyTimes<T>(
  paths: ((what: T) => Promise<{ status: number; text: string }>)[],
  whatOf: (index: number) => T,
): Promise<{ path: number; status: number; text: string }[]> {
  const sent = Array.from({ length: TIMES }, async (_, index) => {
    const path = PATHS[index % PATHS.length] ?? 0;
    const { status, text } = (await paths[path]?.(whatOf(index))) ?? { status: 0, text: '' };
    return { path, status, text };
  });
  return Promise.all(sent);
}

/** The API answers what it took with 200, a page leads on with 303. */
function isTaken({ status }: { status: number }): boolean {
  return status === 200 || status === 303;
}
