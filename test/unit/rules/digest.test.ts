import { describe, expect, test } from '@jest/globals';
import {
  canWait,
  isDigestDay,
  isTimeOfDay,
  isTimeZone,
  nextDigestAt,
  withHeld,
  type HeldNotice,
} from '../../../core/rules/digest.ts';
import { absence } from '../../../core/rules/absence.ts';
import { oneMoreDelay } from '../../../core/rules/mail/mail-trouble.ts';

const BERLIN = 'Europe/Berlin';
const NOW = '2026-05-22T08:00:00.000Z';

describe('the next digest is at the local time', () => {
  test.each([
    ['later the same day', '08:30', BERLIN, '2026-05-22T06:00:00.000Z', '2026-05-22T06:30:00.000Z'],
    [
      'at the very moment: the next day',
      '08:30',
      BERLIN,
      '2026-05-22T06:30:00.000Z',
      '2026-05-23T06:30:00.000Z',
    ],
    ['a millisecond before it', '08:30', BERLIN, '2026-05-22T06:29:59.999Z', '2026-05-22T06:30:00.000Z'],
    [
      'into summer time: an hour earlier in UTC',
      '08:30',
      BERLIN,
      '2026-03-28T07:30:00.000Z',
      '2026-03-29T06:30:00.000Z',
    ],
    [
      'into winter time: an hour later in UTC',
      '08:30',
      BERLIN,
      '2026-10-24T06:30:00.000Z',
      '2026-10-25T07:30:00.000Z',
    ],
    [
      'a time that the day skips: with the end of the gap',
      '02:30',
      BERLIN,
      '2026-03-28T12:00:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
    ['the day after the gap', '02:30', BERLIN, '2026-03-29T01:30:00.000Z', '2026-03-30T00:30:00.000Z'],
    [
      'a time that the day has twice: the first',
      '02:30',
      BERLIN,
      '2026-10-24T12:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'not a second time an hour later',
      '02:30',
      BERLIN,
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ],
    ['midnight', '00:00', BERLIN, '2026-05-22T21:59:00.000Z', '2026-05-22T22:00:00.000Z'],
    ['far east', '07:00', 'Pacific/Auckland', '2026-05-22T18:59:00.000Z', '2026-05-22T19:00:00.000Z'],
    ['leap day', '09:00', BERLIN, '2028-02-28T09:00:00.000Z', '2028-02-29T08:00:00.000Z'],
  ])('%s', (_what, at, timeZone, after, next) => {
    expect(nextDigestAt({ at, timeZone }, after)).toBe(next);
  });

  test('a zone that does not exist', () => {
    expect(() => nextDigestAt({ at: '08:00', timeZone: 'Moon/Base' }, NOW)).toThrow('No time zone');
  });
});

describe('a digest without anything urgent waits for a working day', () => {
  test.each([
    ['Friday', 'DE', '2026-05-22T06:30:00.000Z', true],
    ['Saturday', 'DE', '2026-05-23T06:30:00.000Z', false],
    ['Sunday', 'DE', '2026-05-24T06:30:00.000Z', false],
    ['Whit Monday', 'DE', '2026-05-25T06:30:00.000Z', false],
    ['Whit Monday elsewhere', 'IE', '2026-05-25T06:30:00.000Z', true],
    ['already Saturday there', 'DE', '2026-05-22T22:30:00.000Z', false],
    ['a place without a table of holidays', 'ZZ', '2026-05-25T06:30:00.000Z', true],
    ['its weekend all the same', 'ZZ', '2026-05-24T06:30:00.000Z', false],
  ])('%s', (_what, id, at, goes) => {
    expect(isDigestDay({ at: '08:30', timeZone: BERLIN }, { id }, at)).toBe(goes);
  });
});

describe('what can wait', () => {
  const dueIn = (hours: number) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();
  test.each([
    ['task-opened', 'task', dueIn(49), true],
    ['task-opened', 'task', dueIn(48), false],
    ['task-reminder', 'approval', dueIn(100), true],
    ['task-reminder', 'approval', dueIn(-1), false],
    ['task-opened', 'task', undefined, false],
    ['task-opened', 'stuck', dueIn(100), false],
    ['task-settled', 'task', dueIn(1), true],
    ['task-expired', 'task', dueIn(-1), true],
    ['task-escalated', 'task', dueIn(100), false],
    ['task-receipt', 'task', dueIn(100), false],
    ['mail-code', 'task', dueIn(100), false],
  ] as const)('%s of a %s due %s: %s', (message, kind, dueAt, waits) => {
    const task = { kind, ...(dueAt === undefined ? {} : { dueAt }) };
    expect(canWait(message, task, NOW)).toBe(waits);
  });

  test('the same matter is said once, with the last word', () => {
    const notice = (message: HeldNotice['message'], taskId: string): HeldNotice => ({
      message,
      at: NOW,
      runId: 'r',
      taskId,
    });
    const held = [notice('task-opened', 'a'), notice('task-opened', 'b')];
    expect(withHeld(held, notice('task-settled', 'a'))).toEqual([
      notice('task-opened', 'b'),
      notice('task-settled', 'a'),
    ]);
  });
});

test.each([
  ['08:30', true],
  ['23:59', true],
  ['24:00', false],
  ['8:30', false],
  ['08:60', false],
])('time of day %s: %s', (text, is) => {
  expect(isTimeOfDay(text)).toBe(is);
});

test('time zones', () => {
  expect([isTimeZone('Europe/Berlin'), isTimeZone('Europe/Nowhere')]).toEqual([true, false]);
});

test('an absence lasts from the first moment of a day to the last of another, over a change of the clocks', () => {
  expect(absence('2026-03-28', '2026-03-29', BERLIN)).toEqual({
    from: '2026-03-27T23:00:00.000Z',
    until: '2026-03-29T22:00:00.000Z',
  });
});

describe('late mails', () => {
  const day = (count: number) => new Date(Date.parse(NOW) + count * 86_400_000).toISOString();
  test('three in three days are trouble', () => {
    expect(oneMoreDelay({ mailDelays: [day(0), day(1)] }, day(2)).isTrouble).toBe(true);
  });
  test('what is longer ago does not count', () => {
    expect(oneMoreDelay({ mailDelays: [day(0), day(1)] }, day(3))).toEqual({
      delays: [day(1), day(3)],
      isTrouble: false,
    });
  });
});
