import { describe, expect, test } from '@jest/globals';

import { EFFECTS, effectOf } from '../../../../core/rules/effects.ts';
import { NO_EFFECT } from '../../../../core/rules/effect.ts';
import { correctAwareness } from '../../../../core/rules/breach/record-awareness.ts';
import { CITY } from '../city.ts';
import { after, AWARE, BREACH, byPerson, caseWithFacts, newCase, newTask } from './breach-case.ts';

const RECEIPT = { receiptNumber: 'LfD-77', filedAt: '2026-05-24T10:00:00.000Z', completeness: 'complete' };
const filing = { scope: 'mobility.gdpr-33', at: '2026-05-24T10:05:00.000Z' };

describe('triage', () => {
  test('of a breach: the organizations take part with their legal roles, those already there keep their entry', () => {
    const before = newCase();
    const { case: found, effect } = after(before, 'triage', 'mobility', { answers: BREACH, scope: '' });
    expect(
      found.parties.map(({ organizationId, legalRole, version }) => [organizationId, legalRole, version]),
    ).toEqual([
      ['mobility', 'controller', 2],
      ['transit', 'joint-controller', 1],
      ['cloud', 'processor', 1],
    ]);
    expect(effect.parties[0]?.before).toBe(before.parties[0]);
    expect(effect.events.map(({ type, data }) => [type, data.organizationId])).toEqual([
      ['party-joined', 'mobility'],
      ['party-joined', 'transit'],
      ['party-joined', 'cloud'],
      ['clock-started', 'cloud'],
    ]);
    expect(effect.clocks).toMatchObject([
      { after: { id: 'gdpr-33-2.cloud', status: 'running', due: { evaluable: false, openEnded: true } } },
    ]);
  });

  test.each(['suspected', 'not-personal-data', 'false-alarm'])('%s changes nothing', (assessment) => {
    expect(after(newCase(), 'triage', 'mobility', { answers: { assessment, reason: 'x' } }).effect).toEqual(
      NO_EFFECT,
    );
  });
});

describe('awareness', () => {
  test('starts the clock of that organization and opens its entry in the register', () => {
    const { effect } = after(newCase(), 'awareness', 'mobility', { answers: AWARE });
    expect(effect.clocks).toHaveLength(1);
    expect(effect.clocks[0]).not.toHaveProperty('before');
    expect(effect.clocks[0]?.after).toMatchObject({
      id: 'gdpr-33.mobility',
      due: { strictAt: '2026-05-25T14:30:00.000Z' },
    });
    expect(effect.registers).toMatchObject([{ organizationId: 'mobility', kind: 'breach', id: 'run-1' }]);
    expect(effect.events).toMatchObject([
      {
        type: 'clock-started',
        data: { clockId: 'gdpr-33.mobility', legalLatestAt: '2026-05-25T15:00:00.000Z' },
      },
    ]);
  });

  test('of an organization nobody knows starts nothing', () => {
    const { effect } = after(newCase(), 'awareness', 'ghost', { answers: AWARE });
    expect(effect.clocks).toEqual([]);
  });

  const correction = {
    organizationId: 'mobility',
    reason: 'The call came earlier.',
    actor: byPerson('mobility', 'dpo'),
  };
  const at = '2026-05-23T08:00:00.000Z';

  test('corrected: that organization’s clock is computed again, no other', () => {
    const given = { ...correction, awareAt: '2026-05-22T12:00:00+02:00', at };
    const corrected = correctAwareness(caseWithFacts(), CITY, given);
    expect(corrected).toMatchObject({
      result: 'corrected',
      clocks: [
        {
          before: { version: 1 },
          after: { id: 'gdpr-33.mobility', version: 2, due: { strictAt: '2026-05-25T10:00:00.000Z' } },
        },
      ],
      events: [
        {
          type: 'awareness-corrected',
          data: { awareAt: '2026-05-22T10:00:00.000Z', before: '2026-05-22T14:30:00.000Z' },
        },
        { type: 'clock-corrected', data: { startAt: '2026-05-22T10:00:00.000Z' } },
      ],
    });
  });

  test.each([
    ['a time to come', 'mobility', '2026-05-23T08:00:00.001Z', 'impossible'],
    ['a time before the law', 'mobility', '2018-05-24T23:59:59.000Z', 'impossible'],
    ['no time', 'mobility', 'yesterday', 'no-instant'],
    ['an organization without awareness', 'cloud', '2026-05-22T10:00:00.000Z', 'no-clock'],
  ])('not corrected: %s', (_name, organizationId, awareAt, result) => {
    const given = { ...correction, organizationId, awareAt, at };
    expect(correctAwareness(caseWithFacts(), CITY, given)).toMatchObject({ result });
  });

  test('corrected where no clock was started: it starts', () => {
    const given = { ...correction, awareAt: '2026-05-22T10:00:00Z', at };
    const without = { ...caseWithFacts(), clocks: [] };
    expect(correctAwareness(without, CITY, given)).toMatchObject({
      result: 'corrected',
      clocks: [{ after: { id: 'gdpr-33.mobility', status: 'running', version: 1 } }],
      events: [
        { type: 'awareness-corrected' },
        { type: 'clock-started', data: { startAt: '2026-05-22T10:00:00.000Z' } },
      ],
    });
  });

  test('the law of that moment applies: before it there was no time limit', () => {
    const answers = { ...AWARE, awareAt: '2016-05-22T14:30:00.000Z' };
    expect(after(newCase(), 'awareness', 'mobility', { answers }).effect.clocks).toEqual([]);
  });
});

describe('a decision', () => {
  test('not to notify lifts the clock of that controller only', () => {
    const { effect, case: found } = after(caseWithFacts(), 'decide', 'mobility', {
      outcome: 'not-notifiable',
    });
    expect(effect.events.map(({ type }) => type)).toEqual(['clock-lifted']);
    expect(found.clocks.map(({ id, status }) => `${id} ${status}`).sort()).toEqual([
      'gdpr-33-2.cloud running',
      'gdpr-33.mobility lifted',
      'gdpr-33.transit running',
    ]);
  });

  test('to notify the authority leaves its clock running', () => {
    expect(after(caseWithFacts(), 'decide', 'mobility', { outcome: 'notify-authority' }).effect).toEqual(
      NO_EFFECT,
    );
  });

  test('to tell the people starts the duty that has no number', () => {
    const { effect } = after(caseWithFacts(), 'decide', 'mobility', {
      outcome: 'notify-authority-and-subjects',
    });
    expect(effect.clocks).toMatchObject([
      { after: { id: 'gdpr-34.mobility', status: 'running', due: { evaluable: false } } },
    ]);
  });
});

describe('a receipt', () => {
  test('meets the clock and is an entry of the register', () => {
    const { effect } = after(caseWithFacts(), 'file', 'mobility', { ...filing, answers: RECEIPT });
    expect(effect.clocks).toMatchObject([{ before: { status: 'running' }, after: { status: 'met' } }]);
    expect(effect.clocks[0]?.after.ledger.at(-1)).toMatchObject({
      type: 'met',
      metAt: RECEIPT.filedAt,
      receipt: 'LfD-77',
    });
    expect(effect.registers).toMatchObject([
      { kind: 'filing', id: 'run-1.gdpr-33.1', data: { receiptNumber: 'LfD-77', late: false } },
    ]);
  });

  test('after 72 hours is late, and says so', () => {
    const answers = {
      ...RECEIPT,
      filedAt: '2026-05-25T14:31:00.000Z',
      delayReasons: 'The processor told us late.',
    };
    const { effect } = after(caseWithFacts(), 'file', 'mobility', { ...filing, answers });
    expect(effect.registers[0]?.data.late).toBe(true);
  });

  test('of a follow-up leaves the clock as it was met first', () => {
    const first = after(caseWithFacts(), 'file', 'mobility', {
      ...filing,
      answers: { ...RECEIPT, completeness: 'incomplete' },
    });
    const second = after(first.case, 'file', 'mobility', {
      ...filing,
      iteration: 2,
      answers: { ...RECEIPT, filedAt: '2026-06-10T10:00:00.000Z' },
    });
    expect(second.effect.clocks).toEqual([]);
    expect(second.effect.registers).toMatchObject([{ id: 'run-1.gdpr-33.2', data: { late: false } }]);
  });
});

describe('telling the people', () => {
  const deciding = after(caseWithFacts(), 'decide', 'mobility', {
    outcome: 'notify-authority-and-subjects',
  }).case;

  test.each([
    [
      'told',
      { how: 'told', means: ['letter'], toldAt: '2026-05-24T10:00:00.000Z', toldCount: 3200 },
      'met',
      'clock-met',
    ],
    [
      'an exception',
      { how: 'exception', exception: 'later-measures', exceptionReason: 'Keys rotated.' },
      'lifted',
      'clock-lifted',
    ],
  ])('%s', (_name, answers, status, type) => {
    const { effect } = after(deciding, 'tell-subjects', 'mobility', { answers });
    expect(effect).toMatchObject({
      clocks: [{ after: { id: 'gdpr-34.mobility', status } }],
      events: [{ type }],
    });
  });
});

test('the chain never holds answers', () => {
  const said = JSON.stringify([
    after(newCase(), 'triage', 'mobility', { answers: BREACH }).effect.events,
    after(newCase(), 'awareness', 'mobility', { answers: AWARE }).effect.events,
    after(caseWithFacts(), 'file', 'mobility', { ...filing, answers: RECEIPT }).effect.events,
  ]);
  for (const answer of [BREACH.reason, AWARE.evidence, RECEIPT.receiptNumber])
    expect(said).not.toContain(answer);
});

test('an unknown effect, none, and a lapse change nothing', () => {
  const input = {
    case: newCase(),
    organizations: CITY,
    at: '2026-05-22T15:00:00.000Z',
    actor: byPerson('mobility', 'dpo'),
  };
  const done = newTask('triage', 'mobility', { status: 'done', answers: BREACH });
  expect(effectOf('no-such-effect', { ...input, task: done })).toEqual(NO_EFFECT);
  expect(effectOf(undefined, { ...input, task: done })).toEqual(NO_EFFECT);
  for (const name of Object.keys(EFFECTS)) {
    expect(effectOf(name, { ...input, task: { ...done, status: 'expired' } })).toEqual(NO_EFFECT);
  }
});
