import type { Actor } from '../../../../core/rules/actor.ts';
import type { Case } from '../../../../core/rules/case.ts';
import { COMPUTATIONS } from '../../../../core/rules/computations.ts';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import type { EffectResult } from '../../../../core/rules/effect.ts';
import { effectOf } from '../../../../core/rules/effects.ts';
import type { Contribution } from '../../../../core/rules/engagement/contribution.ts';
import { engagementStart } from '../../../../core/rules/engagement/start.ts';
import type { RegisterEntry, RegisterPut } from '../../../../core/rules/register-entry.ts';
import { taskId } from '../../../../core/rules/task-id.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { citizenEngagement } from '../../../../workflows/citizen-engagement/process.ts';
import { CITY } from '../city.ts';

/** A consultation built step by step as the actions would, for tests of its rules. */

export const RUN_ID = 'run-bins';
const BEGUN_AT = '2026-01-12T09:00:00.000Z';

export interface World {
  case: Case;
  registers: RegisterEntry[];
}

export const PLAN = {
  subject: 'Chips in the waste bins',
  decision: 'Whether each bin gets a chip; the tariff is fixed already.',
  level: 'consult',
  audiences: ['Households', 'Care homes'],
  languages: ['de', 'en'],
  accessibility: ['plain-language', 'paper'],
  organizations: ['mobility'],
  associations: [
    { name: 'Tenants United', email: 'office@tenants.example' },
    { name: 'Gardeners', email: 'hello@gardeners.example' },
  ],
  periodWeeks: 12,
};

export const TEXT = {
  heading: 'Do you want a chip in your bin?',
  summary: 'Each bin would get a chip that counts how often it is emptied.',
  text: 'Today everybody pays the same.\n\nWith the chip you pay for what you throw away.',
  dataUsed: 'The number of the chip, the address, the time of emptying.',
  questions: [
    { text: 'Should bins get a chip?', kind: 'yes-no' },
    { text: 'Which tariff?', kind: 'choice', options: ['By weight', 'By emptying'] },
    { text: 'How much do you trust it?', kind: 'scale' },
    { text: 'What worries you?', kind: 'open' },
  ],
};

export const THEMES = [
  {
    title: 'Who sees when I am away',
    summary: 'People fear that empty weeks show that nobody is at home.',
    count: 41,
    quotations: ['The bin knows when I am on holiday.'],
    organizations: ['mobility', 'office'],
  },
  { title: 'Cost', summary: 'Large families would pay more.', count: 12, organizations: ['office'] },
];

export const ANALYSIS = {
  answers: 3,
  comments: 1,
  associations: 1,
  overview: 'Most are for it, if the times are not kept.',
  themes: THEMES,
  quotationsChecked: 'yes',
};

/** A consultation that has begun. */
export function begun(more: Record<string, unknown> = {}): World {
  const started = engagementStart({
    answers: {
      subject: 'Chips in the waste bins',
      reason: 'To be decided in May.',
      periodWeeks: 12,
      organizations: ['mobility'],
      ...more,
    },
    runId: RUN_ID,
    organizationId: 'office',
    organizations: CITY,
    at: BEGUN_AT,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  const aCase: Case = {
    run: {
      id: RUN_ID,
      processId: citizenEngagement.id,
      processVersion: 1,
      definitionHash: '0'.repeat(64),
      title: started.title,
      private: false,
      leadOrganizationId: 'office',
      status: 'running',
      startedBy: byPerson('office'),
      startedAt: BEGUN_AT,
      data: started.data,
      head: { seq: 0, hash: '0'.repeat(64) },
      version: 1,
    },
    parties: [],
    tasks: [],
    groups: [],
    clocks: [],
  };
  return { case: aCase, registers: [] };
}

export interface Ended {
  answers: Record<string, unknown>;
  at?: string;
  scope?: string;
  iteration?: number;
  guest?: Task['guest'];
}

/** A task of the consultation as it ended. */
export function endedTask(stepId: string, organizationId: string, ended: Ended): Task {
  const step = personStep(citizenEngagement, stepId);
  if (step?.kind !== 'task') throw new Error(`${stepId} is no task`);
  const { answers, at = BEGUN_AT, scope = organizationId, iteration = 1, guest } = ended;
  return {
    id: taskId({ runId: RUN_ID, stepId, iteration, scope }),
    runId: RUN_ID,
    stepId,
    iteration,
    scope,
    kind: 'task',
    organizationId,
    roles: step.by.roles,
    ...(guest === undefined ? {} : { guest }),
    status: 'done',
    private: false,
    processId: citizenEngagement.id,
    title: step.title,
    openedAt: at,
    remindersSent: 0,
    escalations: 0,
    voters: [],
    voices: [],
    authors: [],
    execution: 'arn:execution',
    version: 2,
    answers,
    outcome: 'done',
    endedAt: at,
    endedBy: byPerson(organizationId),
  };
}

/** The world after a task has ended, and what its effect was. */
export function answered(
  world: World,
  stepId: string,
  organizationId: string,
  ended: Ended,
): World & { effect: EffectResult } {
  const step = personStep(citizenEngagement, stepId);
  const task = endedTask(stepId, organizationId, ended);
  const input = {
    case: world.case,
    task,
    organizations: CITY,
    at: ended.at ?? BEGUN_AT,
    actor: byPerson(organizationId),
  };
  const effect = effectOf(step?.effect, input);
  const after = { ...world.case, tasks: [...world.case.tasks, task] };
  return { case: after, registers: putIn(world.registers, effect.puts ?? []), effect };
}

/** The world after an auto step. */
export function computed(
  world: World,
  name: string,
  {
    at = BEGUN_AT,
    contributions = [],
    scope = '',
  }: { at?: string; contributions?: Contribution[]; scope?: string } = {},
): World & { effect: Partial<EffectResult> } {
  const rule = COMPUTATIONS[name];
  if (rule === undefined) throw new Error(`no ${name}`);
  const place = { stepId: name, iteration: 1, scope };
  const reading = {
    case: world.case,
    organizations: CITY,
    registers: world.registers,
    products: [],
    contributions,
  };
  const effect = rule.compute({ ...reading, at, place });
  const { run } = world.case;
  const after = { ...world.case, run: effect.runData === undefined ? run : { ...run, data: effect.runData } };
  return { case: after, registers: putIn(world.registers, effect.puts ?? []), effect };
}

/** What somebody said on the public page. */
export function contribution(id: string, more: Partial<Contribution> = {}): Contribution {
  return {
    id,
    consultationId: RUN_ID,
    runId: RUN_ID,
    organizationId: 'office',
    at: BEGUN_AT,
    kind: 'answer',
    answers: {},
    text: '',
    fingerprint: id,
    state: 'pending',
    version: 1,
    ...more,
  };
}

/** Planned, written, announced by both organizations. */
export function announced(): World {
  const planned = answered(begun(), 'plan', 'office', { answers: PLAN });
  const written = answered(planned, 'prepare', 'office', { answers: TEXT });
  const notices = [{ where: 'web', what: 'marenhaven.example/bins', placedOn: '2026-01-20' }];
  const first = answered(written, 'announce', 'office', { answers: { notices } });
  return answered(first, 'announce', 'mobility', { answers: { notices } });
}

function putIn(registers: RegisterEntry[], puts: RegisterPut[]): RegisterEntry[] {
  return puts.reduce((all, { organizationId, kind, id, change }) => {
    const before = all.find(
      (one) => one.organizationId === organizationId && one.kind === kind && one.id === id,
    );
    const content = change(before);
    if (content === undefined) return all;
    const version = (before?.version ?? 0) + 1;
    return [
      ...all.filter((one) => one !== before),
      { organizationId, kind, id, at: BEGUN_AT, version, ...content },
    ];
  }, registers);
}

function byPerson(organizationId: string): Actor {
  return { kind: 'person', personId: `${organizationId}-contact`, organizationId, channel: 'portal' };
}
