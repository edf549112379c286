import { describe, expect, test } from '@jest/globals';

import { clockMessage, type ClockNoticeKind } from '../../../core/actions/messages/clock-message.ts';
import { layOut } from '../../../core/actions/messages/message.ts';
import { suspendClock } from '../../../core/rules/clock-ledger.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import { BY, clockFrom, groundOf } from '../rules/sample-clock.ts';
import { CITY } from './support/city.ts';
import { defined } from './support/world.ts';

const NOW = '2026-05-24T14:30:00.000Z';

function told(kind: ClockNoticeKind, clock: Clock) {
  const organization = defined(
    CITY.organizations.find(({ id }) => id === 'mobility'),
    'organization',
  );
  return layOut(
    clockMessage(kind, {
      language: 'en',
      clock,
      organization: { ...organization, version: 1 },
      recipient: {
        name: 'Selma',
        because: { kind: 'role', role: 'dpo', organizationName: 'Mobility Agency' },
      },
      runId: 'run-1',
      reference: 'INC-1',
      now: NOW,
      portalUrl: 'https://clause8.example',
    }),
  );
}

describe('a message about a time limit', () => {
  const breach = clockFrom('gdpr-33', '2026-05-22T14:30:00.000Z');

  test('says both times, what is left, the zone and how they were computed', () => {
    const { subject, text, html } = told('clock-warning', breach);
    expect(subject).toContain('Act by Mon 25 May, 16:30: Notify');
    expect(text).toMatch(/Working target: +Monday, 25 May 2026, 16:30 \(Europe\/Berlin\), 1 day left/);
    expect(text).toMatch(/Latest by law: +Monday, 25 May 2026, 17:00 \(Europe\/Berlin\), 1 day left/);
    expect(text).toContain('How this was computed:\n1. ');
    expect(text).toMatch(/\n\d\. Start .*: Fri 22 May 2026, 16:30 \(Europe\/Berlin\)\.\n/);
    expect(text).toMatch(/\n6\. .*: Mon 25 May 2026, 17:00 \(Europe\/Berlin\)\.\n/);
    expect(text).toContain('https://clause8.example/runs/run-1/clocks/gdpr-33.mobility');
    expect(html).toMatch(/<ol[^>]*><li[^>]*>The act it counts from/);
  });

  test('of a period in days says its last day', () => {
    const { subject, text } = told('clock-missed', clockFrom('gdpr-12-3', '2026-04-23T10:00:00.000Z'));
    expect(subject).toContain('Explain the delay, due since the end of Sat 23 May: Answer a request');
    // Monday, 25 May is Whit Monday.
    expect(text).toMatch(/Latest by law: +end of Tuesday, 26 May 2026 \(Europe\/Berlin\)/);
  });

  test('of a duty without a number says our own target and that it is ours', () => {
    const { subject, text } = told('clock-warning', clockFrom('gdpr-34', '2026-05-24T10:00:00.000Z'));
    expect(subject).toMatch(/^Act by \w{3} \d+ May, \d\d:\d\d: /);
    expect(text).toMatch(/Our target: +\w+day, \d+ May 2026/);
    expect(text).toContain('this target is ours, not the law’s');
    expect(text).not.toContain('Latest by law');
  });

  test('of a clock that stands still says what is left, and no date', () => {
    const clock = clockFrom('gdpr-12-3', '2026-05-01T10:00:00.000Z');
    const at = '2026-05-24T10:00:00.000Z';
    const standing = suspendClock(clock, { effectiveAt: at, ...groundOf('gdpr-12-3') }, { at, by: BY });
    const { subject, text } = told('clock-changed', standing);
    expect(subject).toContain('Read what has changed');
    expect(text).toContain('Its time stands still.');
    expect(text).toMatch(/Stands still: .*8 days were left/);
    expect(text).not.toContain('Working target');
  });
});
