import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { GovernanceReportData } from '../../core/rules/governance/report-data.ts';
import { countTypes, endedTasks } from './support/breach-world.ts';
import { startProcess, type ProcessCase } from './support/process-case.ts';
import {
  dayAfter,
  DECISIONS,
  governanceScript,
  GOVERNANCE_START,
  OPENING,
} from './support/scripts/governance.ts';
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

function begin(): Promise<ProcessCase> {
  return startProcess(cloud, {
    processId: 'governance',
    personId: 'ingrid-falk',
    answers: GOVERNANCE_START,
  });
}

async function reportOf(cycle: ProcessCase): Promise<GovernanceReportData> {
  const products = await cycle.products();
  const whole = products.find(({ product }) => product.kind === 'governance-report');
  return GovernanceReportData.parse(whole?.document.data);
}

describe('8.2 governance', () => {
  test('goes from the self-assessments to a published report, and the next cycle waits', async () => {
    const cycle = await begin();
    await cycle.play(governanceScript);

    const { run, tasks, parties } = await cycle.detail();
    expect(run.status).toBe('completed');
    expect(run.title).toBe('Governance cycle 2026');
    expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);
    expect(parties).toHaveLength(5);

    const events = await cycle.events();
    const done = endedTasks(events);
    expect(done.filter((step) => step.startsWith('self-assess'))).toHaveLength(5);
    expect(done.filter((step) => step.startsWith('comment'))).toHaveLength(5);
    expect(done.filter((step) => step.startsWith('implement')).sort()).toEqual([
      'implement (coordination-office.2)',
      'implement (mobility-agency.1)',
      'implement (transit-authority.1)',
    ]);
    // Three voices of four seats decide: the fourth is not needed any more.
    expect(endedTasks(events, 'approval-decided').sort()).toEqual([
      'vote (coordination-office.1)',
      'vote (coordination-office.2)',
    ]);
    expect(countTypes(events)['voice-recorded']).toBe(6);

    const products = await cycle.products();
    expect(
      products.map(({ product }) => `${product.organizationId} ${product.kind} ${product.audience}`).sort(),
    ).toEqual([
      'brightgrid governance-report-part organization',
      'citizens-forum governance-report-part organization',
      'coordination-office governance-report ecosystem',
      'coordination-office governance-report-part organization',
      'mobility-agency governance-report-part organization',
      'transit-authority governance-report-part organization',
    ]);
    const report = await reportOf(cycle);
    expect(report).toMatchObject({
      period: '2026',
      lapsed: [],
      result: 'effective',
      charter: { rule: 'majority', atLeast: 3 },
    });
    expect(report.decisions.map(({ number, outcome, votesFor }) => ({ number, outcome, votesFor }))).toEqual([
      { number: 1, outcome: 'adopted', votesFor: 3 },
      { number: 2, outcome: 'adopted', votesFor: 3 },
    ]);
    expect(report.kpis.find(({ id }) => id === 'records-reviewed')).toMatchObject({ value: 90, unit: '%' });
    // Nobody answers for suppliers, and the forum has no privacy lead.
    expect(report.gaps.map(({ duty, organizationId }) => `${duty} ${organizationId ?? ''}`)).toEqual([
      'governance citizens-forum',
      'supplier-assessment ',
    ]);
    const entries = await cycle.register('decision');
    expect(entries.map(({ state, organizationId }) => `${organizationId} ${state}`)).toEqual([
      'coordination-office reviewed',
      'coordination-office reviewed',
    ]);
    expect(await cycle.verdict()).toMatchObject({ ok: true, events: events.length });
    expect(cloud.trouble).toEqual([]);
  });

  test('begins where the last one ended; silence is recorded and never consent; changes come back, an interest does not vote', async () => {
    const cycle = await begin();
    const asked = await cycle.look('ingrid-falk', 'open-cycle');
    expect(JSON.stringify(asked)).toContain('Last report');
    await cycle.play(
      {
        ...governanceScript,
        // The processor never answers anything.
        'self-assess': (scene) =>
          scene.organizationId === 'brightgrid' ? undefined : callPart('self-assess', scene),
        propose: ({ now, round }) => ({
          summary: 'Retention, and who pays for exercises.',
          decisions: DECISIONS.slice(round - 1).map((decision) => ({
            ...decision,
            text: round === 1 ? decision.text : 'One exercise a year; the lead pays.',
            owners: ['coordination-office'],
            dueOn: dayAfter(now, 40),
          })),
        }),
        comment: ({ organizationId, round }) => {
          if (organizationId === 'brightgrid') return undefined;
          if (organizationId !== 'transit-authority' || round > 1)
            return { position: 'agreed', conflicts: [] };
          return {
            position: 'objection',
            reason: 'No. 1: ninety days are too short for us to settle fines.',
            conflicts: [{ number: 1, why: 'We keep trips to settle fines.' }],
          };
        },
        vote: ({ scope, round }) => {
          if (scope.endsWith('.2') && round === 1) return { outcome: 'changes', reason: 'Say who pays.' };
          return scope.endsWith('.2')
            ? { outcome: 'adopted' }
            : { outcome: 'rejected', reason: 'Ask again.' };
        },
        implement: () => ({ result: 'not-implemented', evidence: 'The budget was not granted.' }),
        review: () => ({
          result: 'partly',
          decisions: [{ number: 2, result: 'not-effective', finding: 'Nothing was done.' }],
          findings: 'Without a budget nothing happens.',
          nextOn: dayAfter(cloud.now(), 90),
        }),
      },
      { patienceDays: 90, delayMinutes: () => 30 },
    );

    const { run, tasks } = await cycle.detail();
    expect(run.status).toBe('completed');
    const events = await cycle.events();
    expect(countTypes(events)['reminder-sent']).toBeGreaterThan(0);
    expect(countTypes(events)['task-escalated']).toBeGreaterThan(0);
    const silent = tasks.filter(({ status }) => status === 'expired');
    expect(
      silent.map(({ stepId, organizationId, outcome }) => `${stepId} ${organizationId} ${outcome}`),
    ).toEqual(expect.arrayContaining(['self-assess brightgrid expired', 'comment brightgrid no-comment']));
    const report = await reportOf(cycle);
    expect(report.lapsed).toEqual(['brightgrid']);
    expect(report.decisions).toMatchObject([
      { number: 1, outcome: 'rejected', excluded: ['transit-authority'], votesFor: 0, reason: 'Ask again.' },
      { number: 2, outcome: 'adopted', excluded: [], review: 'not-effective' },
    ]);
    expect(endedTasks(events).filter((step) => step === 'propose')).toHaveLength(2);
    const second = (await cycle.products()).find(({ product }) => product.kind === 'governance-report');
    expect(second?.product.number).toBe(2);
    expect(await cycle.verdict()).toMatchObject({ ok: true });
  });

  test('a charter that nobody can meet is refused, and nobody votes on a decision too few may vote on', async () => {
    const cycle = await begin();
    const charter = { ...OPENING.charter, atLeast: 5 };
    await expect(cycle.answer('ingrid-falk', 'open-cycle', { ...OPENING, charter })).rejects.toThrow(
      'A decision needs 5 voices',
    );
    await cycle.play({
      ...governanceScript,
      'open-cycle': { ...OPENING, organizations: OPENING.charter.seats },
      propose: ({ now }) => ({
        summary: 'One decision in which two seats have an interest.',
        decisions: [
          {
            ...DECISIONS[0],
            owners: ['coordination-office'],
            dueOn: dayAfter(now, 40),
            interested: ['mobility-agency', 'transit-authority'],
          },
        ],
      }),
      review: () => ({ result: 'partly', decisions: [], findings: 'It has to wait for another body.' }),
    });
    expect((await cycle.detail()).run.status).toBe('completed');
    const events = await cycle.events();
    expect(endedTasks(events, 'approval-decided')).toEqual([]);
    expect((await reportOf(cycle)).decisions).toMatchObject([
      { number: 1, outcome: 'deferred', votesFor: 0 },
    ]);
    const decision = (await cycle.register('decision')).find(({ runId }) => runId === cycle.runId);
    expect(decision).toMatchObject({ state: 'deferred' });
  });
});

function callPart(
  stepId: string,
  scene: Parameters<Extract<(typeof governanceScript)[string], (...args: never[]) => unknown>>[0],
) {
  const part = governanceScript[stepId];
  return typeof part === 'function' ? part(scene) : part;
}
