import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { BREACH_SCRIPT } from '../../cli/demo/breach-script.ts';
import type { TaskLine } from '../../cli/client/answers.ts';
import { answers, decision, type BreachScript } from '../../cli/demo/script.ts';
import { personStep } from '../../core/rules/definition-steps.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import type { FormSchema } from '../../core/rules/form.ts';
import { EntityFacts } from '../../core/rules/regimes/facts.ts';
import { assumedAnswers } from '../../core/rules/simulate/assumed-answers.ts';
import type { RunFacts, SimulationFacts } from '../../core/rules/simulate/facts.ts';
import { simulate } from '../../core/rules/simulate/simulate.ts';
import type { EntryKind, Simulation } from '../../core/rules/simulate/simulation.ts';
import { parseTaskId } from '../../core/rules/task-id.ts';
import { breachNotification } from '../../workflows/breach-notification/process.ts';
import { openBreach, type BreachCase } from './support/breach-world.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** More than a month of virtual time, with every reminder on the way. */
jest.setTimeout(300_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

const ROLES: Record<string, EntityFacts['role']> = {
  'mobility-agency': 'controller',
  'transit-authority': 'joint-controller',
  brightgrid: 'processor',
};

/** The facts of a simulation as the embedded city has them; the run begins now. */
function factsOfCity(run: RunFacts = {}): SimulationFacts {
  const { organizations, sources } = cloud.city;
  return {
    organizations: organizations.map(({ id, name, country, region, timeZone, profile }) => {
      const { csirt: _, ...recorded } = profile ?? {};
      return EntityFacts.parse({
        id,
        name,
        place: region ?? country,
        timeZone,
        role: ROLES[id] ?? 'other',
        ...recorded,
      });
    }),
    incident: { personalData: true, significant: true },
    run: {
      lead: organizations.find(({ lead }) => lead)?.id ?? '',
      reportedBy: sources[0]?.organizationId ?? '',
      ...run,
    },
  };
}

function simulateNow(run: RunFacts = {}): Simulation {
  return simulate(breachNotification, factsOfCity(run), `${cloud.now()}[UTC]`);
}

function formOf(stepId: string): FormSchema {
  const step = personStep(breachNotification, stepId);
  if (step?.kind !== 'task') throw new Error(`${stepId} is no task.`);
  return step.form;
}

/** Says what the facts of the simulation say; leaves to their lapse what the process lets lapse. */
function scriptOf(simulation: Simulation): BreachScript {
  const { from } = simulation;
  let reports = 0;
  const phases = simulation.tasks.filter(({ stepId }) => stepId === 'report').length;
  return {
    ...BREACH_SCRIPT,
    triage: ({ cast }) =>
      answers({
        assessment: 'personal-data-breach',
        reason: 'As the facts say.',
        controllers: [cast.controller],
        jointControllers: [cast.jointController],
        processors: [cast.processor],
      }),
    awareness: () => answers({ awareAt: from, foundBy: 'processor', evidence: 'A call.' }),
    facts: () => undefined,
    'tell-partner': () => undefined,
    contain: ({ now }) => answers({ state: 'contained', containedAt: now, summary: 'Closed.', measures: [] }),
    'assess-duty': () => answers({ assessment: 'applies', awareAt: from, reasons: 'As the facts say.' }),
    report: ({ now }) => {
      reports += 1;
      const last = reports === phases;
      return answers({
        receiptNumber: `R-${reports}`,
        submittedAt: now,
        reported: 'What is known.',
        ...(last ? { handled: 'yes', handledAt: now } : {}),
        completeness: last ? 'final' : 'more-to-follow',
      });
    },
    // What nobody has said is filled in, since the facts lapsed.
    'prepare-filing': ({ draft, now, organizationId }) =>
      answers(assumedAnswers(formOf('prepare-filing'), { at: now, timeZone: 'UTC', organizationId }, draft)),
    'approve-filing': () => decision('approve'),
    file: ({ now }) => answers({ receiptNumber: 'R', filedAt: now, completeness: 'complete' }),
    'tell-subjects': ({ now }) => answers({ how: 'told', means: ['letter'], toldAt: now, toldCount: 1 }),
  };
}

/** Plays triage and awareness at once, and everything else exactly when it is due, until the run is over. */
async function actWhenDue(breach: BreachCase, simulation: Simulation): Promise<void> {
  const script = scriptOf(simulation);
  const moments = [...new Set(simulation.entries.map(({ at }) => at))];
  const actsAt = ({ stepId, openedAt = '', dueAt = '' }: TaskLine): string =>
    stepId === 'triage' || stepId === 'awareness' ? openedAt : dueAt;
  for (;;) {
    await breach.play({
      script,
      delayMinutes: (task) => (Date.parse(actsAt(task)) - Date.parse(task.openedAt ?? '')) / 60_000,
      // What is due later opens other work on the way: time passes from one moment of the simulation to the next.
      until: (open) => open.every(({ task }) => actsAt(task) > cloud.now()),
    });
    const { run } = await breach.detail();
    const next = moments.find((at) => at > cloud.now());
    if (run.status !== 'running' || next === undefined) return;
    await cloud.advanceTo(next);
  }
}

/** What evidence says, in the kinds of a simulation. */
const KINDS: Partial<Record<EvidenceEvent['type'], EntryKind>> = {
  'task-opened': 'opens',
  'reminder-sent': 'reminder',
  'task-escalated': 'escalation',
  'task-expired': 'expires',
  'task-completed': 'done',
  'approval-decided': 'done',
  'clock-started': 'starts',
  'clock-corrected': 'corrected',
  'clock-met': 'met',
  'clock-missed': 'missed',
  'clock-lifted': 'lifted',
};

function happened(events: EvidenceEvent[]): string[] {
  return events
    .flatMap(({ type, at, data }) => {
      const kind = KINDS[type];
      const ref = parseTaskId(typeof data.taskId === 'string' ? data.taskId : '');
      const what = ref === undefined ? String(data.clockId) : `${ref.stepId} ${ref.iteration} ${ref.scope}`;
      const who = kind === 'escalation' ? `${String(data.role)}@${String(data.organizationId)}` : '';
      return kind === undefined ? [] : [`${minute(at)} ${kind} ${what} ${who}`.trim()];
    })
    .sort();
}

function simulated({ entries }: Simulation): string[] {
  const kinds = new Set<EntryKind>(Object.values(KINDS));
  return entries
    .filter(
      ({ kind, ifStillOpen, taskId, clockId }) =>
        kinds.has(kind) && ifStillOpen === undefined && (taskId ?? clockId) !== undefined,
    )
    .map(({ at, kind, taskId, clockId, who }) => {
      const ref = parseTaskId(taskId ?? '');
      const what = ref === undefined ? String(clockId) : `${ref.stepId} ${ref.iteration} ${ref.scope}`;
      const [joins] = who;
      const joined =
        kind === 'escalation' && joins !== undefined ? `${joins.role}@${joins.organizationId}` : '';
      return `${minute(at)} ${kind} ${what} ${joined}`.trim();
    })
    .sort();
}

function minute(at: string): string {
  return at.slice(0, 16);
}

test('a real run in which everybody acts exactly when due is what the simulation says', async () => {
  const simulation = simulateNow();
  const breach = await openBreach(cloud, 'INC-PARITY');
  await actWhenDue(breach, simulation);
  expect((await breach.detail()).run.status).toBe('completed');
  const real = happened(await breach.events());
  expect(real).toEqual(simulated(simulation));
  expect(real.length).toBeGreaterThan(60);

  const { clocks } = await breach.detail();
  const dates = (all: { id: string; status: string; due: unknown }[]) =>
    all.map(({ id, status, due }) => ({ id, status, due })).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(dates(clocks)).toMatchObject(
    dates(simulation.clocks).map(({ id, status, due }) => ({ id, status, due: datesIn(due) })),
  );
});

test('a real run in which nobody acts at all stands where the simulation stops', async () => {
  const simulation = simulateNow({ silence: 'stops' });
  const breach = await openBreach(cloud, 'INC-SILENCE');
  const script = scriptOf(simulation);
  const silent = Object.fromEntries(Object.keys(script).map((step) => [step, () => undefined]));
  const { triage, awareness } = script;
  await breach.play({
    script: { ...silent, ...(triage && { triage }), ...(awareness && { awareness }) },
    delayMinutes: () => 0,
  });
  const end = simulation.entries.at(-1)?.at ?? '';
  await cloud.advanceTo(new Date(Date.parse(end) + 60_000).toISOString());
  const real = happened(await breach.events());
  expect(real).toEqual(simulated(simulation));
  expect(real.filter((line) => line.includes(' missed '))).toHaveLength(2);
});

function datesIn(due: unknown): Record<string, unknown> {
  if (typeof due !== 'object' || due === null) return {};
  return 'strictAt' in due && 'legalLatestAt' in due
    ? { strictAt: due.strictAt, legalLatestAt: due.legalLatestAt }
    : { evaluable: false };
}
