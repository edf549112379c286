import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { CHARTER, OPENING, selfAssessment } from './support/scripts/governance.ts';
import { largeCity } from './support/large-city.ts';
import { openTestCloud, type TestCloud, type TestPerson } from './support/test-cloud.ts';

jest.setTimeout(600_000);

/** Enough for several transactions and pages; the bench plays three hundred (`--only scale`). */
const COUNT = 32;
const SILENT = 26;
const { city, organizationIds, officerOf, seats, coordinator } = largeCity(COUNT);

let cloud: TestCloud;
let lead: TestPerson;
let runId: string;
beforeAll(async () => {
  cloud = await openTestCloud({ seed: city, countUnits: true, schedulesAtLeastMilliseconds: 86_400_000 });
  lead = await cloud.as(coordinator);
});
afterAll(async () => {
  await cloud.close();
});

const silent = organizationIds.slice(-SILENT);

describe('8.2 governance over many organizations', () => {
  test('opens for all of them at once, at the price of one waiting state', async () => {
    const started = await lead.send(
      'POST',
      '/api/v1/runs',
      { processId: 'governance', organizationId: 'lead-office', answers: { reason: 'yearly' } },
      { 'idempotency-key': 'start' },
    );
    expect(started.status).toBe(201);
    runId = (started.json as { runId: string }).runId;
    await cloud.settle();
    const before = cloud.meters();
    await complete(lead, 'open-cycle', '', {
      ...OPENING,
      organizations: organizationIds,
      charter: { ...CHARTER, seats },
      responsibilities: [{ duty: 'governance', accountable: 'lead-office', responsible: organizationIds }],
    });
    await cloud.settle();
    expect(await rows()).toMatchObject({ total: COUNT + 1, counts: { waiting: COUNT + 1 } });
    expect(cloud.meters().stateTransitions - before.stateTransitions).toBeLessThan(10);
  });

  test('is answered by a few', async () => {
    await everybody(
      'self-assess',
      organizationIds.filter((id) => !silent.includes(id)),
      (organizationId) => selfAssessment({ organizationId }),
    );
    await cloud.settle();
    expect(await rows()).toMatchObject({ counts: { waiting: SILENT, done: COUNT + 1 - SILENT } });
  });

  test('shows one row per organization, and reminds all who are late at once', async () => {
    // The fifteenth working day after a Friday before Whitsun is 15 June, the twentieth the 22nd.
    await cloud.advance({ days: 26 });
    const late = await rows('?state=late&limit=25');
    expect(late).toMatchObject({ total: SILENT });
    expect((late as { items: unknown[] }).items).toHaveLength(25);
    const reminded = await lead.send('POST', `/api/v1/runs/${runId}/remind-late`);
    expect(reminded.json).toEqual({ now: SILENT, before: 0, organizations: SILENT });
    const again = await lead.send('POST', `/api/v1/runs/${runId}/remind-late`);
    expect(again.json).toEqual({ now: 0, before: SILENT, organizations: SILENT });
    await cloud.settle();
  });

  test('goes on without those who never answer', async () => {
    await cloud.advance({ days: 10 });
    const detail = await lead.get(`/api/v1/runs/${runId}`);
    const open = (detail.json as { tasks: { stepId: string; status: string }[] }).tasks.filter(
      ({ status }) => status === 'open',
    );
    expect(open.map(({ stepId }) => stepId)).toEqual(['propose']);
  });
});

async function everybody(
  stepId: string,
  ids: string[],
  answersOf: (organizationId: string) => Record<string, unknown>,
): Promise<void> {
  const left = [...ids];
  const worker = async (): Promise<void> => {
    for (let id = left.shift(); id !== undefined; id = left.shift())
      await complete(await cloud.as(officerOf(id)), stepId, id, answersOf(id));
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

async function complete(
  person: TestPerson,
  stepId: string,
  scope: string,
  answers: Record<string, unknown>,
): Promise<void> {
  const taskId = encodeURIComponent(`${runId}~${stepId}~1~${scope}`);
  const done = await person.send('POST', `/api/v1/tasks/${taskId}/complete`, { answers });
  if (done.status !== 200) throw new Error(`${stepId} ${scope}: ${String(done.status)} ${done.text}`);
}

async function rows(query = '?limit=500'): Promise<unknown> {
  return (await lead.get(`/api/v1/runs/${runId}/organizations${query}`)).json;
}
