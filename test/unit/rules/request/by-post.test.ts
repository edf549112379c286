import { describe, expect, test } from '@jest/globals';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import { participantsOf } from '../../../../core/rules/participants.ts';
import { requestStateOf } from '../../../../core/rules/request/read-request.ts';
import { requestStart } from '../../../../core/rules/request/start.ts';
import { materialFor } from '../../../../core/rules/task-material.ts';
import { checkTaskAnswers, formFor } from '../../../../core/rules/task-form.ts';
import { dataSubjectRequest } from '../../../../workflows/data-subject-request/process.ts';
import {
  answered,
  computed,
  delivered,
  ORGANIZATIONS,
  received,
  RUN_ID,
  type World,
} from './request-case.ts';

const ADDRESS = 'Lilac Lane 3, 12345 Saltmarsh';
const BY_POST = { email: undefined, postal: ADDRESS, receivedBy: 'letter' };
const ACKNOWLEDGED_AT = '2026-03-02T10:05:00.000Z';
const LEFT_AT = '2026-03-03T16:00:00.000Z';

function acknowledged(more: Record<string, unknown> = BY_POST) {
  return computed(received('mobility', more), 'request-acknowledge', ACKNOWLEDGED_AT);
}

function asked(world: World = acknowledged()) {
  return answered(world, 'identity', 'mobility', {
    at: '2026-03-04T09:00:00.000Z',
    answers: {
      identity: 'ask',
      how: 'The letter has no signature.',
      receiptSentAt: LEFT_AT,
      askFor: 'identity',
      question: 'Which permit number?',
      promptly: 'yes',
      askedAt: LEFT_AT,
    },
  });
}

function dueOf({ case: { clocks } }: World) {
  return clocks[0]?.due.evaluable === true ? clocks[0].due.lastDay : undefined;
}

/** A task of a step as it stands open, for its form and its check. */
function place(world: World, stepId: string, now: string) {
  const step = personStep(dataSubjectRequest, stepId);
  const task = answered(world, stepId, 'mobility', { at: now, answers: {} }).case.tasks.at(-1);
  if (step?.kind !== 'task' || task === undefined) throw new Error(stepId);
  return { step, context: { task, case: world.case, organizations: ORGANIZATIONS, now } };
}

function problems(world: World, stepId: string, answers: Record<string, unknown>, now: string) {
  const { step, context } = place(world, stepId, now);
  const verdict = checkTaskAnswers(step, context, answers);
  return verdict.ok ? [] : verdict.problems.map(({ field }) => field);
}

describe('a request without a mail address', () => {
  test('is taken with another way to reach the person, and not without any', () => {
    const start = (more: Record<string, unknown>) =>
      requestStart({
        answers: { rights: ['access'], details: 'All.', name: 'Ottilie', ...more },
        runId: RUN_ID,
        organizationId: 'mobility',
        organizations: ORGANIZATIONS,
        at: ACKNOWLEDGED_AT,
      });
    expect(start({})).toMatchObject({ ok: false, problems: [{ field: 'email' }] });
    expect(start({ postal: ADDRESS })).toMatchObject({ ok: true });
    expect(start({ email: 'ottilie@example.org' })).toMatchObject({ ok: true });
  });

  test('has the same time limit; nothing is mailed, and nobody is a guest', () => {
    const world = acknowledged();
    expect(dueOf(world)).toBe(dueOf(acknowledged({})));
    expect(world.effect.letters ?? []).toEqual([]);
    expect(world.registers[0]).toMatchObject({ state: 'received' });
    const [requester] = participantsOf('request-requester', world.case, ORGANIZATIONS) ?? [];
    expect(requester).toEqual({ scope: 'mobility', organizationId: 'mobility' });
  });

  test('is confirmed when the letter has left, and the time stands still from when the question did', () => {
    const world = asked();
    expect(world.registers[0]?.data).toMatchObject({ acknowledgedAt: LEFT_AT });
    expect(world.case.clocks[0]).toMatchObject({
      status: 'suspended',
      ledger: expect.arrayContaining([expect.objectContaining({ type: 'suspended', effectiveAt: LEFT_AT })]),
    });
    // Typed in late, but it counts from when it came: ten days after 2 April, a Sunday.
    const proven = answered(world, 'give-proof', 'mobility', {
      at: '2026-03-20T09:00:00.000Z',
      answers: { goesOn: 'yes', answer: 'Permit 12', arrivedAt: '2026-03-13T16:00:00.000Z' },
    });
    expect(proven.case.clocks[0]?.status).toBe('running');
    expect(dueOf(proven)).toBe('2026-04-13');
  });

  test('is extended from when the reasons left', () => {
    const world = answered(acknowledged(), 'extend', 'mobility', {
      at: '2026-03-20T09:00:00.000Z',
      answers: { extend: 'extended', reasons: 'Many systems.', toldAt: '2026-03-19T09:00:00.000Z' },
    });
    expect(world.case.clocks[0]?.ledger.at(-1)).toMatchObject({ noticeAt: '2026-03-19T09:00:00.000Z' });
    expect(world.effect.letters).toEqual([]);
  });

  test('is answered when the answer leaves, not when it is sealed', () => {
    const decided = answered(acknowledged(), 'exemptions', 'mobility', {
      at: '2026-03-30T08:00:00.000Z',
      answers: { decision: 'fulfil' },
    });
    const sealed = delivered(decided, 'mobility', '2026-04-01T08:00:00.000Z');
    expect(sealed.case.clocks[0]?.status).toBe('running');
    const { effect } = computed(sealed, 'request-answer-way', '2026-04-01T08:00:00.000Z', 'mobility');
    expect(effect).toMatchObject({ outcome: 'post' });
    const posted = (sentAt: string) =>
      answered(sealed, 'post-answer', 'mobility', {
        at: '2026-04-07T08:00:00.000Z',
        answers: { way: 'post', sentAt },
      });
    const inTime = posted('2026-04-02T08:00:00.000Z');
    expect(inTime.case.clocks[0]).toMatchObject({
      status: 'met',
      ledger: expect.arrayContaining([expect.objectContaining({ metAt: '2026-04-02T08:00:00.000Z' })]),
    });
    expect(requestStateOf(inTime.case, 'mobility')).toBe('fulfilled');
    expect(inTime.registers[0]?.data).toMatchObject({ answeredAt: '2026-04-02T08:00:00.000Z' });
  });
});

test.each(['identity', 'give-proof', 'extend', 'post-answer'])(
  'who writes by post sees where to: %s',
  (stepId) => {
    const { context } = place(asked(), stepId, '2026-03-20T09:00:00.000Z');
    expect(JSON.stringify(materialFor(dataSubjectRequest, context))).toContain(ADDRESS);
  },
);

describe('what is asked about letters', () => {
  const NOW = '2026-03-20T09:00:00.000Z';
  const CLEAR = { identity: 'clear', how: 'Known address.' };

  test('only where there is no mail address', () => {
    const mailed = acknowledged({});
    expect(problems(mailed, 'identity', CLEAR, NOW)).toEqual([]);
    expect(problems(acknowledged(), 'identity', CLEAR, NOW)).toEqual(['receiptSentAt']);
    expect(problems(acknowledged(), 'identity', { ...CLEAR, receiptSentAt: LEFT_AT }, NOW)).toEqual([]);
    expect(problems(asked(), 'give-proof', { goesOn: 'withdraw' }, NOW)).toEqual(['arrivedAt']);
    expect(problems(mailed, 'give-proof', { goesOn: 'withdraw' }, NOW)).toEqual([]);
    const extended = { extend: 'extended', reasons: 'Many.' };
    expect(problems(acknowledged(), 'extend', extended, NOW)).toEqual(['toldAt']);
    const { step, context } = place(mailed, 'extend', NOW);
    expect(Object.keys(formFor(step, context).properties)).toEqual(['extend', 'reasons']);
  });

  test('has happened, and in this order', () => {
    const late = '2026-03-21T09:00:00.000Z';
    expect(problems(acknowledged(), 'identity', { ...CLEAR, receiptSentAt: late }, NOW)).toEqual([
      'receiptSentAt',
    ]);
    const early = { goesOn: 'yes', answer: 'Permit 12', arrivedAt: '2026-03-03T15:00:00.000Z' };
    expect(problems(asked(), 'give-proof', early, NOW)).toEqual(['arrivedAt']);
    const extended = { extend: 'extended', reasons: 'Many.', toldAt: late };
    expect(problems(acknowledged(), 'extend', extended, NOW)).toEqual(['toldAt']);
    expect(problems(acknowledged(), 'post-answer', { way: 'post', sentAt: late }, NOW)).toEqual(['sentAt']);
  });
});
