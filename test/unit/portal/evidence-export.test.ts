import { beforeEach, expect, test } from '@jest/globals';
import { EvidenceExport } from '../../../cli/evidence/evidence-export.ts';
import { verifyExport } from '../../../cli/evidence/verify-export.ts';
import { claimTask } from '../../../core/actions/claim-task.ts';
import { openStep, startBreach } from './support/city-in-memory.ts';
import { portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;
let runId: string;

beforeEach(async () => {
  portal = await portalInMemory();
  runId = await startBreach(portal.city);
  await openStep(portal.city, runId, { stepId: 'triage' });
});

async function exported(): Promise<EvidenceExport> {
  const response = await portal.api('lead-dpo').call('GET', `/api/v1/runs/${runId}/evidence`);
  return EvidenceExport.parse(await response.json());
}

test('a whole chain verifies', async () => {
  expect(verifyExport(await exported())).toMatchObject({ ok: true });
});

test.each([1, 2])('a chain without its %d newest events is found cut', async (missing) => {
  const { store } = portal.city.ports;
  const events = await store.events(runId);
  store.events = () => Promise.resolve(events.slice(0, -missing));
  expect(verifyExport(await exported())).toMatchObject({
    ok: false,
    fault: 'truncated',
    seq: events.length - missing + 1,
  });
});

test('events that came between the two reads belong to it', async () => {
  const { store } = portal.city.ports;
  const readCase = store.case.bind(store);
  const person = await portal.city.person('mobility-responder');
  store.case = async (id) => {
    store.case = readCase;
    const before = await readCase(id);
    await claimTask(portal.city.ports, { taskId: `${runId}~triage~1~`, person, channel: 'portal' });
    return before;
  };
  const file = await exported();
  expect(file.events).toHaveLength(file.head.seq);
  expect(verifyExport(file)).toMatchObject({ ok: true });
});
