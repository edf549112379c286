import { beforeAll, describe, expect, test } from '@jest/globals';
import { createSource } from '../../../core/actions/create-source.ts';
import { hashOf } from '../../../core/rules/canonical.ts';
import { API_ROUTES } from '../../../portal/api/route-table.ts';
import { PAGE_ROUTES } from '../../../portal/pages/route-table.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { openStep, START, startBreach } from './support/city-in-memory.ts';
import { type Browser, ORIGIN, portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;
let browser: Browser;
let place: Record<string, string>;

beforeAll(async () => {
  portal = await portalInMemory();
  const { ports, person } = portal.city;
  const runId = await startBreach(portal.city);
  const taskId = await openStep(portal.city, runId, { stepId: 'triage' });
  const created = await createSource(ports, {
    person: await person('mobility-dpo'),
    organizationId: 'mobility',
    name: 'Monitoring',
  });
  if (created.result !== 'created') throw new Error(created.result);
  const clock = { ...clockFrom('gdpr-12-3', START), runId };
  await ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
  place = {
    runId,
    taskId,
    clockId: clock.id,
    organizationId: 'mobility',
    sourceId: created.source.id,
    processId: 'breach-notification',
  };
  browser = await portal.browser('mobility-dpo');
});

/** Everything the store and the objects hold about the city and its run. */
async function fingerprint(): Promise<string> {
  const { store, engine, mailer } = portal.city.ports;
  const runId = place.runId ?? '';
  const people = await Promise.all(['mobility-dpo', 'mobility-responder'].map((id) => store.person(id)));
  return hashOf([
    await store.case(runId),
    await store.events(runId),
    await store.sources('mobility'),
    people,
    await store.waitingOutbox('9999', 100),
    await store.partiesOf('mobility', { limit: 100 }),
    await store.register('mobility', 'alert', { limit: 100 }),
    [...engine.resumed.keys()],
    [...engine.started.keys()],
    mailer.sent.length,
  ]);
}

const filled = (path: string, pattern: RegExp) =>
  path.replaceAll(pattern, (_, name: string) => encodeURIComponent(place[name] ?? ''));
const pages = PAGE_ROUTES.filter((route) => route.method === 'get').map((route) => route.path);
const addresses = API_ROUTES.filter((route) => route.method === 'get').map((route) => route.path);

describe.each(['GET', 'HEAD'] as const)('%s changes nothing', (method) => {
  test.each(pages)('page %s', async (path) => {
    const before = await fingerprint();
    const response = await browser.get(filled(path, /:(\w+)/g), method);
    expect(response.status).toBeLessThan(500);
    expect(await fingerprint()).toBe(before);
  });

  test.each(addresses)('API %s', async (path) => {
    const before = await fingerprint();
    const response = await portal.api('mobility-dpo').call(method, filled(path, /\{(\w+)\}/g));
    expect(response.status).toBeLessThan(500);
    expect(await fingerprint()).toBe(before);
  });
});

test('a GET with the fields of a form in its address does nothing', async () => {
  const before = await fingerprint();
  const page = await browser.page(`/tasks/${encodeURIComponent(place.taskId ?? '')}?do=claim`);
  expect(page).toContain('Take it on');
  expect(await fingerprint()).toBe(before);
});

test('addresses that take a POST answer a GET with a page that says so, and no more', async () => {
  const before = await fingerprint();
  for (const path of ['/sign-out', '/me/delegation', '/sources/mobility/x/rotate'])
    expect((await browser.get(path)).status).toBe(404);
  expect((await portal.app.request(`${ORIGIN}/api/v1/tasks/x/claim`)).status).toBe(405);
  expect(await fingerprint()).toBe(before);
});

test('the fingerprint would notice a claim', async () => {
  const before = await fingerprint();
  const path = `/tasks/${encodeURIComponent(place.taskId ?? '')}`;
  await browser.post(path, { do: 'claim' }, await browser.page(path));
  expect(await fingerprint()).not.toBe(before);
});
