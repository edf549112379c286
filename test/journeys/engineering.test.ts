import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { countTypes, endedTasks } from './support/breach-world.ts';
import { startProcess, type ProcessCase } from './support/process-case.ts';
import {
  atGate,
  BUILDER,
  COMBINATIONS,
  controls,
  ENGINEERING_START,
  engineeringScript,
  PASSED,
  SUPPLIER,
} from './support/scripts/engineering.ts';
import { goOnWithout } from './support/silent.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** Months of virtual time. */
jest.setTimeout(240_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

function begin(more: Record<string, unknown> = {}): Promise<ProcessCase> {
  return startProcess(cloud, {
    processId: 'engineering',
    personId: 'priya-nandakumar',
    organizationId: 'mobility-agency',
    answers: { ...ENGINEERING_START, ...more },
  });
}

describe('8.5 engineering', () => {
  test('goes from the model to a sealed record, every combination asked, the supplier heard', async () => {
    const release = await begin();
    await release.play(engineeringScript, { until: 'threats' });
    const asked = JSON.stringify(await release.look('priya-nandakumar', 'threats'));
    expect(new Set(asked.match(/[ef]\d-[a-z-]+(?=":)/g)).size).toBe(COMBINATIONS);
    await release.play(engineeringScript, { until: 'verify' });
    // Who built the controls does not prove them.
    const own = { scope: 'mobility-agency.q2' };
    await expect(release.answer(BUILDER, 'verify', PASSED, own)).rejects.toThrow(
      'nobody decides on their own',
    );
    await release.play(engineeringScript);

    const { run, tasks } = await release.detail();
    expect(run.status).toBe('completed');
    expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);
    expect(tasks.map(({ title }) => title).join(' ')).not.toContain(SUPPLIER.name);
    const events = await release.events();
    const done = endedTasks(events);
    expect(done.filter((step) => step.startsWith('statement'))).toEqual(['statement (mobility-agency.s1)']);
    expect(done.filter((step) => step.startsWith('verify')).sort()).toEqual([
      'verify (brightgrid.q1)',
      'verify (mobility-agency.q2)',
      'verify (mobility-agency.q3)',
      'verify (mobility-agency.q4)',
    ]);

    const [record] = await release.products();
    expect(record?.product).toMatchObject({
      id: 'engineering-record.bin-sensors.1',
      audience: 'organization',
    });
    expect(record?.document.sections.map(({ id }) => id)).toEqual([
      'system',
      'model',
      'threats',
      'requirements',
      'suppliers',
      'controls',
      'verification',
      'gate',
    ]);
    expect(record?.document.data).toMatchObject({ gate: 'go', systemId: 'bin-sensors' });
    expect(JSON.stringify(record?.document)).toContain('rotate keys daily');

    const requirements = await release.register('requirement', 'mobility-agency');
    expect(requirements.map(({ id, state }) => `${id} ${state}`).sort()).toEqual([
      'bin-sensors.q1 accepted',
      'bin-sensors.q2 accepted',
      'bin-sensors.q3 accepted',
      'bin-sensors.q4 accepted',
    ]);
    const built = await release.register('control', 'mobility-agency');
    expect(built.map(({ state }) => state)).toEqual(['verified', 'verified', 'verified', 'verified']);
    expect(await release.verdict()).toMatchObject({ ok: true, events: events.length });
    expect(cloud.trouble).toEqual([]);
  });

  test('goes back to the controls when a verification fails; who made them does not decide; conditions become tasks', async () => {
    const release = await begin({ release: '2.2', system: 'bin-sensors', change: 'A new radio.' });
    const script = {
      ...engineeringScript,
      // The record of the release before is taken up.
      intake: ({ draft }: { draft: Record<string, unknown> }) => ({ ...draft }),
      model: ({ draft }: { draft: Record<string, unknown> }) => ({ ...draft }),
      threats: ({ draft }: { draft: Record<string, unknown> }) => ({ ...draft }),
      controls: ({ round }: { round: number }) => controls(round === 1 ? '3' : '1'),
      verify: ({ scope, round }: { scope: string; round: number }) =>
        scope === 'brightgrid.q1' && round === 1
          ? { result: 'failed', evidence: 'The key stayed the same.', failure: 'Rotate the key.' }
          : scope === 'mobility-agency.q3'
            ? { result: 'waived', evidence: 'No test bench yet.', waiver: 'The same part passed in 2.1.' }
            : { result: 'passed', evidence: 'Looked at.' },
    };
    await release.play({ ...script, gate: undefined }, { until: 'gate' });
    const verified = endedTasks(await release.events()).filter((step) => step.startsWith('verify'));
    // What has passed is not asked again.
    expect(verified.filter((step) => step === 'verify (brightgrid.q1)')).toHaveLength(2);
    expect(verified).toHaveLength(5);

    const controlled = (await release.detail()).tasks.filter(({ stepId }) => stepId === 'controls');
    expect(controlled).toHaveLength(2);
    await expect(release.decide(BUILDER, 'gate', 'go')).rejects.toThrow();
    await release.decide('dagny-holt', 'gate', 'go-with-conditions', 'Only with notices on the bins.');
    await release.play({ ...script, gate: atGate('go', 'Good.') });

    expect((await release.detail()).run.status).toBe('completed');
    const [record] = await release.products();
    expect(record?.product.number).toBe(2);
    expect(record?.document.data).toMatchObject({ gate: 'go-with-conditions' });
    expect(JSON.stringify(record?.document)).toContain('Number 1, 2.1');
    expect(
      endedTasks(await release.events())
        .filter((step) => step.startsWith('meet-condition'))
        .sort(),
    ).toEqual(['meet-condition (brightgrid.c2)', 'meet-condition (mobility-agency.c1)']);
    expect(await release.verdict()).toMatchObject({ ok: true });
  });

  test('tells the buyer of a supplier that does not answer, goes on without its statement, and stays out of use after no go', async () => {
    const release = await begin({ title: 'Counting lamps', release: '1' });
    await release.play({ ...engineeringScript, statement: undefined });
    await cloud.advance({ days: 32 });
    const waiting = (await release.detail()).tasks.filter(({ status }) => status === 'open');
    expect(waiting.map(({ stepId }) => stepId)).toEqual(['statement']);
    const counts = countTypes(await release.events());
    expect(counts['task-escalated']).toBeGreaterThanOrEqual(2);
    expect(counts['task-expired']).toBeUndefined();

    await goOnWithout(release, 'statement', 'mobility-agency');
    await release.play({
      ...engineeringScript,
      gate: atGate('no-go', 'Nobody knows what the lamps send.'),
    });
    expect((await release.detail()).run.status).toBe('completed');
    const [record] = await release.products();
    expect(record?.document.data).toMatchObject({ gate: 'no-go' });
    expect(JSON.stringify(record?.document)).toContain('No statement');
    const states = (await release.register('requirement', 'mobility-agency'))
      .filter(({ id }) => id.startsWith('counting-lamps'))
      .map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['verified']));
    expect(cloud.trouble).toEqual([]);
  });
});
