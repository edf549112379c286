import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarFile, type CalendarDate } from '../../../../core/rules/mail/calendar-file.ts';

const SENT = { now: '2026-05-20T08:00:00.000Z', mailDomain: 'mail.clause8.example' };
const DATE: CalendarDate = {
  name: 'task-0123',
  sequence: 3,
  at: '2026-05-22T14:30:00.000Z',
  does: 'added',
  summary:
    'Décider avant le ven. 22 mai à 16 h 30 : Décider s’il faut notifier (Régie; Mobilité, Ville) [INC-1]',
  organizer: 'Régie "Mobilité"',
  url: 'https://clause8.example/tasks/run-1~decide~1~',
};

/** A file as a reader of calendars takes it in: folded lines put together, names and values apart. */
function read(content: string): Map<string, string> {
  const lines = content.replaceAll('\r\n ', '').split('\r\n');
  expect(lines.pop()).toBe('');
  return new Map(
    lines.map((line) => {
      const match = /^([A-Z-]+)(?:;[A-Z-]+=(?:"[^"]*"|[^";:]*))*:(.*)$/s.exec(line);
      if (match === null) throw new Error(`not a line of a calendar: ${line}`);
      return [match[1] ?? '', plain(match[2] ?? '')];
    }),
  );
}

function plain(value: string): string {
  return value.replaceAll(/\\(.)/gs, (_all, char: string) => (char === 'n' ? '\n' : char));
}

describe('a deadline as a calendar file', () => {
  test('is published with a reminder a day before', () => {
    const file = calendarFile(DATE, SENT);
    expect(file).toMatchObject({
      name: 'deadline.ics',
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    });
    expect(Object.fromEntries(read(file.content))).toMatchObject({
      METHOD: 'PUBLISH',
      UID: 'task-0123@mail.clause8.example',
      SEQUENCE: '3',
      DTSTAMP: '20260520T080000Z',
      DTSTART: '20260522T143000Z',
      SUMMARY: DATE.summary,
      STATUS: 'CONFIRMED',
      ORGANIZER: 'mailto:clause8@mail.clause8.example',
      URL: DATE.url,
      TRIGGER: '-P1D',
    });
    expect(file.content).not.toContain('ATTENDEE');
  });

  test('is cancelled under the same name, with no reminder', () => {
    const file = calendarFile({ ...DATE, does: 'removed', sequence: 4 }, SENT);
    expect(file.contentType).toBe('text/calendar; charset=utf-8; method=CANCEL');
    const lines = read(file.content);
    expect(Object.fromEntries(lines)).toMatchObject({
      METHOD: 'CANCEL',
      UID: 'task-0123@mail.clause8.example',
      SEQUENCE: '4',
      STATUS: 'CANCELLED',
    });
    expect(lines.has('TRIGGER')).toBe(false);
  });

  test('has its properties before its alarm, as the grammar says', () => {
    const { content } = calendarFile(DATE, SENT);
    const [event = '', alarm = ''] = content.split('BEGIN:VALARM\r\n');
    expect(
      event.match(/^(UID|SEQUENCE|DTSTAMP|DTSTART|SUMMARY|STATUS|TRANSP|ORGANIZER|URL)\b/gm),
    ).toHaveLength(9);
    expect(alarm.split('\r\n').filter((line) => !line.startsWith(' '))).toEqual([
      'ACTION:DISPLAY',
      'TRIGGER:-P1D',
      expect.stringMatching(/^DESCRIPTION:/),
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('whatever its words are, no line is longer than 75 octets, and they are read back as they were', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ maxLength: 80 }),
        (words, name) => {
          const summary = `x${words.replaceAll(/\p{Cc}/gu, '')}`;
          const { content } = calendarFile({ ...DATE, summary, organizer: name }, SENT);
          for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          expect(read(content).get('SUMMARY')).toBe(summary);
        },
      ),
    );
  });
});
