import { describe, expect, test } from '@jest/globals';

import { computePeriod } from '../../../../core/rules/calendar/compute-period.ts';
import { fullHour } from '../../../../core/rules/calendar/full-hour.ts';
import { parseMoment } from '../../../../core/rules/calendar/parse-moment.ts';
import { spellLocal, spellMoment } from '../../../../core/rules/calendar/spell-moment.ts';

function zonedParts(text: string): { at: number; instant: string; timeZone: string } {
  const moment = parseMoment(text);
  if (moment.kind === 'day') throw new Error(text);
  return { at: Date.parse(moment.instant), instant: moment.instant, timeZone: moment.timeZone };
}

describe('the next full local hour', () => {
  test.each([
    ['minutes', '2026-05-22T16:30[Europe/Berlin]', '2026-05-22T17:00[Europe/Berlin]'],
    ['seconds', '2026-05-22T16:59:59.999[Europe/Berlin]', '2026-05-22T17:00[Europe/Berlin]'],
    ['one millisecond', '2026-05-22T17:00:00.001[Europe/Berlin]', '2026-05-22T18:00[Europe/Berlin]'],
    ['exactly on the hour', '2026-05-22T17:00[Europe/Berlin]', '2026-05-22T18:00[Europe/Berlin]'],
    ['over midnight', '2026-12-31T23:59[Europe/Berlin]', '2027-01-01T00:00[Europe/Berlin]'],
    ['half an hour off UTC', '2026-07-03T17:45[Asia/Kolkata]', '2026-07-03T18:00[Asia/Kolkata]'],
    ['three quarters off UTC', '2026-07-03T17:45[Asia/Kathmandu]', '2026-07-03T18:00[Asia/Kathmandu]'],
    ['clocks put forward', '2026-03-29T01:30[Europe/Berlin]', '2026-03-29T03:00[Europe/Berlin]'],
    ['clocks put back', '2026-10-25T02:30+02:00[Europe/Berlin]', '2026-10-25T02:00+01:00[Europe/Berlin]'],
    ['after they were', '2026-10-25T02:30+01:00[Europe/Berlin]', '2026-10-25T03:00[Europe/Berlin]'],
    [
      'on an ordinary day of Lord Howe',
      '2026-07-03T10:17[Australia/Lord_Howe]',
      '2026-07-03T11:00[Australia/Lord_Howe]',
    ],
    [
      'put back by half an hour',
      '2026-04-05T01:45+11:00[Australia/Lord_Howe]',
      '2026-04-05T02:00[Australia/Lord_Howe]',
    ],
    ['after that', '2026-04-05T01:45+10:30[Australia/Lord_Howe]', '2026-04-05T02:00[Australia/Lord_Howe]'],
    [
      'put forward by half an hour',
      '2026-10-04T01:40[Australia/Lord_Howe]',
      '2026-10-04T03:00[Australia/Lord_Howe]',
    ],
    [
      'changed at one minute past',
      '2010-03-14T00:00:30[America/St_Johns]',
      '2010-03-14T02:00[America/St_Johns]',
    ],
    ['changed to a full hour', '2018-05-04T23:20[Asia/Pyongyang]', '2018-05-05T00:00[Asia/Pyongyang]'],
  ])('%s: after %s comes %s', (_name, from, expected) => {
    const { at, timeZone } = zonedParts(from);
    expect(spellLocal(fullHour(at, timeZone, 'next'), timeZone)).toBe(expected);
  });

  test.each([
    ['minutes', '2026-05-22T16:30[Europe/Berlin]', '2026-05-22T16:00[Europe/Berlin]'],
    ['exactly on the hour', '2026-05-22T17:00[Europe/Berlin]', '2026-05-22T17:00[Europe/Berlin]'],
    ['clocks put forward', '2026-03-29T03:30[Europe/Berlin]', '2026-03-29T03:00[Europe/Berlin]'],
    [
      'put back by half an hour',
      '2026-04-05T01:45+10:30[Australia/Lord_Howe]',
      '2026-04-05T01:00[Australia/Lord_Howe]',
    ],
    [
      'put forward by half an hour',
      '2026-10-04T02:40[Australia/Lord_Howe]',
      '2026-10-04T01:00[Australia/Lord_Howe]',
    ],
  ])('or before, %s: up to %s it was %s', (_name, from, expected) => {
    const { at, timeZone } = zonedParts(from);
    expect(spellLocal(fullHour(at, timeZone, 'last'), timeZone)).toBe(expected);
  });
});

describe('72 hours over a change of the clocks', () => {
  test.each([
    ['forward', '2026-03-27T10:20[Europe/Paris]', '2026-03-30T11:20', '2026-03-30T12:00', '2026-03-30T11:00'],
    ['back', '2026-10-23T10:20[Europe/Paris]', '2026-10-26T09:20', '2026-10-26T10:00', '2026-10-26T11:00'],
  ])('%s: from %s', (_name, from, strict, latest, wall) => {
    const { instant, timeZone } = zonedParts(from);
    const due = computePeriod({
      period: { hours: 72 },
      law: 'eu-1182',
      citation: 'GDPR art. 33(1)',
      start: { instant },
      place: { id: 'FR', timeZone },
    });
    if (!due.evaluable) throw new Error(due.missing);
    const local = (at: string) => spellMoment(at, timeZone);
    expect(local(due.strictAt)).toBe(`${strict}[${timeZone}]`);
    expect(local(due.legalLatestAt)).toBe(`${latest}[${timeZone}]`);
    const other = due.otherReadings.find(({ option }) => option === 'clockChange');
    expect(other && local(other.legalLatestAt)).toBe(`${wall}[${timeZone}]`);
  });
});

describe('a day ends when the next begins', () => {
  test.each([
    ['24:00', '2026-05-20', { id: 'DE', timeZone: 'Europe/Berlin' }, '2026-05-21T22:00:00.000Z'],
    ['in winter', '2026-01-20', { id: 'DE', timeZone: 'Europe/Berlin' }, '2026-01-21T23:00:00.000Z'],
    [
      'where midnight is passed over',
      '2026-04-22',
      { id: 'DE', timeZone: 'Africa/Cairo' },
      '2026-04-23T22:00:00.000Z',
    ],
    [
      'where midnight is twice',
      '2026-04-03',
      { id: 'DE', timeZone: 'America/Santiago' },
      '2026-04-05T04:00:00.000Z',
    ],
    [
      'on the day the clocks are put back',
      '2026-10-24',
      { id: 'DE', timeZone: 'Europe/Berlin' },
      '2026-10-25T23:00:00.000Z',
    ],
  ])('%s', (_name, day, place, end) => {
    const due = computePeriod({ period: { days: 1 }, law: 'calendar', citation: 'x', start: { day }, place });
    expect(due.evaluable && due.legalLatestAt).toBe(end);
  });
});
