import { describe, expect, test } from '@jest/globals';
import { participantsOf } from '../../../../core/rules/participants.ts';
import { requestFile } from '../../../../core/rules/request/product.ts';
import { requestStateOf } from '../../../../core/rules/request/read-request.ts';
import { requestStart } from '../../../../core/rules/request/start.ts';
import { checkTaskAnswers, prefillFor } from '../../../../core/rules/task-form.ts';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import { dataSubjectRequest } from '../../../../workflows/data-subject-request/process.ts';
import {
  answered,
  computed,
  ORGANIZATIONS,
  PERSON,
  RECEIVED_AT,
  delivered,
  received,
  RUN_ID,
  type World,
} from './request-case.ts';

const ACKNOWLEDGED_AT = '2026-03-02T10:05:00.000Z';

function acknowledged(organizationId = 'mobility', more: Record<string, unknown> = {}) {
  return computed(received(organizationId, more), 'request-acknowledge', ACKNOWLEDGED_AT);
}

function dueOf(world: World, organizationId = 'mobility') {
  const clock = world.case.clocks.find((one) => one.organizationId === organizationId);
  return clock?.due.evaluable === true ? clock.due.lastDay : clock?.due.missing;
}

const ASK = {
  identity: 'ask',
  how: 'The mail address is unknown.',
  askFor: 'identity',
  question: 'Which permit number?',
  promptly: 'yes',
};

function scoped(
  world: World,
  controllers: string[],
  searching = controllers,
  at = '2026-03-04T09:00:00.000Z',
) {
  return answered(world, 'scope', 'mobility', {
    at,
    answers: { controllers: controllers.map((id) => ({ organization: id })), searching },
  });
}

describe('the clock of a request', () => {
  test('runs from the receipt, one month by the law of the place', () => {
    const world = acknowledged();
    expect(world.case.clocks.map(({ id }) => id)).toEqual(['gdpr-12-3.mobility']);
    // 2 March plus a month.
    expect(dueOf(world)).toBe('2026-04-02');
    expect(dueOf(acknowledged('london'), 'london')).toBe('2026-04-02');
    expect(acknowledged('london').case.clocks.map(({ ruleId }) => ruleId)).toEqual(['uk-gdpr-12-3']);
  });

  test('stands still while an answer about the identity is outstanding, and goes on when it comes', () => {
    const asked = answered(acknowledged(), 'identity', 'mobility', {
      at: '2026-03-03T09:00:00.000Z',
      answers: ASK,
    });
    expect(asked.case.clocks[0]?.status).toBe('suspended');
    expect(requestStateOf(asked.case, 'mobility')).toBe('identity-pending');
    const proven = answered(asked, 'give-proof', 'mobility', {
      at: '2026-03-13T09:00:00.000Z',
      answers: { goesOn: 'yes', answer: 'Permit 12' },
    });
    expect(proven.case.clocks[0]?.status).toBe('running');
    // Ten days later than 2 April, a Sunday: the next working day.
    expect(dueOf(proven)).toBe('2026-04-13');
  });

  test('does not stand still when it was not asked without delay', () => {
    const answers = { ...ASK, promptly: 'no' };
    const asked = answered(acknowledged(), 'identity', 'mobility', {
      at: '2026-03-20T09:00:00.000Z',
      answers,
    });
    expect(asked.case.clocks[0]?.status).toBe('running');
    expect(asked.effect.events).toEqual([]);
  });

  test('stands still for a clarification only where the law knows that ground', () => {
    const answers = { ...ASK, askFor: 'clarification' };
    const at = '2026-03-03T09:00:00.000Z';
    const statusAt = (id: string) =>
      answered(acknowledged(id), 'identity', id, { at, answers }).case.clocks[0]?.status;
    expect(statusAt('mobility')).toBe('running');
    expect(statusAt('london')).toBe('suspended');
  });

  test('runs for each controller from its own receipt; the first receipt stays on record', () => {
    const world = scoped(acknowledged(), ['mobility', 'transit'], ['cloud', 'mobility', 'transit']);
    expect(world.case.clocks.map(({ id }) => id).sort()).toEqual(['gdpr-12-3.mobility', 'gdpr-12-3.transit']);
    expect(dueOf(world, 'transit')).toBe('2026-04-07');
    const entry = world.registers.find(({ organizationId }) => organizationId === 'transit');
    expect(entry?.data).toMatchObject({
      receivedAt: '2026-03-04T09:00:00.000Z',
      firstReceivedAt: RECEIVED_AT,
      firstReceivedFrom: 'mobility',
    });
  });

  test('of an organization that only passed the request on is lifted', () => {
    const world = scoped(acknowledged(), ['transit']);
    expect(world.case.clocks.find(({ organizationId }) => organizationId === 'mobility')?.status).toBe(
      'lifted',
    );
    expect(world.case.parties.find(({ organizationId }) => organizationId === 'mobility')?.legalRole).toBe(
      'other',
    );
    expect(world.registers.find(({ organizationId }) => organizationId === 'mobility')?.state).toBe(
      'fulfilled',
    );
  });

  test('is extended once to three months in all, with the reasons told in the same moment', () => {
    const world = answered(scoped(acknowledged(), ['mobility']), 'extend', 'mobility', {
      at: '2026-03-20T09:00:00.000Z',
      answers: { extend: 'extended', reasons: 'Many systems.' },
    });
    expect(dueOf(world)).toBe('2026-06-02');
    expect(world.effect.letters?.[0]?.paragraphs.join(' ')).toContain('Many systems.');
    expect(world.case.clocks[0]?.ledger.at(-1)).toMatchObject({ noticeAt: '2026-03-20T09:00:00.000Z' });
    expect(requestStateOf(world.case, 'mobility')).toBe('extended');
  });

  test('is met by the answer, and a missed one is late, not refused', () => {
    const world = scoped(acknowledged(), ['mobility']);
    const missed = {
      ...world,
      case: {
        ...world.case,
        clocks: world.case.clocks.map((clock) => ({ ...clock, status: 'missed' as const })),
      },
    };
    expect(requestStateOf(missed.case, 'mobility')).toBe('unfulfilled-late');
    const decided = answered(missed, 'exemptions', 'mobility', {
      at: '2026-04-20T08:00:00.000Z',
      answers: { decision: 'fulfil' },
    });
    const done = delivered(decided, 'mobility', '2026-04-20T09:00:00.000Z');
    expect(done.case.clocks[0]?.status).toBe('met');
    expect(requestStateOf(done.case, 'mobility')).toBe('fulfilled');
    expect(done.effect.letters?.[0]?.paragraphs.join(' ')).toContain('later than the law allows');
  });

  test('is lifted when the person takes the request back', () => {
    const world = answered(acknowledged(), 'identity', 'mobility', {
      at: '2026-03-03T09:00:00.000Z',
      answers: { identity: 'withdrawn', how: 'A mail said so.' },
    });
    expect(world.case.clocks[0]?.status).toBe('lifted');
    expect(world.registers[0]).toMatchObject({ state: 'withdrawn', data: { outcome: 'withdrawn' } });
    expect(participantsOf('request-controllers', world.case, ORGANIZATIONS)).toEqual([]);
  });
});

describe('who asked', () => {
  test('stands in no title, no subject, no event and no register', () => {
    const world = scoped(acknowledged(), ['mobility', 'transit']);
    const shown = JSON.stringify([
      world.case.run.title,
      world.registers,
      world.effect.events,
      (world.effect.letters ?? []).map(({ subject, key }) => [subject, key]),
      world.case.tasks.map(({ title }) => title),
    ]);
    expect(shown).not.toContain('Ottilie');
    expect(shown).not.toContain(PERSON.email);
    expect(world.case.run.title).toBe('Request R-34567890');
  });

  test('stands not in the sealed file, nor does what was found', () => {
    const searched = answered(scoped(acknowledged(), ['mobility']), 'search', 'mobility', {
      at: '2026-03-10T09:00:00.000Z',
      answers: {
        found: 'data-found',
        searched: 'Permit system.',
        holdings: [{ where: 'Permits', what: 'Lives in Lilac Lane.', others: 'no' }],
      },
    });
    const drafts = requestFile.make({
      case: searched.case,
      organizations: ORGANIZATIONS,
      registers: [],
      products: [],
      at: '2026-03-10T09:00:00.000Z',
      definition: dataSubjectRequest,
      events: [],
      people: [],
      ecosystem: 'Office',
    });
    const text = JSON.stringify(drafts);
    expect(drafts.map(({ organizationId, audience }) => [organizationId, audience])).toEqual([
      ['mobility', 'organization'],
    ]);
    expect(text).toContain('Data found');
    expect(text).not.toContain('Ottilie');
    expect(text).not.toContain('Lilac Lane');
  });
});

describe('a start', () => {
  const start = (more: Record<string, unknown>) =>
    requestStart({
      answers: { rights: ['access'], details: 'All.', ...PERSON, ...more },
      runId: RUN_ID,
      organizationId: 'mobility',
      organizations: ORGANIZATIONS,
      at: '2026-03-02T10:00:00.000Z',
    });

  test.each([
    ['a receipt that is still to come', { receivedAt: '2026-03-05T10:00:00.000Z' }, 'receivedAt'],
    ['a first arrival after the receipt', { firstReceivedAt: '2026-03-02T11:00:00.000Z' }, 'firstReceivedAt'],
    ['an organization nobody knows', { firstReceivedFrom: 'nowhere' }, 'firstReceivedFrom'],
  ])('is refused with %s', (_, more, field) => {
    expect(start(more)).toMatchObject({ ok: false, problems: [{ field }] });
  });

  test('without a time counts from now', () => {
    expect(start({})).toMatchObject({ ok: true, data: { receivedAt: '2026-03-02T10:00:00.000Z' } });
  });
});

describe('answers that do not fit', () => {
  function problems(
    world: World,
    stepId: string,
    answers: Record<string, unknown>,
    now = '2026-03-12T09:00:00.000Z',
  ) {
    const step = personStep(dataSubjectRequest, stepId);
    if (step?.kind !== 'task') throw new Error(stepId);
    const asked = answered(world, stepId, 'mobility', { at: now, answers: {} });
    const task = asked.case.tasks.at(-1);
    if (task === undefined) throw new Error('no task');
    const context = { task, case: world.case, organizations: ORGANIZATIONS, now };
    const verdict = checkTaskAnswers(step, context, answers);
    return verdict.ok ? [] : verdict.problems.map(({ field }) => field);
  }
  const clear = () =>
    answered(acknowledged(), 'identity', 'mobility', {
      at: '2026-03-03T09:00:00.000Z',
      answers: { identity: 'clear', how: 'Known address.' },
    });

  test('an extension after the first month, or a second one', () => {
    const world = scoped(clear(), ['mobility']);
    const answers = { extend: 'extended', reasons: 'Many.' };
    expect(problems(world, 'extend', answers)).toEqual([]);
    expect(problems(world, 'extend', answers, '2026-04-20T09:00:00.000Z')).toEqual(['extend']);
    const extended = answered(world, 'extend', 'mobility', { at: '2026-03-20T09:00:00.000Z', answers });
    expect(problems(extended, 'extend', answers)).toEqual(['extend']);
  });

  test('handing over to somebody who is not known', () => {
    const world = answered(acknowledged(), 'identity', 'mobility', {
      at: '2026-03-03T09:00:00.000Z',
      answers: { identity: 'not-confirmed', how: 'No answer.' },
    });
    expect(problems(world, 'exemptions', { decision: 'fulfil' })).toEqual(['decision']);
    const step = personStep(dataSubjectRequest, 'exemptions');
    if (step?.kind !== 'task') throw new Error('exemptions');
    const task = answered(world, 'exemptions', 'mobility', { at: RECEIVED_AT, answers: {} }).case.tasks.at(
      -1,
    );
    if (task === undefined) throw new Error('no task');
    const proposal = prefillFor(step, {
      task,
      case: world.case,
      organizations: ORGANIZATIONS,
      now: RECEIVED_AT,
    });
    expect(proposal).toMatchObject({ decision: 'refuse', refusal: 'insufficient-verification' });
    expect(problems(world, 'exemptions', proposal)).toEqual([]);
  });

  test('saying that nothing is held where data were found', () => {
    const world = answered(scoped(clear(), ['mobility']), 'search', 'mobility', {
      at: '2026-03-10T09:00:00.000Z',
      answers: {
        found: 'data-found',
        searched: 'All.',
        holdings: [{ where: 'Permits', what: 'A permit.', others: 'no' }],
      },
    });
    expect(problems(world, 'exemptions', { decision: 'nothing-held' })).toEqual(['decision']);
    const letter = 'Hello.';
    expect(problems(world, 'assemble', { letter })).toEqual([]);
    expect(problems(world, 'assemble', { letter: 'Hello [name].' })).toEqual(['letter']);
  });

  test('a letter that does not say who has not looked yet', () => {
    const world = scoped(clear(), ['mobility']);
    const step = personStep(dataSubjectRequest, 'assemble');
    const asked = answered(world, 'assemble', 'mobility', { at: RECEIVED_AT, answers: {} }).case.tasks.at(-1);
    if (step?.kind !== 'task' || asked === undefined) throw new Error('assemble');
    const context = { task: asked, case: world.case, organizations: ORGANIZATIONS, now: RECEIVED_AT };
    const draft = prefillFor(step, context);
    expect(draft.letter).toMatch(/\[.+ has not said whether it holds data\./);
    expect(problems(world, 'assemble', draft)).toEqual(['letter']);
    // Nor is it proposed to say that nothing is held.
    const decision = personStep(dataSubjectRequest, 'exemptions');
    if (decision?.kind !== 'task') throw new Error('exemptions');
    const place = { ...asked, stepId: 'exemptions' };
    expect(prefillFor(decision, { ...context, task: place })).toEqual({});
  });

  test('controllers nobody knows, or named twice', () => {
    const controllers = [
      { organization: 'mobility' },
      { organization: 'mobility' },
      { organization: 'nowhere' },
    ];
    expect(problems(clear(), 'scope', { controllers, searching: ['nowhere'] })).toEqual([
      'controllers.1.organization',
      'controllers.2.organization',
      'searching',
    ]);
  });
});
