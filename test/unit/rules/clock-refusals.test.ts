import { describe, expect, test } from '@jest/globals';

import {
  momentProblem,
  standstillProblem,
  whyNot,
  type ClockAct,
} from '../../../core/rules/clock-refusals.ts';
import {
  extendClock,
  liftClock,
  meetClock,
  missClock,
  resumeClock,
  suspendClock,
} from '../../../core/rules/clock-ledger.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import { BY, clockFrom, extensionOfRule, groundOf, ruleOf } from './sample-clock.ts';

const START = '2026-03-04T10:00:00.000Z';
const NOW = '2026-03-10T10:00:00.000Z';
const act = { at: NOW, by: BY };
const request = clockFrom('gdpr-12-3', START);
const breach = clockFrom('gdpr-33', '2026-03-09T10:00:00.000Z');
const standing = suspendClock(request, { effectiveAt: NOW, ...groundOf('gdpr-12-3') }, act);
const longer = extendClock(request, { extension: extensionOfRule('gdpr-12-3') }, act);
const met = meetClock(request, { metAt: NOW }, act);

describe('what can be done to a clock', () => {
  test.each<[string, ClockAct, Clock, string | undefined]>([
    [
      'a breach cannot be extended: art. 33 knows none',
      'extend',
      breach,
      'The law knows no extension here: GDPR art. 33(1) gives none.',
    ],
    ['nor suspended', 'suspend', breach, 'The law knows no suspension here: GDPR art. 33(1) gives none.'],
    ['what counts from the awareness is corrected there', 'correct', breach, 'became aware'],
    ['a report is corrected by hand', 'correct', clockFrom('nis2-early-warning', NOW), undefined],
    ['so is a processor’s notice', 'correct', clockFrom('gdpr-33-2', NOW), undefined],
    ['what is owed can be recorded as done', 'meet', missClock(request, act), undefined],
    ['also while it stands still', 'meet', standing, undefined],
    ['not twice', 'meet', met, 'The duty is met'],
    ['a request can be extended', 'extend', request, undefined],
    ['once', 'extend', longer, 'allows that only once'],
    ['also while it stands still', 'extend', standing, undefined],
    ['not after it was missed', 'extend', missClock(request, act), 'before the first period ends'],
    ['a request can be suspended', 'suspend', request, undefined],
    ['not twice at a time', 'suspend', standing, 'stands still already'],
    [
      'a standstill may be recorded late: its own moment counts',
      'suspend',
      missClock(request, act),
      undefined,
    ],
    ['what runs does not go on', 'resume', request, 'does not stand still'],
    ['what stands goes on', 'resume', standing, undefined],
    ['nobody is told of no extension', 'notice', request, 'not been extended'],
    ['of an extension they are', 'notice', longer, undefined],
    ['a missed clock can be lifted', 'lift', missClock(request, act), undefined],
    ['a met one not', 'lift', met, 'The duty is met'],
    ['nor extended', 'extend', met, 'The duty is met'],
    ['nor corrected once lifted', 'correct', liftClock(request, act), 'is lifted'],
    ['the start of a request is corrected', 'correct', request, undefined],
  ])('%s', (_, what, clock, why) => {
    const said = whyNot(what, clock, ruleOf(clock.ruleId), NOW);
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(why);
  });

  test('an extension comes too late when the first period has ended, also before the sweep has seen it', () => {
    expect(whyNot('extend', request, ruleOf('gdpr-12-3'), '2026-04-10T10:00:00.000Z')).toContain('has ended');
  });

  test('a rule that the tables no longer know allows no more than the end of its clock', () => {
    expect(whyNot('suspend', request, undefined, NOW)).toContain('no suspension');
    expect(whyNot('extend', request, undefined, NOW)).toContain('no extension');
    expect(whyNot('lift', request, undefined, NOW)).toBeUndefined();
  });
});

describe('moments', () => {
  const resumed = resumeClock(standing, '2026-03-12T10:00:00.000Z', act);

  test.each<[string, Clock, string, string | undefined]>([
    ['now', request, NOW, undefined],
    ['ahead', request, '2026-03-10T10:00:00.001Z', 'lies ahead'],
    ['before the start', request, '2026-03-04T09:59:00.000Z', 'before the start'],
    ['behind the end', breach, '2026-03-14T10:00:00.000Z', 'had already ended'],
    ['inside an earlier standstill', resumed, '2026-03-11T10:00:00.000Z', 'stood still then already'],
    ['going on before standing still', standing, '2026-03-09T10:00:00.000Z', 'before it stood still'],
  ])('standing still: %s', (_, clock, effectiveAt, why) => {
    const at = effectiveAt > NOW && why !== 'lies ahead' ? '2026-04-01T10:00:00.000Z' : NOW;
    const said = standstillProblem(clock, effectiveAt, at);
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(why);
  });

  test.each([
    [NOW, undefined],
    ['2026-03-10T10:00:01.000Z', 'lies ahead'],
    ['2026-03-01T10:00:00.000Z', 'before the start'],
  ])('being told at %s', (noticeAt, why) => {
    const said = momentProblem(longer, noticeAt, NOW);
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(why);
  });
});
