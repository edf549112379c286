import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { RunPage } from '../../cli/client/answers.ts';
import { EcosystemPlanData } from '../../core/rules/plan/plan-data.ts';
import type { DocumentSection, ProductDocument } from '../../core/rules/product/document.ts';
import { countTypes, endedTasks } from './support/breach-world.ts';
import {
  followRun,
  startProcess,
  type ProcessCase,
  type ProcessPlay,
  type ProcessScript,
} from './support/process-case.ts';
import { engagementScript, ENGAGEMENT_START } from './support/scripts/citizen-engagement.ts';
import { dataScript, DATA_START } from './support/scripts/data-management.ts';
import { ecosystemPlanScript, PLAN_START } from './support/scripts/ecosystem-plan.ts';
import { engineeringScript, ENGINEERING_START } from './support/scripts/engineering.ts';
import { governanceScript, GOVERNANCE_START } from './support/scripts/governance.ts';
import { riskScript, RISK_START } from './support/scripts/risk-management.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** Months of virtual time. */
jest.setTimeout(480_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

interface Played extends ProcessPlay {
  personId?: string;
  organizationId?: string;
}

async function play(
  processId: string,
  answers: Record<string, unknown>,
  script: ProcessScript,
  { personId = 'ingrid-falk', organizationId, ...options }: Played = {},
): Promise<ProcessCase> {
  const of = organizationId === undefined ? {} : { organizationId };
  const started = await startProcess(cloud, { processId, personId, ...of, answers });
  await started.play(script, options);
  expect((await started.detail()).run.status).toBe('completed');
  return started;
}

/** The run that another one waits for. */
async function calledBy(made: ProcessCase, processId: string): Promise<ProcessCase> {
  const runs = await made.coordinator.api.call('/api/v1/runs?limit=100', RunPage);
  const found = runs.items.find((run) => run.processId === processId && run.status === 'running');
  if (found === undefined) throw new Error(`No ${processId} is running.`);
  return followRun(cloud, found.id);
}

async function planOf(
  made: ProcessCase,
): Promise<{ document: ProductDocument; data: EcosystemPlanData; number: number }> {
  const found = (await made.products()).find(({ product }) => product.kind === 'ecosystem-plan');
  if (found === undefined) throw new Error('No plan was published.');
  return {
    document: found.document,
    data: EcosystemPlanData.parse(found.document.data),
    number: found.product.number,
  };
}

function sectionsOf(document: ProductDocument): DocumentSection[] {
  return document.sections.flatMap((section) => [section, ...(section.sections ?? [])]);
}

describe('6.1 ecosystem privacy plan', () => {
  test('is assembled from what the five processes left, confirmed, drafted, shown to the public, adopted and published', async () => {
    const agency = { organizationId: 'mobility-agency' };
    await play('governance', GOVERNANCE_START, governanceScript);
    await play('data-management', DATA_START, dataScript);
    await play('risk-management', RISK_START, riskScript, { ...agency, personId: 'jonas-adler' });
    await play('engineering', ENGINEERING_START, engineeringScript, {
      ...agency,
      personId: 'priya-nandakumar',
    });
    await play('citizen-engagement', ENGAGEMENT_START, engagementScript, {
      personId: 'milo-brandt',
      patienceDays: 30,
    });

    const made = await startProcess(cloud, {
      processId: 'ecosystem-plan',
      personId: 'ingrid-falk',
      answers: PLAN_START,
    });
    const script: ProcessScript = {
      ...ecosystemPlanScript,
      draft: (scene) => ({
        ...answersOf(ecosystemPlanScript.draft, scene),
        publicComment: 'yes',
        question: 'Is the plan clear, and does it promise what you expect?',
      }),
    };
    await made.play(script);
    const comment = await calledBy(made, 'citizen-engagement');
    await comment.play(engagementScript, { patienceDays: 120 });
    expect((await comment.detail()).run).toMatchObject({
      status: 'completed',
      title: 'Consultation: Privacy plan 2026',
    });
    await made.play(script);
    expect((await made.detail()).run.status).toBe('completed');

    const products = await made.products();
    expect(
      products
        .map(
          ({ product }) => `${product.organizationId} ${product.kind} ${product.audience} ${product.state}`,
        )
        .sort(),
    ).toEqual([
      'brightgrid ecosystem-plan-part organization in-force',
      'citizens-forum ecosystem-plan-part organization in-force',
      'coordination-office ecosystem-plan public in-force',
      'coordination-office ecosystem-plan-part organization in-force',
      'mobility-agency ecosystem-plan-part organization in-force',
      'transit-authority ecosystem-plan-part organization in-force',
    ]);
    const { document, data, number } = await planOf(made);
    expect(number).toBe(1);
    expect(document.sections.map(({ id }) => id)).toEqual([
      'scope',
      'governance',
      'supply-chain',
      'data',
      'processes',
      'calendar',
      'annexes',
      'changes',
    ]);
    const kinds = data.sources.map(({ organizationId, kind }) => `${organizationId} ${kind}`);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'coordination-office governance-report',
        'coordination-office data-management-plan',
        'mobility-agency pia-report',
        'mobility-agency pia-summary',
        'mobility-agency engineering-record',
        'coordination-office engagement-record',
      ]),
    );
    expect(document.sources.map(({ sha256 }) => sha256)).toEqual(data.sources.map(({ sha256 }) => sha256));
    expect(JSON.stringify(document.sections)).toContain('People want the plan as it is.');
    const pictures = sectionsOf(document).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? block.picture.kind : [])),
    );
    expect(pictures).toEqual(['responsibility-matrix', 'organizations-map', 'kpi-bars', 'calendar']);
    // Three voices of four seats, as the charter in the governance report says.
    expect(document.approvals.filter(({ outcome }) => outcome === 'adopted')).toHaveLength(3);
    expect(data.services).toEqual(expect.arrayContaining(['Mobility card', 'Ticket control']));
    expect(data.organizations.map(({ answer }) => answer)).toEqual(Array(5).fill('confirmed'));
    // The next cycle of governance begins by itself, and the plan says so.
    expect(data.calendar.map(({ label }) => label)).toContain('Yearly governance cycle');

    const events = await made.events();
    expect(endedTasks(events).filter((step) => step.startsWith('confirm'))).toHaveLength(5);
    expect(countTypes(events)['product-published']).toBe(1);
    expect(await made.verdict()).toMatchObject({ ok: true, events: events.length });
    expect(cloud.trouble).toEqual([]);
  });

  test('the next version says what is new; silence confirms nothing, corrections and changes come into the text', async () => {
    const made = await startProcess(cloud, {
      processId: 'ecosystem-plan',
      personId: 'ingrid-falk',
      answers: { reason: 'change', what: 'The Transit Authority has a new service.' },
    });
    const asked = await made.look('jonas-adler', 'confirm', { organizationId: 'mobility-agency' });
    expect(JSON.stringify(asked.shown)).toContain('Your responsibilities');
    await made.play(
      {
        ...ecosystemPlanScript,
        confirm: ({ organizationId }) => {
          if (organizationId === 'brightgrid') return undefined;
          const contact = `Privacy office, privacy@${organizationId}.example`;
          if (organizationId !== 'transit-authority')
            return { answer: 'confirmed', contact, services: ['Mobility card'] };
          return {
            answer: 'corrected',
            contact,
            services: ['Ticket control', 'Night buses on call'],
            corrections: [{ part: 'scope', correction: 'Night buses on call are new.' }],
          };
        },
        draft: (scene) => ({
          ...answersOf(ecosystemPlanScript.draft, scene),
          changes: scene.round === 1 ? 'Small things.' : 'Night buses on call are new.',
        }),
        approve: ({ round }) =>
          round === 1 ? { outcome: 'changes', reason: 'Say what is new.' } : { outcome: 'approve' },
        adopt: ({ round }) =>
          round === 1
            ? { outcome: 'changes', reason: 'Brightgrid has not confirmed; write that clearly.' }
            : { outcome: 'adopted' },
      },
      { patienceDays: 40 },
    );
    const { run, tasks } = await made.detail();
    expect(run.status).toBe('completed');
    expect(tasks.filter(({ stepId }) => stepId === 'draft')).toHaveLength(3);
    expect(tasks.find(({ status }) => status === 'expired')).toMatchObject({
      stepId: 'confirm',
      organizationId: 'brightgrid',
      outcome: 'not-confirmed',
    });
    const types = countTypes(await made.events());
    expect(types['reminder-sent']).toBeGreaterThan(0);
    expect(types['task-escalated']).toBeGreaterThan(0);

    const { document, data, number } = await planOf(made);
    expect(number).toBe(2);
    expect(data.organizations).toContainEqual({ organizationId: 'brightgrid', answer: 'not-confirmed' });
    expect(document.facts).toContainEqual({ label: 'Replaces', value: 'Version 1' });
    const text = JSON.stringify(document.sections);
    expect(text).toContain('Service new: Night buses on call');
    expect(text).toContain('Not confirmed in time');
    expect(await made.verdict()).toMatchObject({ ok: true });
  });

  test('a plan the members reject is not published: the version in force stays', async () => {
    const made = await play(
      'ecosystem-plan',
      { reason: 'yearly' },
      {
        ...ecosystemPlanScript,
        adopt: () => ({ outcome: 'rejected', reason: 'Too early: two assessments are under way.' }),
      },
    );
    expect(await made.products()).toEqual([]);
    // Whoever drafted it does not vote on it.
    const adopted = (await made.events()).filter(({ type }) => type === 'voice-recorded');
    const voices = adopted.map(({ actor }) => (actor.kind === 'person' ? actor.personId : ''));
    expect(voices).not.toContain('milo-brandt');
  });
});

function answersOf(
  part: ProcessScript[string],
  scene: Parameters<Extract<ProcessScript[string], (...args: never[]) => unknown>>[0],
): Record<string, unknown> {
  const said = typeof part === 'function' ? part(scene) : part;
  return { ...said };
}
