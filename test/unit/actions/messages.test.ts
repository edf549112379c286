import { describe, expect, test } from '@jest/globals';
import { layOut, type Message } from '../../../core/actions/messages/message.ts';
import { longMoment, shortMoment, timeLeft } from '../../../core/actions/messages/time-words.ts';
import { runReference } from '../../../core/actions/run-reference.ts';
import { defined, World } from './support/world.ts';
import { process, taskStep } from './support/processes.ts';

describe('times in messages', () => {
  test.each([
    [
      '2026-05-22T14:30:00.000Z',
      'Europe/Berlin',
      'Fri 22 May, 16:30',
      'Friday, 22 May 2026, 16:30 (Europe/Berlin)',
    ],
    [
      '2026-01-01T00:05:00.000Z',
      'Europe/Lisbon',
      'Thu 1 Jan, 00:05',
      'Thursday, 1 January 2026, 00:05 (Europe/Lisbon)',
    ],
    [
      '2026-10-25T01:30:00.000Z',
      'Europe/Berlin',
      'Sun 25 Oct, 02:30',
      'Sunday, 25 October 2026, 02:30 (Europe/Berlin)',
    ],
  ])('%s in %s', (at, zone, short, long) => {
    expect(shortMoment(at, zone, 'en')).toBe(short);
    expect(longMoment(at, zone, 'en')).toBe(long);
  });

  test.each([
    ['2026-05-22T11:10:00.000Z', '3 hours 20 minutes left'],
    ['2026-05-20T13:29:00.000Z', '2 days 1 hour left'],
    ['2026-05-20T14:30:00.000Z', '2 days left'],
    ['2026-05-22T14:29:30.000Z', 'less than a minute left'],
    ['2026-05-22T15:31:00.000Z', '1 hour 1 minute late'],
  ])('at %s: %s', (now, words) => {
    expect(timeLeft(now, '2026-05-22T14:30:00.000Z', 'en')).toBe(words);
  });
});

describe('the layout', () => {
  const message: Message = {
    language: 'en',
    subject: 'Answer by\r\nBcc: everybody@example.org',
    greeting: 'Hello <b>Ada</b>,',
    paragraphs: ['A & B'],
    heading: 'A\nheading',
    mark: { words: '<late>', tone: 'late' },
    facts: [['For', 'An\nOrganization "X"']],
    link: { label: 'Open', url: 'https://x.example/?a=1&b="2"' },
    closing: ['Bye.'],
  };

  test('lets nothing break out of a header, a line or the markup', () => {
    const { subject, text, html } = layOut(message);
    expect(subject).toBe('Answer by Bcc: everybody@example.org');
    expect(text).toContain('For:An Organization "X"'.replace(':', ': '));
    expect(html).toContain('Hello &lt;b&gt;Ada&lt;/b&gt;,');
    expect(html).toContain('href="https://x.example/?a=1&amp;b=&quot;2&quot;"');
    expect(html).toContain('&lt;late&gt;');
    expect(html).not.toMatch(/<script|<img|http-equiv|url\(/i);
  });
});

describe('the reference of a run', () => {
  test.each([
    [{ incident: { key: 'INC-2026-0417' } }, 'INC-2026-0417'],
    [{ incident: { key: 'Erika Mustermann' } }, 'run-000001'],
    [{ incident: { key: 'erika.mustermann' } }, 'run-000001'],
    [{}, 'run-000001'],
  ])('%j', async (data, expected) => {
    const world = await World.create(process([taskStep('write')]));
    const run = defined(await world.ports.store.run(await world.start({ data })), 'run');
    expect(runReference(run)).toBe(expected);
  });
});
