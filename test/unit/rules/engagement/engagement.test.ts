import { describe, expect, test } from '@jest/globals';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import { CONSULTATION_STATES } from '../../../../core/rules/engagement/consultation-entry.ts';
import { LEVEL_CHOICES, LEVELS } from '../../../../core/rules/engagement/levels.ts';
import { engagementRecord } from '../../../../core/rules/engagement/product.ts';
import { MOMENTS } from '../../../../core/rules/moments.ts';
import { participantsOf } from '../../../../core/rules/participants.ts';
import { Consultation, PARTICIPATION_LEVELS } from '../../../../core/rules/registers/consultation.ts';
import { CITIZEN_KINDS } from '../../../../core/rules/registers/kinds-citizens.ts';
import { checkTaskAnswers, formFor, prefillFor } from '../../../../core/rules/task-form.ts';
import { citizenEngagement } from '../../../../workflows/citizen-engagement/process.ts';
import { CITY } from '../city.ts';
import {
  ANALYSIS,
  announced,
  answered,
  begun,
  computed,
  contribution,
  endedTask,
  PLAN,
  RUN_ID,
  TEXT,
  THEMES,
  type World,
} from './engagement-case.ts';

const OPENED_AT = '2026-02-02T09:00:00.000Z';

function opened(): World {
  return computed(announced(), 'engagement-open', { at: OPENED_AT });
}

function entryOf(world: World) {
  return world.registers.find(({ kind }) => kind === 'consultation');
}

function problems(world: World, stepId: string, answers: Record<string, unknown>, organizationId = 'office') {
  const step = personStep(citizenEngagement, stepId);
  if (step?.kind !== 'task') throw new Error(stepId);
  const task = endedTask(stepId, organizationId, { answers: {} });
  const context = { task, case: world.case, organizations: CITY, now: '2026-06-01T09:00:00.000Z' };
  const verdict = checkTaskAnswers(step, context, answers);
  return verdict.ok ? [] : verdict.problems.map(({ field, message }) => `${field}: ${message}`);
}

function contextOf(world: World, stepId: string, organizationId = 'office') {
  const step = personStep(citizenEngagement, stepId);
  if (step?.kind !== 'task') throw new Error(stepId);
  const task = endedTask(stepId, organizationId, { answers: {} });
  return { step, context: { task, case: world.case, organizations: CITY, now: '2026-06-01T09:00:00.000Z' } };
}

describe('levels', () => {
  test('are the five of the IAP2 spectrum in their order, each with a promise', () => {
    const ids = LEVELS.map(({ id }) => id);
    expect(ids).toEqual(['inform', 'consult', 'involve', 'collaborate', 'empower']);
    expect(Object.keys(PARTICIPATION_LEVELS)).toEqual(ids);
    expect(Object.keys(LEVEL_CHOICES)).toEqual(ids);
    expect(new Set(LEVELS.map(({ promise }) => promise)).size).toBe(5);
  });
});

describe('the entry of a consultation', () => {
  test('goes through its states, and the register knows them all', () => {
    expect(Object.keys(CITIZEN_KINDS.consultation.states)).toEqual([...CONSULTATION_STATES]);
    const planned = answered(begun(), 'plan', 'office', { answers: PLAN });
    const closed = computed(opened(), 'engagement-close');
    const analysed = answered(closed, 'analyse', 'office', { answers: ANALYSIS });
    const decided = answered(analysed, 'evaluate', 'office', {
      answers: {
        decided: 'changed',
        decision: 'Times are not kept.',
        reach: 'Good',
        accessibility: 'Good',
        changes: 'More paper.',
      },
    });
    const evaluated = computed(decided, 'engagement-evaluated');
    const states = [planned, announced(), opened(), closed, analysed, decided, evaluated].map(
      (one) => entryOf(one)?.state,
    );
    expect(states).toEqual(['planned', 'announced', 'open', 'closed', 'analysed', 'decided', 'evaluated']);
    expect(Consultation.safeParse(entryOf(evaluated)?.data).success).toBe(true);
    expect(entryOf(evaluated)).toMatchObject({
      id: RUN_ID,
      title: TEXT.heading,
      data: { decision: 'Times are not kept.', evaluation: 'More paper.' },
    });
  });

  test('never goes back: an organization that announces late finds it open', () => {
    const late = answered(opened(), 'announce', 'mobility', {
      answers: { notices: [{ where: 'place', what: 'Market', placedOn: '2026-02-10' }] },
    });
    expect(entryOf(late)?.state).toBe('open');
  });

  test('names no association, and no address', () => {
    expect(JSON.stringify(opened().registers)).not.toContain('Tenants');
  });

  test('a sensor named in a notice points to it, one that is not there yet is begun as a draft', () => {
    const notices = [
      { where: 'sensor-register', what: 'Bin at the market', placedOn: '2026-01-20', sensorId: 'bin-7' },
    ];
    const world = answered(begun(), 'announce', 'mobility', { answers: { notices } });
    expect(world.registers.find(({ kind }) => kind === 'sensor')).toMatchObject({
      organizationId: 'mobility',
      id: 'bin-7',
      state: 'draft',
      data: { consultationId: RUN_ID },
    });
  });
});

describe('the period', () => {
  test('ends with the day so many weeks later, where the organization is, across summer time', () => {
    const { opening } = opened().case.run.data as { opening: unknown };
    // Twelve weeks after Monday 2 February is 27 April; its end is at 22:00 UTC, for the clocks have been put forward.
    expect(opening).toEqual({
      opensAt: OPENED_AT,
      closesAt: '2026-04-27T22:00:00.000Z',
      closesOn: '2026-04-27',
    });
    expect(MOMENTS['engagement-closes']?.(opened().case, CITY)).toBe('2026-04-27T22:00:00.000Z');
  });

  test('does not move when it is asked again', () => {
    const again = computed(opened(), 'engagement-open', { at: '2026-03-01T09:00:00.000Z' });
    expect(again.case.run.data.opening).toEqual(opened().case.run.data.opening);
  });

  test('associations are asked until its last day, as guests without their name in a title', () => {
    const items = participantsOf('engagement-associations', opened().case, CITY);
    expect(items).toEqual([
      {
        scope: 'office.association-1',
        organizationId: 'office',
        label: 'no. 1',
        dueOn: '2026-04-27',
        guest: PLAN.associations[0],
      },
      {
        scope: 'office.association-2',
        organizationId: 'office',
        label: 'no. 2',
        dueOn: '2026-04-27',
        guest: PLAN.associations[1],
      },
    ]);
    const { step, context } = contextOf(opened(), 'association-answer');
    const fields = Object.keys(formFor(step, context).properties);
    expect(fields).toEqual(['speaker', 'q1', 'q2', 'q3', 'q4', 'text', 'mayBeNamed', 'wantsResult']);
  });
});

describe('counting', () => {
  const said = [
    contribution('a', {
      answers: { q1: 'yes', q2: 'By weight', q3: '4', q4: 'Nothing.' },
      email: 'A@people.example',
    }),
    contribution('b', { answers: { q1: 'no', q3: '4' }, email: 'a@people.example' }),
    contribution('c', { answers: { q1: 'no' }, state: 'hidden' }),
    contribution('d', { answers: { q1: 'no' }, fingerprint: 'c' }),
    contribution('e', { kind: 'comment', text: 'Leave it.', email: 'e@people.example' }),
  ];
  const spoken = () =>
    answered(opened(), 'association-answer', 'office', {
      scope: 'office.association-1',
      answers: { speaker: 'The chair', q1: 'yes', text: 'We agree.', mayBeNamed: 'yes', wantsResult: 'yes' },
      guest: PLAN.associations[0],
    });

  test('takes what was said twice once, hidden words too, and associations', () => {
    const closed = computed(spoken(), 'engagement-close', { contributions: said });
    expect(closed.case.run.data.counts).toMatchObject({
      answers: 3,
      comments: 1,
      associations: 1,
      questions: [
        {
          id: 'q1',
          answered: 4,
          values: [
            { value: 'yes', count: 2 },
            { value: 'no', count: 2 },
          ],
        },
        { id: 'q2', answered: 1 },
        { id: 'q3', answered: 2 },
        { id: 'q4', answered: 1, values: [] },
      ],
    });
    const { step, context } = contextOf(closed, 'analyse');
    expect(prefillFor(step, context)).toEqual({ answers: 3, comments: 1, associations: 1 });
  });

  test('letters go once to each address that asked, and to associations that did', () => {
    const closed = computed(spoken(), 'engagement-close', { contributions: said });
    const [batch, ...more] = participantsOf('engagement-result-batches', closed.case, CITY) ?? [];
    expect(more).toEqual([]);
    const sent = computed(closed, 'engagement-send-results', {
      contributions: said,
      scope: batch?.scope ?? '',
    });
    expect(sent.effect.letters?.map(({ to }) => to.email)).toEqual([
      'a@people.example',
      'e@people.example',
      'office@tenants.example',
    ]);
  });

  test('thousands are written to in batches, each address once', () => {
    const many = Array.from({ length: 95 }, (_, index) =>
      contribution(`c${String(index).padStart(3, '0')}`, { email: `p${index}@people.example` }),
    );
    const closed = computed(opened(), 'engagement-close', { contributions: many });
    const batches = participantsOf('engagement-result-batches', closed.case, CITY) ?? [];
    const sent = batches.flatMap(
      ({ scope }) =>
        computed(closed, 'engagement-send-results', { contributions: many, scope }).effect.letters ?? [],
    );
    expect(batches).toHaveLength(3);
    expect(new Set(sent.map(({ to }) => to.email)).size).toBe(95);
  });
});

describe('the themes', () => {
  const analysed = () =>
    answered(computed(opened(), 'engagement-close'), 'analyse', 'office', { answers: ANALYSIS });
  const drafted = (world: World, iteration: number, more: Record<string, unknown> = {}) =>
    answered(world, 'draft-answers', 'office', {
      iteration,
      answers: { proposals: [{ theme: 1, proposal: 'Times are deleted after a day.' }], ...more },
    });
  const reply = (...answers: Record<string, unknown>[]) => ({ answers: { answers } });

  test('are answered by those named, and again only by those whose answers were sent back', () => {
    const first = drafted(analysed(), 1);
    const asked = (world: World) =>
      participantsOf('engagement-answering', world.case, CITY)?.map(({ scope }) => scope);
    expect(asked(first)).toEqual(['mobility', 'office']);
    expect(asked(drafted(first, 2, { again: ['office'] }))).toEqual(['office']);
    expect(asked(drafted(first, 2))).toEqual([]);
  });

  test('are proposed to each organization with a row for each of its themes', () => {
    const { step, context } = contextOf(drafted(analysed(), 1), 'answer-themes', 'office');
    expect(prefillFor(step, context)).toEqual({
      answers: [{ theme: 1, text: 'Times are deleted after a day.' }, { theme: 2 }],
    });
  });

  test('who answers again is asked only once there are answers', () => {
    const fields = (world: World) => {
      const { step, context } = contextOf(world, 'draft-answers');
      return Object.keys(formFor(step, context).properties);
    };
    expect(fields(analysed())).toEqual(['proposals', 'note']);
    expect(fields(drafted(analysed(), 1))).toEqual(['proposals', 'note', 'again']);
  });

  test('must all be answered, each once, with a day to come', () => {
    const world = drafted(analysed(), 1);
    const one = { theme: 1, response: 'done', text: 'Deleted.' };
    const two = { theme: 2, response: 'will-do', text: 'A cap.', dueOn: '2026-09-01' };
    expect(problems(world, 'answer-themes', reply(one, two).answers)).toEqual([]);
    expect(problems(world, 'answer-themes', reply(one).answers)[0]).toContain('Theme 2 is not answered yet');
    expect(problems(world, 'answer-themes', reply(one, one, two).answers)[0]).toContain('answered twice');
    expect(problems(world, 'answer-themes', reply(one, two).answers, 'mobility')[0]).toContain(
      'Theme 2 is not yours',
    );
    const past = { ...two, dueOn: '2026-03-01' };
    expect(problems(world, 'answer-themes', reply(one, past).answers)[0]).toContain('has passed');
  });

  test('quotations that look like a person are shown before they are published', () => {
    const themes = [{ ...THEMES[0], quotations: ['Call me, Frau Sommer, 030 1234567.'] }];
    const found = problems(opened(), 'analyse', { ...ANALYSIS, themes, quotationsChecked: 'not-yet' });
    expect(found.join('\n')).toContain('a telephone number');
    expect(found.join('\n')).toContain('a name');
    expect(problems(opened(), 'analyse', { ...ANALYSIS, themes })).toEqual([]);
  });

  test('are in the record with what was done, and with who did not answer', () => {
    const replied = answered(drafted(analysed(), 1), 'answer-themes', 'office', {
      ...reply(
        { theme: 1, response: 'done', text: 'Times are deleted after a day.' },
        { theme: 2, response: 'not-done', text: 'The law fixes it.' },
      ),
    });
    const [draft] = engagementRecord.make({
      case: replied.case,
      organizations: CITY,
      registers: [],
      products: [],
      at: OPENED_AT,
      definition: citizenEngagement,
      events: [],
      people: [],
      ecosystem: 'Office',
    });
    expect(draft).toMatchObject({ organizationId: 'office', kind: 'engagement-record', audience: 'public' });
    const [said] = draft?.document.sections ?? [];
    const rows = said?.sections?.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : [])),
    );
    expect(rows).toEqual([
      { label: 'Office', value: 'Done: Times are deleted after a day.' },
      { label: 'Mobility', value: 'No answer was given.' },
      { label: 'Office', value: 'Not done, because: The law fixes it.' },
    ]);
  });
});

describe('answers that do not fit', () => {
  test('a plan that names an association twice, or nobody knows an organization', () => {
    const [one] = PLAN.associations;
    const found = problems(begun(), 'plan', {
      ...PLAN,
      organizations: ['nowhere'],
      associations: [one, one],
    });
    expect(found.map((line) => line.split(':')[0])).toEqual(['organizations', 'associations.1.email']);
  });

  test('a promise to ask without a question; a picture without https', () => {
    const planned = answered(begun(), 'plan', 'office', { answers: PLAN });
    expect(problems(planned, 'prepare', { ...TEXT, questions: [] })[0]).toContain('promises to ask');
    const informed = answered(begun(), 'plan', 'office', { answers: { ...PLAN, level: 'inform' } });
    expect(problems(informed, 'prepare', { ...TEXT, questions: [] })).toEqual([]);
    const pictures = [{ address: 'http://pictures.example/bin.png', alternativeText: 'A bin' }];
    expect(problems(planned, 'prepare', { ...TEXT, pictures })[0]).toContain('https');
  });
});
