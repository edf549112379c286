import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { RegisterEntry } from '../../core/rules/register-entry.ts';
import { countTypes, endedTasks } from './support/breach-world.ts';
import { startProcess, type ProcessCase, type ProcessScript } from './support/process-case.ts';
import { DATA_START, dataScript, everyRow } from './support/scripts/data-management.ts';
import { storeOf } from './support/stored-case.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** Weeks of virtual time. */
jest.setTimeout(240_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

function begin(answers: Record<string, unknown> = DATA_START): Promise<ProcessCase> {
  return startProcess(cloud, { processId: 'data-management', personId: 'ingrid-falk', answers });
}

/** An agreement that nobody has looked at in time, and a rule that is due: both of the Mobility Agency. */
async function fillRegisters(): Promise<void> {
  const at = cloud.now();
  const entries: Omit<RegisterEntry, 'at' | 'version' | 'organizationId'>[] = [
    {
      kind: 'agreement',
      id: 'old-counts',
      title: 'Counts of the harbour bridge',
      state: 'active',
      reviewOn: '2026-01-31',
      data: { type: 'sharing', parties: [{ organizationId: 'mobility-agency', role: 'provider' }] },
    },
    {
      kind: 'retention-rule',
      id: 'single-trips',
      title: 'Single trips',
      state: 'due',
      data: { dataCategory: 'Trips', period: 90, unit: 'days', action: 'erase' },
    },
  ];
  const writes = entries.map((entry) => ({
    entity: 'register' as const,
    after: { ...entry, organizationId: 'mobility-agency', at, version: 1 },
  }));
  expect(await storeOf(cloud).commit({ writes, events: [] })).toBe('committed');
}

async function planOf(round: ProcessCase) {
  const products = await round.products();
  const plan = products.find(({ product }) => product.kind === 'data-management-plan');
  if (plan === undefined) throw new Error('There is no plan.');
  return plan;
}

describe('8.3 and 6.4 data management', () => {
  test('compares the registers, settles what is disputed, sends changes back to one organization, and publishes', async () => {
    await fillRegisters();
    const round = await begin();
    const script: ProcessScript = {
      ...dataScript,
      // The authority holds one of its points to be wrong.
      resolve: (scene) =>
        everyRow(scene, 'findings', (_row, index) =>
          scene.organizationId === 'transit-authority' && index === 0
            ? { answer: 'disputed', reason: 'We never get these data.' }
            : { answer: 'accepted', reason: 'It is being worked on.' },
        ),
      'sign-off': ({ organizationId, round: asked }) =>
        organizationId === 'transit-authority' && asked === 1
          ? { outcome: 'changes', reason: 'You forgot to name me as the officer.' }
          : { outcome: 'confirmed' },
      'amend-records': (scene) => ({
        way: 'here',
        records: [
          {
            what: 'changed',
            id: gatesId(scene.runId),
            title: 'Gates of the stations',
            side: 'controller',
            dpo: 'dpo@transit-authority.example',
          },
        ],
      }),
    };
    await round.play(script);

    const { run, tasks } = await round.detail();
    expect(run.status).toBe('completed');
    expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);
    const events = await round.events();
    const done = endedTasks(events);
    const asked = ['brightgrid', 'mobility-agency', 'transit-authority'];
    expect(done.filter((step) => step.startsWith('update-records')).sort()).toEqual(
      asked.map((id) => `update-records (${id})`),
    );
    expect(done.filter((step) => step.startsWith('resolve')).sort()).toEqual([
      'resolve (mobility-agency)',
      'resolve (transit-authority)',
    ]);
    expect(done.filter((step) => step === 'decide-disputes')).toHaveLength(1);
    expect(done.filter((step) => step.startsWith('amend-records'))).toEqual([
      'amend-records (transit-authority)',
    ]);
    expect(endedTasks(events, 'approval-decided').filter((step) => step.startsWith('sign-off'))).toHaveLength(
      4,
    );

    const records = await round.register('processing-record');
    expect(records.map(({ organizationId, state }) => `${organizationId} ${state}`).sort()).toEqual([
      'mobility-agency active',
      'transit-authority active',
    ]);
    const [rule] = await round.register('retention-rule', 'mobility-agency');
    expect(rule).toMatchObject({ state: 'verified', data: { executions: [{ proof: 'Deletion log 12' }] } });

    const { product, document } = await planOf(round);
    expect(product).toMatchObject({
      organizationId: 'coordination-office',
      audience: 'ecosystem',
      number: 1,
    });
    const words = JSON.stringify(document);
    expect(words).toContain('Trips with the mobility card');
    expect(words).toContain('processes these data for you, but no contract');
    expect(words).not.toContain('does not say: the data protection officer');
    expect(document.sections.map(({ id }) => id)).toEqual([
      'organizations',
      'register-of-processing',
      'exchange-agreements',
      'retention-schedule',
      'data-flows',
      'open-points',
    ]);
    const parts = (await round.products()).filter(
      (found) => found.product.kind === 'data-management-plan-part',
    );
    expect(parts.map((found) => found.product.organizationId).sort()).toEqual(asked);

    // The old agreement is reviewed in a run of its own, not waited for.
    const runs = await cloud.as('ingrid.falk@coordination-office.example');
    const listed = await runs.get('/api/v1/runs?organization=coordination-office');
    expect(listed.text).toContain('Review: Counts of the harbour bridge');
    expect(await round.verdict()).toMatchObject({ ok: true, events: events.length });
    expect(cloud.trouble).toEqual([]);
  });

  test('reminds and escalates a silent organization; gone on without, it stands in the plan as silent', async () => {
    const organizations = ['brightgrid', 'mobility-agency'];
    const change = 'Brightgrid has moved its servers.';
    const round = await begin({ reason: 'change', title: 'Servers of Brightgrid', organizations, change });
    const silent: ProcessScript = Object.fromEntries(
      Object.entries(dataScript).map(([step, part]) => [
        step,
        (scene) => {
          if (scene.organizationId === 'brightgrid') return undefined;
          if (step === 'update-records') return { way: 'register' };
          return typeof part === 'function' ? part(scene) : part;
        },
      ]),
    );
    for (let left = 4; left > 0 && (await round.detail()).run.status === 'running'; left -= 1) {
      await round.play(silent);
      await cloud.advance({ days: 32 });
      await goOnWithout(round);
    }
    await round.play(silent);

    const { run, tasks } = await round.detail();
    expect(run.status).toBe('completed');
    const ends = tasks
      .filter(({ organizationId, status }) => organizationId === 'brightgrid' && status !== 'done')
      .map(({ stepId, status, outcome }) => `${stepId} ${status} ${outcome ?? ''}`.trim());
    expect(ends.sort()).toEqual([
      'carry-out-retention cancelled',
      'sign-off expired expired',
      'update-records cancelled',
    ]);
    const counts = countTypes(await round.events());
    expect(counts['reminder-sent']).toBeGreaterThan(0);
    expect(counts['task-escalated']).toBeGreaterThan(2);
    const { document } = await planOf(round);
    const [participation] = document.sections;
    const [table] = participation?.blocks ?? [];
    if (table?.kind !== 'table') throw new Error('The organizations are a table.');
    const row = table.rows.find(([name]) => name === 'Brightgrid Analytics');
    expect(row?.slice(-2)).toEqual(['No answer', 'Not confirmed']);
  });
});

/** The coordinator goes on without whoever has not answered, with a reason. */
async function goOnWithout(round: ProcessCase): Promise<void> {
  const coordinator = await cloud.as('ingrid.falk@coordination-office.example');
  const { tasks } = await round.detail();
  const open = tasks.filter(({ status, kind }) => status === 'open' && kind === 'task');
  for (const { id } of open) {
    const address = `/api/v1/tasks/${encodeURIComponent(id)}/cancel`;
    const body = { reason: 'Brightgrid was called three times.' };
    const answer = await coordinator.send('POST', address, body, { 'idempotency-key': id });
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
  }
  await cloud.settle();
}

function gatesId(runId: string): string {
  return `gates-of-the-stations-${runId.slice(-6)}-u-1-1`.toLowerCase();
}
